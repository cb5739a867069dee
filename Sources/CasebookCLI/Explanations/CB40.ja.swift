extension Explanations {
  static let cb40Japanese = #"""
    ## CB4001

    二つのページが同じアドレスになります。slug や aliases、ファイル名の大文字・小
    文字の違いが原因です。後のページが先のページを消してしまわないように止めている
    ので、片方のアドレスを変えてください。

    ```wrong Content/articles/seeding.md
    ---
    title: 商品提供
    slug: gifting
    ---
    ```

    ```right
    ---
    title: 商品提供
    slug: seeding
    ---
    ```

    ## CB4002

    collection.yaml などが指すテンプレートが Templates にありません。ファイル名の
    つづりを確かめてください。

    ## CB4003

    Content/site.yaml のナビゲーションの行き先がサイトにありません。ナビゲーション
    はすべてのページに出るため、間違いもすべてのページに出てしまいます。

    ```wrong Content/site.yaml
    navigation:
      - {label: 記事, url: /article/}
    ```

    ```right
    navigation:
      - {label: 記事, url: /articles/}
    ```

    ## CB4004

    フロントマターの image が指すファイルがありません。パスは、この記事のファイル
    から見たものです。拡張子の大文字・小文字（.JPG と .jpg）も区別されます。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    image: foto.svg
    imageAlt: 机に置いた腕時計
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    image: photo.svg
    imageAlt: 机に置いた腕時計
    ---
    ```

    ## CB4005

    フロントマターの image には、画像が見えない人のための説明 imageAlt が要りま
    す。読み上げや、SNS で共有されたときに使われます。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    image: photo.svg
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    image: photo.svg
    imageAlt: 机に置いた腕時計
    ---
    ```

    ## CB4006

    テンプレートの t("…") が求める文言が Templates/texts.yaml にありません。つづり
    を直すか、文言を言語ごとに加えてください。下の例のように名前を式で組み立てる
    と、ページを作るときにはじめて間違いがわかります。

    ## CB4007

    テンプレートの asset("…") が求めるファイルが Templates/assets にありません。ス
    タイルシートやスクリプトの名前と拡張子を確かめてください。

    ## CB4020

    ブラウザーで表示できる画像ではありません。JPEG、PNG、GIF、WebP、AVIF、SVG のど
    れかにしてください。別の形式のファイルの拡張子だけを変えた場合もこうなります。

    ```wrong Content/articles/memo.png
    取材のメモ
    ```

    ```wrong Content/articles/gifting.md
    ![取材の写真](memo.png)
    ```

    ```right Content/articles/gifting.md
    ![取材の写真](photo.svg)
    ```

    ## CB4021

    画像のファイルが途中で切れているか、壊れています。転送や書き出しに失敗している
    ことが多いので、元のファイルから作り直してください。

    ```wrong Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640
    ```

    ```wrong Content/articles/gifting.md
    ![机に置いた腕時計](watch.svg)
    ```

    ```right Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```right Content/articles/gifting.md
    ![机に置いた腕時計](watch.svg)
    ```

    ## CB4022

    SVG に大きさの指定（width と height、または viewBox）がありません。ページを読
    み込むあいだに文がずれるため、SVG に大きさを書くか、画像に {width=… height=…}
    を付けてください。

    ```wrong Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```

    ```wrong Content/articles/gifting.md
    ![机に置いた腕時計](watch.svg)
    ```

    ```right Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```

    ```right Content/articles/gifting.md
    ![机に置いた腕時計](watch.svg){width=640 height=480}
    ```

    ## CB4023

    拡張子と中身の形式が違います。表示されるブラウザーもありますが、サーバーは拡張
    子で種類を伝えるため、表示されない環境もあります。拡張子を中身に合わせてくださ
    い。

    ```wrong Content/articles/watch.jpeg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```wrong Content/articles/gifting.md
    ![机に置いた腕時計](watch.jpeg)
    ```

    ```right Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```right Content/articles/gifting.md
    ![机に置いた腕時計](watch.svg)
    ```

    ## CB4030

    公開済みのアドレスがなくなりました。ほかのサイトからのリンクやブックマークが切れ
    るため、新しいページの aliases に古いアドレスを書くと、読者はそこから転送されま
    す。なくしてよければ、casebook build --accept-removed を実行してください。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    slug: gifts
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    slug: gifts
    aliases: [/articles/gifting/]
    ---
    ```

    ## CB4031

    公開済みの見出しのアンカーがなくなりました。見出しを書き換えると、その見出しを指
    すリンクはページの先頭に着いてしまいます。下の例では #prepare が公開済みなので、
    新しい見出しの後ろに書いて残します。

    ```wrong Content/articles/gifting.md
    ## 商品を贈る前に
    ```

    ```right
    ## 商品を贈る前に {#prepare}
    ```

    ## CB4032

    --locked を付けたビルドで、アドレスかアンカーが casebook.lock の記録と違いまし
    た。誰も確かめていないアドレスを公開しないための確認です。--locked を付けずに
    casebook build を実行し、書き直された casebook.lock をコミットしてください。

    ## CB4033

    casebook.lock が古く、公開済みのアドレスを記録していません。--locked では比べる
    ものがないため、誤りにしています。--locked を付けずに casebook build を実行する
    と書き足されるので、casebook.lock をコミットしてください。
    """#
}
