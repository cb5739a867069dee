extension Explanations {
  static let cb10Japanese = #"""
    ## CB1002

    ファイルに何も書かれていません。保存が途中で失敗したか、作りかけのまま残ってい
    ることが多いものです。内容を書くか、要らないファイルなら削除してください。

    ```wrong Content/articles/gifting.md
    ```

    ```right
    ---
    title: ギフティングの進め方
    ---

    商品を贈る前に、投稿は任意だと伝えます。
    ```

    ## CB1003

    記事は「---」の行で始まるフロントマターに、題名などを書きます。1 行目が「---」
    でないと、題名のない記事になってしまいます。空行や見出しを「---」より前に置か
    ないでください。

    ```wrong Content/articles/gifting.md
    # ギフティングの進め方

    商品を贈る前に、投稿は任意だと伝えます。
    ```

    ```right
    ---
    title: ギフティングの進め方
    ---

    商品を贈る前に、投稿は任意だと伝えます。
    ```

    ## CB1004

    フロントマターの終わりにも「---」だけの行が必要です。ないと、どこまでが設定で
    どこからが本文なのかわかりません。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方

    商品を贈る前に、投稿は任意だと伝えます。
    ```

    ```right
    ---
    title: ギフティングの進め方
    ---

    商品を贈る前に、投稿は任意だと伝えます。
    ```

    ## CB1005

    YAML として読めない箇所があります。よくあるのは、キーの後の全角コロン「：」、
    字下げのずれやタブ、閉じていない引用符やかっこ、「: 」を含む値をそのまま書いた
    行です。記号を含む値は二重引用符で囲んでください。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティング: 商品を贈る前に
    ---
    ```

    ```right
    ---
    title: "ギフティング: 商品を贈る前に"
    ---
    ```

    ## CB1006

    同じキーが二度書かれています。どちらの値が使われるのか読む人にわからないため、
    片方を消してください。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティング
    date: 2026-04-01
    title: ギフティングの進め方
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    date: 2026-04-01
    ---
    ```

    ## CB1007

    リストや「キー: 値」の入れ子が、実際に使う深さを大きく超えています。かっこの閉
    じ忘れや、機械が書き出したファイルの不具合が考えられます。入れ子を浅くしてくだ
    さい。

    ## CB1008

    YAML の参照（「&」と「*」）を展開すると、値が 100 万個を超えます。小さなファイ
    ルでもビルドが止まってしまうため、受け付けません。参照を使わずに、必要な値だけ
    を書いてください。

    ## CB1009

    キー（「:」の左側）には文字列だけを書けます。リストなどをキーにすると、どの項
    目の値なのか決められません。

    ```wrong Content/cases/daniel-wellington/case.yaml
    brand: Daniel Wellington
    ? [日本, 海外]
    : 両方
    ```

    ```right
    brand: Daniel Wellington
    creators: 7200
    ```

    ## CB1010

    「!」で始まる値は YAML ではタグと呼ばれる特別な指定で、Casebook では使えませ
    ん。「!」をそのまま文字として書きたいときは、値を引用符で囲んでください。

    ```wrong Content/articles/gifting.md
    ---
    title: !important ギフティングの落とし穴
    ---
    ```

    ```right
    ---
    title: "!important ギフティングの落とし穴"
    ---
    ```

    ## CB1011

    ここには「キー: 値」の行を並べます。文だけの行やリスト（「- 」で始まる行）で
    は、どの項目の値なのかわかりません。

    ```wrong Content/articles/gifting.md
    ---
    ギフティングの進め方
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    ---
    ```

    ## CB1012

    ファイルが大きすぎます。間違って画像や書き出したデータを貼り付けていないか確か
    め、記事や表をいくつかに分けてください。どうしても必要なら、上限は
    Content/site.yaml の markdown の maxBytes で変えられます。

    ## CB1013

    YAML では、空白の後の「#」から行末まではコメントとみなされ、値に含まれません。
    ハッシュタグを含む値は二重引用符で囲んでください。コメントのつもりなら「# 」の
    ように空白を入れると、この警告は出ません。

    ```wrong Content/articles/gifting.md
    ---
    title: 事例 #腕時計男子 の広がり方
    ---
    ```

    ```right
    ---
    title: "事例 #腕時計男子 の広がり方"
    ---
    ```

    ## CB1020

    このファイルで使えるキーの中に、その名前のものがありません。つづりの間違いが多
    く、そのままでは書いた値がどこにも使われません。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    tag: [基礎知識]
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    tags: [基礎知識]
    ---
    ```

    ## CB1021

    省略できないキーがありません。ページやほかの記事がこの値を必ず使うため、欠けた
    ままでは公開できません。値がわからない事例の項目は、消さずに「status:
    unknown」と理由を書きます。

    ```wrong Content/articles/gifting.md
    ---
    description: 商品を贈る前に決めておくこと
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    description: 商品を贈る前に決めておくこと
    ---
    ```

    ## CB1022

    値の種類が合っていません。数値のはずのところに文字列がある、リストのはずのとこ
    ろに一つの値だけがある、といった場合です。リストは [ ] で囲み、数字だけの題名
    などは引用符で囲みます。

    ```wrong Content/articles/gifting.md
    ---
    title: 2026
    tags: 基礎知識
    ---
    ```

    ```right
    ---
    title: "2026"
    tags: [基礎知識]
    ---
    ```

    ## CB1023

    リストの中に、種類の合わない項目があります。たとえばタグは文字列なので、数字だ
    けのタグは引用符で囲みます。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    tags: [基礎知識, 2026]
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    tags: [基礎知識, "2026"]
    ---
    ```

    ## CB1024

    決められた値のどれでもありません。ヒントに近い値が出ていれば、それに直してくだ
    さい。新しい値が必要なときは、スキーマの enum に加えます。

    ```wrong Content/facts/workman.yaml
    workman-ambassadors:
      reliability: vender
      # …
    ```

    ```right
    workman-ambassadors:
      reliability: vendor
      # …
    ```

    ## CB1025

    日付・URL・メールアドレスなど、書き方の決まった値です。日付は 2026-04-01 のよ
    うに、年 4 桁・月 2 桁・日 2 桁をハイフンでつなぎます。2 月 30 日のような存在
    しない日も誤りです。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    date: 2026/4/1
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    date: 2026-04-01
    ---
    ```

    ## CB1026

    スキーマの pattern（正規表現）に合わない値です。社内の管理番号のように、形の決
    まった項目で使われます。下の例は、pattern が「^[A-Z]{2}-[0-9]{4}$」（英大文字
    2 字、ハイフン、数字 4 桁）の項目です。

    ```wrong Content/cases/daniel-wellington/case.yaml
    campaign: dw2016
    ```

    ```right
    campaign: DW-2016
    ```

    ## CB1027

    文字数が決められた範囲にありません。題名のように、空では意味をなさない項目や、
    一覧に収まる長さにしたい項目で使われます。

    ```wrong Content/articles/gifting.md
    ---
    title: ""
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    ---
    ```

    ## CB1028

    数値が決められた範囲の外にあります。桁の打ち間違いや、単位の取り違え（百分率と
    割合など）でないか確かめてください。

    ```wrong Content/cases/daniel-wellington/case.yaml
    creators: 0
    ```

    ```right
    creators: 7200
    ```

    ## CB1029

    リストの項目の数が、決められた数と合いません。たとえば、記事の要点は 3 つ以
    上、値の範囲は小さいほうと大きいほうのちょうど 2 つです。

    ```wrong Content/facts/fees.yaml
    fee-per-post:
      range: [20000, 30000, 50000]
      unit: jpy
      # …
    ```

    ```right
    fee-per-post:
      range: [20000, 50000]
      unit: jpy
      # …
    ```

    ## CB1030

    同じ項目がリストに二度あります。一度だけ書いてください。

    ```wrong Content/cases/daniel-wellington/case.yaml
    platforms: [Instagram, YouTube, Instagram]
    ```

    ```right
    platforms: [Instagram, YouTube]
    ```

    ## CB1031

    言語ごとの文は {ja: …, en: …} のように、Content/site.yaml の languages にある
    言語だけで書きます。日本語は jp ではなく ja です。ほかの言語で書いた文は、どの
    ページにも出ません。

    ```wrong Content/cases/daniel-wellington/case.yaml
    brand: {jp: ダニエル・ウェリントン, en: Daniel Wellington}
    ```

    ```right
    brand: {ja: ダニエル・ウェリントン, en: Daniel Wellington}
    ```

    ## CB1040

    スキーマは { } で囲んだオブジェクトです。リストや文字列では、どの項目に何が書
    けるのかを表せません。

    ```wrong Content/articles/article.schema.json
    []
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {"type": "object", "properties": {"keyPoints": {"type": "string"}}}
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1041

    スキーマのキーワードのつづりが違うか、Casebook が対応していないものです。見過
    ごすと、確認されているはずの値が確認されないまま公開されます。

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "requird": ["keyPoints"],
      "properties": {"keyPoints": {"type": "string"}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"keyPoints": {"type": "string"}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1042

    「$ref」が指す先が、同じファイルの $defs などにも、Casebook の型
    （casebook:text など）にもありません。つづりを確かめてください。

    ```wrong Content/articles/article.schema.json
    {"type": "object", "properties": {"source": {"$ref": "casebook:sorce"}}}
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {"type": "object", "properties": {"source": {"$ref": "casebook:source"}}}
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1043

    JSON Schema の型は string、number、integer、boolean、array、object、null の七
    つです。「text」や「list」という型はありません。

    ```wrong Content/articles/article.schema.json
    {"type": "object", "properties": {"audience": {"type": "text"}}}
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {"type": "object", "properties": {"audience": {"type": "string"}}}
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1044

    「format」に書けるのは date、uri、email など、Casebook が確かめられる形式だけ
    です。知らない形式を認めると、値は確かめられないまま通ってしまいます。

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"reviewed": {"type": "string", "format": "day"}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"reviewed": {"type": "string", "format": "date"}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1045

    「pattern」の値が正規表現として読めません。かっこの閉じ忘れが多いものです。
    JSON の中では「\」を「\\」と書くことにも気をつけてください。

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"campaign": {"type": "string", "pattern": "^[A-Z]+-([0-9]+$"}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"campaign": {"type": "string", "pattern": "^[A-Z]+-[0-9]+$"}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1050

    route は、コレクションの記事のアドレスの形です。「/」で始めて「/」で終え、記事
    ごとに変わる部分を {slug} と書きます。{slug} がないと、すべての記事が同じアド
    レスになってしまいます。

    ```wrong Content/articles/collection.yaml
    route: articles/{slug}
    ```

    ```right
    route: /articles/{slug}/
    ```

    ## CB1051

    baseURL は、公開するサイトのアドレスを https:// から書いたものです。フィード、
    サイトマップ、SNS で共有されるリンクに使われるため、ホスト名だけでは足りませ
    ん。

    ```wrong Content/site.yaml
    baseURL: casebook.example
    ```

    ```right
    baseURL: https://casebook.example/
    ```

    ## CB1052

    一覧を並べ替えられるのは date（公開日）、updated（更新日）、title（題名）、
    weight（重み）です。新しい順のように大きいほうから並べるときは、先頭に「-」を
    付けます。

    ```wrong Content/articles/collection.yaml
    list: {template: articles.html, sort: newest}
    ```

    ```right
    list: {template: articles.html, sort: "-date"}
    ```

    ## CB1053

    slug やファイル名は、そのままアドレスの一部になります。空白、「/」、「?」など
    の記号は使えません。日本語はそのまま使えます。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    slug: how to gift
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    slug: how-to-gift
    ---
    ```

    ## CB1054

    Content の中の Markdown や YAML は、決まった場所と名前で役割が決まります。どれ
    にも当てはまらないファイルは、名前の間違いか置き場所の間違いであることが多いた
    め、見過ごさずに報告します。メモなら Content の外に置いてください。

    ```wrong Content/memo.md
    取材のメモ
    ```

    ```right Content/articles/interview.md
    取材のメモ
    ```

    ## CB1055

    記事のあるフォルダーは、題名・アドレス・テンプレートを決める collection.yaml
    があって、はじめてコレクションになります。フォルダー名の間違いか、
    collection.yaml の作り忘れです。

    ```wrong Content/article/seeding.md
    商品を贈る前に決めておくこと。
    ```

    ```right Content/articles/seeding.md
    商品を贈る前に決めておくこと。
    ```

    ## CB1056

    事例は、データ（case.yaml）と記事（index.md）の組でできています。データだけで
    は題名も本文もなく、ページを作れません。

    ```wrong Content/cases/glossier/case.yaml
    brand: Glossier
    creators: 500
    ```

    ```right Content/cases/glossier/case.yaml
    brand: Glossier
    creators: 500
    ```

    ```right Content/cases/glossier/index.md
    ---
    title: Glossier
    ---
    ```

    ## CB1057

    collection.yaml の schema が指すファイルが、そのフォルダーにありません。ファイ
    ル名のつづりを確かめてください。スキーマがないと、データの間違いを見つけられま
    せん。

    ```wrong Content/cases/collection.yaml
    schema: cases.schema.json
    ```

    ```right
    schema: case.schema.json
    ```

    ## CB1058

    同じ項目が index.md のフロントマターと case.yaml の両方にあると、どちらの値が
    正しいのかわかりません。片方だけに書いてください。事例のデータは case.yaml に
    まとめるのが基本です。

    ```wrong Content/cases/daniel-wellington/index.md
    ---
    title: Daniel Wellington
    creators: 5000
    ---
    ```

    ```right
    ---
    title: Daniel Wellington
    ---
    ```

    ## CB1059

    ファイル名の「.en」のような部分は、その記事の言語を表します。Content/site.yaml
    の languages にない言語は使えません。英語は「.eng」ではなく「.en」です。

    ```wrong Content/articles/seeding.eng.md
    What to settle before you send a product.
    ```

    ```right Content/articles/seeding.en.md
    What to settle before you send a product.
    ```

    ## CB1060

    出典の ID が Content/sources.yaml にありません。出典のたどれない数字は公開しな
    い、という決まりを守るための確認です。先に出典を書き加えるか、ID のつづりを直
    してください。

    ```wrong Content/cases/daniel-wellington/case.yaml
    source: report-2017
    ```

    ```right
    source: report-2016
    ```

    ## CB1061

    データが指している記事や事例がありません。「コレクション/名前」の形で、拡張子
    を付けずに書きます。

    ```wrong Content/cases/daniel-wellington/case.yaml
    related: [articles/gift]
    ```

    ```right
    related: [articles/gifting]
    ```

    ## CB1063

    大文字と小文字だけが違うタグなどは、同じアドレスのページになります。読者には別
    のタグに見えてしまうので、書き方を一つにそろえてください。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    tags: [Metrics]
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    tags: [metrics]
    ---
    ```

    ## CB1064

    リンク先のファイルやページがサイトにありません。リンクは、この記事のファイルか
    ら見たパスで書きます。公開すれば読者が「ページが見つかりません」に行き着くた
    め、ここで直します。

    ```wrong Content/articles/gifting.md
    詳しくは[基礎](basic.md)を見てください。
    ```

    ```right
    詳しくは[基礎](basics.md)を見てください。
    ```

    ## CB1065

    リンク先のページはありますが、「#」の後に書いた見出しがありません。アンカー
    は、見出しの文字から句読点を除き、空白を「-」に、英字を小文字にしたものです。
    見出しを書き換えたときに起こりやすい間違いです。

    ```wrong Content/articles/gifting.md
    [売上の数字](../cases/watch/index.md#数字)
    ```

    ```right
    [売上の数字](../cases/watch/index.md#数字で見る)
    ```

    ## CB1066

    リンク先は下書きか、公開日が来ていないか、公開期限を過ぎた記事で、このビルドで
    は公開されません。リンクを外すか、リンク先を公開してください。「--drafts」や
    「--future」を付けたビルドでは、下書きや公開日前の記事へのリンクも通ります。

    ```wrong Content/articles/seeding.md
    ---
    title: 商品提供
    draft: true
    ---
    ```

    ```wrong Content/articles/gifting.md
    [商品提供](seeding.md)の記事も見てください。
    ```

    ```right Content/articles/seeding.md
    ---
    title: 商品提供
    ---
    ```

    ```right Content/articles/gifting.md
    [商品提供](seeding.md)の記事も見てください。
    ```

    ## CB1067

    本文に書ける HTML は、害のない決まったタグだけです。ほかのタグは動かず、文字の
    まま読者に見えてしまいます。Markdown で書くか、使えるタグに直してください。

    ```wrong Content/articles/gifting.md
    投稿は<blink>任意</blink>です。
    ```

    ```right
    投稿は**任意**です。
    ```

    ## CB1068

    リンクに使えるのは https、http、mailto、tel などの安全な形式だけです。
    「javascript:」のような形式は、読者のブラウザーでプログラムを動かせてしまうた
    め使えません。

    ```wrong Content/articles/gifting.md
    [印刷する](javascript:print())
    ```

    ```right
    [依頼書の見本](https://example.com/brief)
    ```

    ## CB1070

    会員だけが読めるページは、まだ作れません。このまま公開すると、会員向けのつもり
    の文が誰にでも読めてしまうため、誤りにしています。公開してよい記事なら、この行
    を消してください。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    access: members
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    access: public
    ---
    ```

    ## CB1071

    aliases には、この記事が以前あったサイト内のアドレスを「/」から書きます。そこ
    に転送用のページが作られます。別のサイトの URL や「?」の付いたアドレスには、
    ページを作れません。

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    aliases: [old-gifting]
    ---
    ```

    ```right
    ---
    title: ギフティングの進め方
    aliases: [/articles/old-gifting/]
    ---
    ```

    ## CB1072

    サイトのフォルダーの外を指すシンボリックリンクは読みません。外にあるファイルが
    知らないうちに公開されたり、ほかの人の環境ではビルドできなくなったりするためで
    す。ファイルそのものをサイトの中にコピーしてください。

    ## CB1073

    contentSecurityPolicy は、そのまま HTTP ヘッダーの値になります。書けるのは半角の
    英数字と記号だけで、文書から写した ’ のような引用符や空の値があると、ヘッダーが
    働きません。

    ```wrong Content/site.yaml
    publish:
      headers: true
      contentSecurityPolicy: "default-src ’self’"
    ```

    ```right
    publish:
      headers: true
      contentSecurityPolicy: "default-src 'self'"
    ```

    ## CB1080

    タグの置き場所が正しくありません。たとえば文の途中に <div> のような箱は置け
    ず、表の行は表の外に置けません。そのままでは読者にタグが文字で見えてしまいま
    す。

    ```wrong Content/articles/gifting.md
    投稿は<div>任意</div>です。
    ```

    ```right
    投稿は<b>任意</b>です。
    ```

    ## CB1081

    開いたタグは、同じ段落やブロックの中で閉じます。閉じ忘れると、どこまでが対象な
    のか決められません。

    ```wrong Content/articles/gifting.md
    投稿は<b>任意です。
    ```

    ```right
    投稿は<b>任意</b>です。
    ```

    ## CB1082

    閉じるタグだけがあり、対になる開始タグがありません。消し忘れか、開始タグのつづ
    りの間違いです。

    ```wrong Content/articles/gifting.md
    投稿は任意</b>です。
    ```

    ```right
    投稿は<b>任意</b>です。
    ```

    ## CB1083

    HTML タグの属性のうち、使えるのは害のない決まったものだけです。見た目は style
    ではなく、サイトのスタイルシートで整えます。

    ```wrong Content/articles/gifting.md
    投稿は<b style="color: red">任意</b>です。
    ```

    ```right
    投稿は<b>任意</b>です。
    ```

    ## CB1084

    属性の値が、その属性に書けるものではありません。たとえば画像の幅（width）は、
    単位を付けない画素数です。

    ```wrong Content/articles/gifting.md
    <img src="photo.svg" alt="腕時計" width="10em">
    ```

    ```right
    <img src="photo.svg" alt="腕時計" width="160">
    ```

    ## CB1085

    リンクの中に別のリンクは置けません。押したときにどちらへ行くのか決められないた
    めです。内側のリンクを外に出してください。

    ```wrong Content/articles/gifting.md
    <a href="https://example.com/">調査 [PDF](https://example.com/pdf)</a>
    ```

    ```right
    [調査](https://example.com/) ([PDF](https://example.com/pdf))
    ```
    """#
}
