extension Explanations {
  static let cb11Japanese = #"""
    ## CB1100

    本文の [^名前] に対応する脚注の定義がありません。記事のどこか（ふつうは末尾）
    に「[^名前]: 注の文」の行を書きます。

    ```wrong Content/articles/gifting.md
    商品の提供も対価です[^対価]。
    ```

    ```right
    商品の提供も対価です[^対価]。

    [^対価]: 消費者庁の運用基準による。
    ```

    ## CB1101

    定義だけがあって、本文のどこからも参照されていない脚注です。読者には表示されま
    せん。本文に [^名前] を書くか、定義を消してください。

    ```wrong Content/articles/gifting.md
    商品の提供も対価です。

    [^対価]: 消費者庁の運用基準による。
    ```

    ```right
    商品の提供も対価です[^対価]。

    [^対価]: 消費者庁の運用基準による。
    ```

    ## CB1102

    同じ名前の脚注が二度定義されています。どちらの注を出すのか決められないので、片
    方の名前を変えてください。

    ```wrong Content/articles/gifting.md
    商品の提供も対価です[^注]。

    [^注]: 消費者庁の運用基準による。
    [^注]: 2023年10月から。
    ```

    ```right
    商品の提供も対価です[^基準][^時期]。

    [^基準]: 消費者庁の運用基準による。
    [^時期]: 2023年10月から。
    ```

    ## CB1103

    「:::」だけの行はディレクティブの終わりを表しますが、対応する始まりがありませ
    ん。始まりの行（「:::名前」）を消してしまったか、コロンの数が合っていません。

    ```wrong Content/articles/gifting.md
    送料は企業が負担します。
    :::
    ```

    ```right
    :::details[送料]
    送料は企業が負担します。
    :::
    ```

    ## CB1104

    「:::名前」で始めたディレクティブが閉じられていません。終わりに、始まりと同じ
    数のコロンだけの行を置いてください。閉じないと、記事の残りがすべてその中に入っ
    てしまいます。

    ```wrong Content/articles/gifting.md
    :::details[送料]
    送料は企業が負担します。
    ```

    ```right
    :::details[送料]
    送料は企業が負担します。
    :::
    ```

    ## CB1105

    コロンで始まる行ですが、ディレクティブの書き方になっていません。名前は半角の英
    字で、[ ] のラベルや { } の属性を続けるときは空白を入れず、引用符も閉じます。

    ```wrong Content/articles/gifting.md
    ::: 注意
    ```

    ```right
    > [!NOTE]
    > 送料は企業が負担します。
    ```

    ## CB1106

    コールアウト（囲み記事）の種類が間違っています。使えるのは NOTE、TIP、
    IMPORTANT、WARNING、CAUTION と、Content/site.yaml の markdown の callouts に書
    いたものです。

    ```wrong Content/articles/gifting.md
    > [!NOTES]
    > 投稿は任意だと、はっきり伝えます。
    ```

    ```right
    > [!NOTE]
    > 投稿は任意だと、はっきり伝えます。
    ```

    ## CB1107

    ルビは、言葉全体に一つ付けるか、一文字に一つずつ「|」で区切って付けます。区切
    りの数が文字数と合わないと、どの字の読みなのか決められません。

    ```wrong Content/articles/gifting.md
    {依頼文|い|らい}を送る前に確かめます。
    ```

    ```right
    {依頼文|い|らい|ぶん}を送る前に確かめます。
    ```

    ## CB1108

    Casebook は本文を処理するときに、ふつうの文章では使われない古代文字などを目印
    に使います。この本文にはその候補がすべて含まれているため、表や脚注などの拡張記
    法は読まれません。文字の一覧表のような記事でなければ、不要な文字を消してくださ
    い。

    ## CB1109

    リストや引用などの入れ子が深すぎます。読者にも追えない深さなので、見出しや表を
    使って浅くしてください。

    ## CB1110

    画像には、見えない人のための代替テキストが必要です。読み上げソフトはこの文を読
    み、画像が表示されないときにもこの文が出ます。飾りだけの画像なら {decorative}
    を付けてください。

    ```wrong Content/articles/gifting.md
    ![](photo.svg)
    ```

    ```right
    ![机に置いた腕時計](photo.svg)
    ```

    ## CB1111

    { } に書いた属性が、この場所では使えません。つづりの間違いが多く、書いても効き
    目がないので知らせています。

    ```wrong Content/articles/gifting.md
    ![机に置いた腕時計](photo.svg){widht=320}
    ```

    ```right
    ![机に置いた腕時計](photo.svg){width=320}
    ```

    ## CB1112

    同じ ID（「#」で飛べる目印）が記事の中に二つあります。リンクがどちらに飛ぶのか
    決まらないため、片方の名前を変えてください。

    ```wrong Content/articles/gifting.md
    ## 費用 {#cost}

    ## 送料の費用 {#cost}
    ```

    ```right
    ## 費用 {#cost}

    ## 送料の費用 {#shipping}
    ```

    ## CB1113

    深い引用やリストの中に、とても長い文が入っています。処理に時間がかかりすぎるた
    め、上限を設けています。入れ子の外に出すか、記事を分けてください。

    ## CB1114

    一つの段落に「![」と「[」がとても多く、処理に時間がかかりすぎます。貼り付けた
    データが本文に混ざっていることが多いので、コードとして囲むか、段落を分けてくだ
    さい。

    ## CB1115

    長い URL などのリンク定義が、何度も参照されています。展開すると本文が大きくな
    りすぎるため、上限を設けています。短い URL にするか、参照を減らしてください。

    ## CB1120

    全角の記号や、空白の抜けた記号は Markdown として働かず、読者にはそのまま文字で
    見えます。半角で入力し、見出しやリストの記号の後には半角の空白を入れてくださ
    い。

    ```wrong Content/articles/gifting.md
    ＃＃ 費用

    投稿は＊＊任意＊＊です。
    ```

    ```right
    ## 費用

    投稿は**任意**です。
    ```

    ## CB1121

    記号の後や行頭に全角の空白があるため、リストや見出しになりません。半角の空白に
    置き換えてください。見た目では区別しにくいので、行と桁を頼りに探します。

    ```wrong Content/articles/gifting.md
    -　商品を選ぶ
    -　連絡する
    ```

    ```right
    - 商品を選ぶ
    - 連絡する
    ```

    ## CB1122

    「が」が「か」と濁点の二文字に分かれています。見た目は同じでも検索で見つから
    ず、リンクのアンカーも合わなくなります。macOS のファイル名や PDF から写した文
    で起こりやすいものです。

    ```wrong Content/articles/gifting.md
    ガイドを読む前に。
    ```

    ```right
    ガイドを読む前に。
    ```

    ## CB1123

    半角カタカナは読みにくく、検索でも見つかりにくいため、全角で書いてください。ほ
    かのシステムから写した文に混ざりがちです。

    ```wrong Content/articles/gifting.md
    ｶﾞｲﾄﾞを読む前に。
    ```

    ```right
    ガイドを読む前に。
    ```

    ## CB1140

    その名前のディレクティブはありません。ヒントに使える名前の一覧が出ます。サイト
    独自のものは Templates/directives/ に「名前.html」を置いて作ります。

    ```wrong Content/articles/gifting.md
    ::chat[like-rates]
    ```

    ```right
    ::chart[like-rates]
    ```

    ## CB1141

    ディレクティブには、文の中に書くもの（:名前）、一行に一つ書くもの（::名前）、
    文章を囲むもの（:::名前）があり、それぞれ書ける形が決まっています。コロンの数
    をヒントの書き方に合わせてください。

    ```wrong Content/articles/gifting.md
    図は:chart[like-rates]です。
    ```

    ```right
    図は次のとおりです。

    ::chart[like-rates]
    ```

    ## CB1142

    本文の [@名前] が指す出典が Content/sources.yaml にありません。先に出典を書き
    加えるか、ID のつづりを直してください。

    ```wrong Content/articles/gifting.md
    いいね率は下がります[@markerly-2017]。
    ```

    ```right
    いいね率は下がります[@markerly-2016]。
    ```

    ## CB1143

    ディレクティブのスキーマ（名前.schema.json）は、同じ名前のテンプレート（名前
    .html）と組で使います。テンプレートがないか、名前が一致していません。

    ```wrong Templates/directives/quote.schema.json
    {"type": "object"}
    ```

    ```right Templates/directives/quote.schema.json
    {"type": "object"}
    ```

    ```right Templates/directives/quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ## CB1144

    ディレクティブのテンプレートの名前は、そのまま本文での呼び名になります。半角の
    英字・数字・「-」・「_」だけで付けてください。

    ```wrong Templates/directives/pull quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ```right Templates/directives/pull-quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ## CB1145

    ディレクティブのスキーマは、ラベルと属性を表すオブジェクトです。いちばん外側に
    「"type": "object"」を書き、properties に属性を並べます。

    ```wrong Templates/directives/quote.schema.json
    {"type": "string"}
    ```

    ```wrong Templates/directives/quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ```right Templates/directives/quote.schema.json
    {"type": "object", "properties": {"label": {"type": "string"}}}
    ```

    ```right Templates/directives/quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ## CB1146

    このディレクティブは、[ ] の中に図の名前や題などのラベルが必要です。

    ```wrong Content/articles/gifting.md
    ::chart
    ```

    ```right
    ::chart[like-rates]
    ```

    ## CB1147

    include で取り込む部品がありません。部品は、名前が「_」で始まる Markdown ファ
    イルで、この記事のファイルから見たパスで指定します。

    ```wrong Content/articles/_disclosure.md
    広告であることを明示します。
    ```

    ```wrong Content/articles/gifting.md
    ::include[_disclosur.md]
    ```

    ```right Content/articles/_disclosure.md
    広告であることを明示します。
    ```

    ```right Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ## CB1148

    部品が、直接またはほかの部品を通して自分自身を取り込んでいます。終わりがないた
    め、どこかの include を消してください。

    ```wrong Content/articles/_disclosure.md
    広告であることを明示します。

    ::include[_disclosure.md]
    ```

    ```wrong Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ```right Content/articles/_disclosure.md
    広告であることを明示します。
    ```

    ```right Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ## CB1149

    部品はいくつもの記事に取り込まれるため、脚注の番号や名前が取り込む側とぶつかり
    ます。注は本文に書くか、出典なら [@名前] で示してください。

    ```wrong Content/articles/_disclosure.md
    広告であることを明示します[^1]。

    [^1]: 景品表示法による。
    ```

    ```wrong Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ```right Content/articles/_disclosure.md
    広告であることを明示します（景品表示法による）。
    ```

    ```right Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ## CB1160

    「$ref」で指せるのは、同じファイルの中（#/$defs/…）と Casebook の型
    （casebook:…）だけです。ほかのファイルや Web 上のスキーマは、変わったり消えた
    りするため使えません。

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"cost": {"$ref": "https://example.com/money.json"}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"cost": {"$ref": "#/$defs/money"}},
      "$defs": {"money": {"type": "number", "minimum": 0}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1161

    スキーマが同じ値について自分自身を参照し続け、確認が終わりません。自分を参照で
    きるのは、項目（properties）やリストの要素（items）の中だけです。

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"cost": {"$ref": "#/$defs/money"}},
      "$defs": {"money": {"anyOf": [{"type": "number"}, {"$ref": "#/$defs/money"}]}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"cost": {"$ref": "#/$defs/money"}},
      "$defs": {"money": {"type": "number"}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1162

    既定値（default）が、その項目に書ける値ではありません。つづりや種類の間違い
    で、直すまで既定値は使われません。

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {
        "platform": {"enum": ["Instagram", "YouTube"], "default": "Instgram"}
      }
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {
        "platform": {"enum": ["Instagram", "YouTube"], "default": "Instagram"}
      }
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1163

    enum や anyOf などのリストが空です。選べる値が一つもないことになり、どんな値も
    書けなくなります。

    ```wrong Content/articles/article.schema.json
    {"type": "object", "properties": {"audience": {"anyOf": []}}}
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"audience": {"anyOf": [{"type": "string"}, {"type": "number"}]}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1164

    スキーマの $schema が、ほかの版の JSON Schema を指しています。版によってキー
    ワードの意味が違うため、読めるのは 2020-12 だけです。

    ```wrong Content/articles/article.schema.json
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "type": "object"
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "type": "object"
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1165

    いくつかの形のどれかで書く項目ですが、どの形にも合っていません。ヒントに書ける
    形が並ぶので、そのどれか一つに合わせてください。下の例は「金額」か「わからない
    理由」を書く項目です。

    ```wrong Content/cases/daniel-wellington/case.yaml
    budget: {note: 非公開}
    ```

    ```right
    budget: {reason: 公表されていない。}
    ```

    ## CB1166

    どれか一つの形だけで書く項目なのに、二つ以上の形に同時に合っています。どちらの
    意味なのか決められないため、余分なキーを消してください。

    ```wrong Content/cases/daniel-wellington/case.yaml
    budget: {amount: 5000, reason: 一部だけ公表}
    ```

    ```right
    budget: {amount: 5000}
    ```

    ## CB1167

    スキーマの not で、はっきり禁じられた値です。「未定」のような、あとで直すつも
    りの値がそのまま公開されるのを防ぐために使われます。

    ```wrong Content/cases/daniel-wellington/case.yaml
    agency: 未定
    ```

    ```right
    agency: 事例帖編集部
    ```

    ## CB1168

    この位置には値を書けません。項目の数が決まったリストに余分な値がある、といった
    場合です。

    ```wrong Content/cases/daniel-wellington/case.yaml
    span: [2015, 2018, 2020]
    ```

    ```right
    span: [2015, 2018]
    ```

    ## CB1169

    同時に書けないキーがあるか、スキーマでここに書くことを禁じられたキーです。ヒン
    トに、どのキーと並べられないかが出ます。

    ```wrong Content/cases/daniel-wellington/case.yaml
    result: {text: 売上が増えた, reason: 非公開}
    ```

    ```right
    result: {text: 売上が増えた}
    ```

    ## CB1170

    スキーマの multipleOf で、決まった刻みの数だけが認められている項目です。下の例
    は 5 の倍数だけを書ける割引率です。

    ```wrong Content/cases/daniel-wellington/case.yaml
    discount: 12
    ```

    ```right
    discount: 15
    ```

    ## CB1171

    スキーマの anyOf や oneOf が何重にも入れ子になり、組み合わせが多すぎて確かめき
    れません。確かめないまま公開しないように誤りとしています。選択肢を減らすか、
    type や const で早く絞り込める形にしてください。

    ## CB1173

    データが指している人物が Content/people にありません。人物はファイル名から拡張
    子を除いた名前で書きます。

    ```wrong Content/cases/daniel-wellington/case.yaml
    manager: satou
    ```

    ```right
    manager: sato
    ```
    """#
}
