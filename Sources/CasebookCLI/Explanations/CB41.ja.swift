extension Explanations {
  static let cb41Japanese = #"""
    ## CB4100

    この記事には、コレクションのほかの記事にある言語の版がなく、その言語の読者には見
    つけられません。言語を名前に入れたファイルに翻訳を書いてください。訳す予定がなけ
    れば、この注意はそのままでかまいません。

    ## CB4101

    サイトの言語のうち、このコレクションの記事が一つもないものがあります。記事ごとで
    はなく、コレクション全体で一度だけ知らせます。意図したものならそのままで、そうで
    なければ一つ訳すところから始めてください。

    ## CB4102

    この版の日付から 30 日を過ぎて、同じ記事のほかの言語の版が更新されています。この
    版だけが古い内容のままかもしれません。変更点を反映し、その日を updated に書いて
    ください。

    ## CB4103

    同じ記事のほかの言語の版にある事実・図・表が、この版にはありません。多くは、片方
    の言語にだけ数字を足したか、片方だけを直した跡です。

    ## CB4104

    設定・事実・図・表・テンプレートの文に、サイトの言語の一部がありません。足りない
    言語のページには、ほかの言語の文が出てしまいます。

    ## CB4105

    コレクションの 20 件を超える記事に、その言語の版がありません。CB4100 と同じ内容
    を一つにまとめたものです。まとめて訳す予定のないコレクションなら、そのままでかま
    いません。

    ## CB4110

    下の例のコレクションには一覧がなく、リンクもないため、読者はこの記事にたどり着け
    ません。ほかの記事からリンクするか、コレクションに一覧を付けてください。広告など
    から直接開くページなら「noindex: true」と書きます。

    ```wrong Content/guides/collection.yaml
    title: {ja: 手引き, en: Guides}
    route: /guides/{slug}/
    template: article.html
    ```

    ```wrong Content/guides/disclosure.md
    広告だとわかるように書きます。
    ```

    ```right Content/guides/collection.yaml
    title: {ja: 手引き, en: Guides}
    route: /guides/{slug}/
    template: article.html
    list: {template: articles.html}
    ```

    ```right Content/guides/disclosure.md
    広告だとわかるように書きます。
    ```

    ## CB4111

    この記事へは一覧からしかたどれません。読者は一覧より本文のリンクをたどるので、関
    係する記事の本文からリンクしてください。

    ```wrong Content/articles/gifting.md
    商品を贈る前に、目的を決めます。
    ```

    ```right Content/articles/gifting.md
    商品を贈る前に、目的を決めます。
    ```

    ```right Content/articles/basics.md
    次は[商品の贈り方](gifting.md)を読んでください。
    ```

    ## CB4112

    名前が「_」で始まるファイルは、記事に読み込むための部品です。下書きも含め、どの
    記事もこの部品を読み込んでいません。::include で読み込むか、削除してください。

    ```wrong Content/articles/_contact.md
    編集部までご連絡ください。
    ```

    ```right Content/articles/_contact.md
    編集部までご連絡ください。
    ```

    ```right Content/articles/gifting.md
    ::include[_contact.md]
    ```

    ## CB4113

    どのページもデータも使っていないファイルが、公開されます。記事を直したときの消し
    忘れが多いものです。人に見せるつもりのないファイルかもしれないので、使うか、削除
    してください。

    ```wrong Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```right Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```right Content/articles/gifting.md
    ![机に置いた腕時計](watch.svg)
    ```

    ## CB4114

    タグは、関係するほかの記事へ読者を案内するものですが、このタグはこの記事にしか付
    いていません。別の書き方のタグがあることが多いので、一覧で確かめてください。始め
    たばかりのサイトではどのタグも一件なので、言語ごとの記事が 20 件になってから知ら
    せます。

    ## CB4115

    一覧からしかたどれない記事が、コレクションに 20 件を超えてあります。CB4111 と同
    じ内容を一つにまとめたものです。よく読まれる記事から順に、本文でつないでくださ
    い。

    ## CB4120

    リンクが、ページの移動前のアドレスで書かれています。公開されるページには今のアド
    レスが入るので読者は着けますが、書いた文が古いままでは、後から読む人が迷います。
    今のファイルを指すように書き直してください。

    ```wrong Content/articles/seeding.md
    ---
    title: 商品提供
    aliases: [/articles/gifts/]
    ---
    ```

    ```wrong Content/articles/gifting.md
    [商品提供](/articles/gifts/)も見てください。
    ```

    ```right Content/articles/seeding.md
    ---
    title: 商品提供
    aliases: [/articles/gifts/]
    ---
    ```

    ```right Content/articles/gifting.md
    [商品提供](seeding.md)も見てください。
    ```

    ## CB4121

    ナビゲーションの項目が、ページの移動前のアドレスのままです。どのページからも、読
    者は転送を挟んで待たされます。今のアドレスに直してください。

    ```wrong Content/articles/seeding.md
    ---
    title: 商品提供
    aliases: [/articles/gifts/]
    ---
    ```

    ```wrong Content/site.yaml
    navigation:
      - {label: 商品提供, url: /articles/gifts/}
    ```

    ```right Content/articles/seeding.md
    ---
    title: 商品提供
    aliases: [/articles/gifts/]
    ---
    ```

    ```right Content/site.yaml
    navigation:
      - {label: 商品提供, url: /articles/seeding/}
    ```

    ## CB4130

    ページに同じ id の要素が二つあります。リンクもスクリプトも、最初のものしか見つけ
    られません。テンプレートの繰り返しの中に id を直接書いたときや、本文の見出しと同
    じ id を使ったときに起こります。

    ## CB4131

    属性が指す id の要素が、ページにありません。リンクならどこにも着かず、label なら
    入力欄と結び付かず、説明なら読み上げられません。

    ## CB4132

    開いた要素が、ページの終わりまで閉じられていません。どこで閉じるかはブラウザーが
    推測するため、見た目が思わぬところまで変わります。

    ## CB4133

    閉じるタグに、対になる開始タグがありません。開始タグだけを消したか、要素がもう閉
    じています。たとえば <p> は、<div> が始まるとそこで終わります。

    ## CB4134

    内側の要素を閉じる前に、外側の要素が閉じられています。後から開いたものを先に閉じ
    てください。

    ## CB4135

    段落 <p> には文しか置けず、<div> のような箱やリスト、表は置けません。ブラウザー
    は箱の前で段落を終わらせるため、その後が段落の外に出てしまいます。<p> の代わりに
    <div> を使ってください。

    ## CB4136

    コメントや <title>、<script> などが閉じられていないため、そこから後がすべてその
    中身になり、読者には見えません。閉じてください。

    ## CB4137

    画像には、見えない人のための説明 alt が要ります。ないと、ファイル名が読み上げら
    れてしまいます。飾りの画像なら alt="" と書きます。

    ## CB4138

    ページに <title> がないか、空です。ブラウザーのタブ、ブックマーク、検索結果に出
    る題名なので、どのページにも要ります。

    ## CB4139

    <html> に、ページの言語の指定がありません。読み上げの発音、翻訳の案内、漢字の字
    形は、この指定で決まります。

    ## CB4140

    ページに <h1> がありません。読者が最初に見る題名で、読み上げソフトもまずこれを探
    します。見た目だけを見出しにした要素に題名を入れていることが多いものです。

    ## CB4141

    ページに <h1> が二つ以上あります。ページの題名は一つです。たとえば、その上に出す
    サイトの名前は見出しにしません。

    ## CB4142

    ページの見出しのレベルが飛んでいます。見出しをたどって読む人には、抜けた見出しの
    ように聞こえます。レベルは内容の順に決め、文字の大きさはスタイルシートで変えてく
    ださい。

    ## CB4143

    できあがったページに、サイトにないアドレスへのリンクがあります。本文のリンクは先
    に確かめているので、テンプレートや HTML に直接書かれたアドレスです。アドレスは、
    正しい値のわかっているデータから取ってください。

    ## CB4144

    できあがったページのリンクが、移動前のアドレスを指しています。読者は転送を挟んで
    待たされます。今のアドレスに直すか、データから取ってください。

    ```wrong Content/articles/seeding.md
    ---
    title: 商品提供
    aliases: [/articles/gifts/]
    ---
    ```

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <a href="/articles/gifts/">…</a>
    {% endblock %}
    ```

    ```right Content/articles/seeding.md
    ---
    title: 商品提供
    aliases: [/articles/gifts/]
    ---
    ```

    ```right Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <a href="/articles/seeding/">…</a>
    {% endblock %}
    ```

    ## CB4150

    check --external で見つかるもので、リンク先のページかホストがもうありません。移
    転先を探してください。出典として必要なら、アーカイブに保存されたページへのリンク
    に替えます。

    ```wrong Content/articles/gifting.md
    [調査](https://example.org/survey-2016)
    ```

    ```right
    [調査](https://archive.example/2016/survey)
    ```

    ## CB4151

    check --external で見つかるもので、サーバーが応答しないか、障害を起こしていま
    す。時間をおいて確かめてください。いつも応答しないアドレスは、ignoreExternal に
    書くと確認から外れます。

    ```wrong Content/articles/gifting.md
    [最新の数字](https://stats.example/live/)
    ```

    ```right Content/articles/gifting.md
    [最新の数字](https://stats.example/live/)
    ```

    ```right Content/site.yaml
    check:
      ignoreExternal: ["https://stats.example/live/"]
    ```

    ## CB4152

    check --external で見つかるものです。リンク先が移転したと、サーバーが答えまし
    た。今は転送されますが、いつかは切れるので、新しいアドレスに書き換えてください。

    ```wrong Content/articles/gifting.md
    [調査](http://example.org/survey)
    ```

    ```right
    [調査](https://example.org/survey)
    ```

    ## CB4153

    check --external で見つかるものです。会員向けのページや一部の SNS のように、確認
    のためのアクセスをサーバーが断りました。ブラウザーで開いて確かめ、問題がなければ
    ignoreExternal に書くと確認から外れます。

    ```wrong Content/articles/gifting.md
    [資料室](https://members.example/archive)
    ```

    ```right Content/articles/gifting.md
    [資料室](https://members.example/archive)
    ```

    ```right Content/site.yaml
    check:
      ignoreExternal: ["https://members.example/"]
    ```
    """#
}
