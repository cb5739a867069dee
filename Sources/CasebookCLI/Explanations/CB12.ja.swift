extension Explanations {
  static let cb12Japanese = #"""
    ## CB1200

    事実の ID は、記事や図から事実を呼び出すための名前です。半角の英小文字・数字・
    「-」だけで、英小文字か数字から始めます。大文字や「_」は使えません。

    ## CB1201

    同じ ID の事実が二つあります。ファイルが違っても ID は共通なので、どちらの値を
    出すのか決められません。測定者や年を加えて区別してください。

    ## CB1202

    事実に値がありません。一つの値なら value、幅のある値なら range を書きます。

    ## CB1203

    value は一つの値、range は幅のある値です。両方があると、どちらを出すのか決めら
    れません。

    ## CB1204

    range は小さいほう、大きいほうの順に書きます。同じ値なら value を使ってくださ
    い。

    ## CB1205

    その名前の単位はありません。つづりを直すか、サイト独自の単位なら
    Content/units.yaml に書き方を加えてください。単位がないと、値を文の中でどう書
    くのか決まりません。

    ## CB1206

    単位と値の種類が合っていません。百分率や金額には数値、date には日付、text には
    言葉を書きます。

    ```wrong Content/facts/glossier.yaml
    glossier-founded:
      value: 秋
      unit: date
      # …
    ```

    ```right
    glossier-founded:
      value: "2014-10"
      unit: date
      # …
    ```

    ## CB1207

    数値として正確に扱えるのは 15 桁までです。それより細かい値は、意味のある桁で丸
    めてください。先頭に余分な 0 の付いた数も読めません。

    ## CB1208

    「約」「以上」などの qualifier は数値にだけ付けられます。言葉の値なら、その中
    に書いてください。

    ```wrong Content/facts/glossier.yaml
    glossier-origin:
      value: ブログ
      unit: text
      qualifier: about
      # …
    ```

    ```right
    glossier-origin:
      value: ブログ
      unit: text
      # …
    ```

    ## CB1209

    引用が長すぎます。引用は、値の根拠になる一文を示すためのもので、長く写すと著作
    権の問題になります。必要な部分だけを残してください。

    ## CB1210

    その ID の事実が Content/facts にありません。数字は先に出典とともに事実として
    書き、記事からは ID で呼び出します。ID のつづりを確かめてください。

    ```wrong Content/articles/gifting.md
    いいね率は:fact[like-rate]でした。
    ```

    ```right
    いいね率は:fact[like-rate-2016]でした。
    ```

    ## CB1211

    disputedBy には、この事実と食い違う別の事実の ID を書きます。自分自身と食い違
    うことはありません。

    ## CB1212

    checked は、出典を実際に見て値を確かめた日です。未来の日付なら打ち間違いか、ま
    だ確かめていないかのどちらかです。

    ## CB1213

    period は、値がいつのものかを表します。年（2018）、年月（2018-01）、日
    （2018-01-15）、期間（2019/2021）、または unknown と書きます。「年」や「第1四
    半期」などの言葉は使いません。

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      period: 2017年第1四半期
      # …
    ```

    ```right
    like-rate-2017:
      period: 2017-01/2017-03
      # …
    ```

    ## CB1214

    期間は「始まり/終わり」の順に書きます。

    ## CB1215

    Content/site.yaml の facts の topics は、Content/facts にあるファイルの題名と
    順番を決めます。対応するファイルがないので、つづりを直すか、その行を消してくだ
    さい。

    ## CB1216

    事実・単位・出典の文の中では、ほかの事実を呼び出せません。互いを呼び合うと、ど
    の値も決まらなくなるためです。値をそのまま言葉で書いてください。

    ## CB1220

    単位の名前は、事実の unit に書く識別名です。半角の英小文字・数字・「-」だけで
    付けます。読者に見える書き方は、その右に言語ごとに書きます。

    ## CB1221

    この名前の単位は Casebook にはじめからあり、書き換えられません。そのまま使う
    か、別の名前を付けてください。

    ## CB1222

    単位の書き方が、言語ごとに書かれていません。英語では、単数（one）と複数
    （other）の書き方を分けます。

    ## CB1223

    単位の書き方には、数字が入る位置を「{0}」で一度だけ示します。「{0}」がないと、
    数字がどこにも出ません。

    ## CB1230

    出典には、発行元（publisher）か掲載先（container-title）が必要です。どこから出
    た情報かわからない出典では、読者が確かめられません。

    ## CB1231

    同じ ID の出典が二つあります。記事の [@ID] がどちらを指すのか決められないた
    め、片方の ID を変えてください。

    ```wrong Content/sources.json
    [
      {
        "id": "report-2016", "type": "report",
        "title": "売上報告", "publisher": "調査会社"
      }
    ]
    ```

    ```right
    [
      {
        "id": "report-2018", "type": "report",
        "title": "売上報告", "publisher": "調査会社"
      }
    ]
    ```

    ## CB1232

    出典のリストの各項目には「id」が必要です。事実や記事は、この ID で出典を示しま
    す。

    ```wrong Content/sources.json
    [
      {
        "type": "report",
        "title": "売上報告", "publisher": "調査会社"
      }
    ]
    ```

    ```right
    [
      {
        "id": "report-2018", "type": "report",
        "title": "売上報告", "publisher": "調査会社"
      }
    ]
    ```

    ## CB1233

    出典の URL は、読者がたどれる Web のアドレスです。http:// か https:// から書い
    てください。

    ## CB1234

    出典の日付は、2018、2018-01-15、2019/2021 のように書きます。月だけの 2018-01
    も使えます。存在しない月日も誤りです。

    ## CB1235

    著者名は、文字列か {family: 姓, given: 名} の形で書きます。ほかのキーを使う
    と、文献一覧に正しく並びません。

    ## CB1236

    出典のファイルは、「ID:」の下に項目を並べた形か、「id」を持つ項目のリストで
    す。文献管理ソフトから書き出した CSL-JSON も、そのまま置けます。

    ```wrong Content/sources.json
    "売上報告 2018"
    ```

    ```right
    [
      {
        "id": "report-2018", "type": "report",
        "title": "売上報告", "publisher": "調査会社"
      }
    ]
    ```

    ## CB1250

    CSV の「"」で始まるセルが閉じられていません。残りの行がすべて一つのセルになっ
    てしまいます。セルの中に「"」そのものを書くときは「""」と重ねます。

    ## CB1251

    引用符で囲んだセルの後に文字が続いています。セル全体を引用符で囲むか、引用符を
    外してください。

    ```wrong Content/data/placements.csv
    creator,followers,cost
    A,12000,"30,000"円
    ```

    ```right
    creator,followers,cost
    A,12000,"30,000"
    ```

    ## CB1252

    見出し行とセルの数が違う行があります。「30,000」のような桁区切りのカンマが、セ
    ルの区切りとして読まれていることが多いものです。引用符で囲むか、カンマを取って
    ください。

    ## CB1253

    見出し行に、名前のない列があります。図やテンプレートは列を名前で呼び出すため、
    すべての列に名前を付けてください。

    ## CB1254

    同じ名前の列が二つあります。どちらを使うのか決められないため、片方の名前を変え
    てください。

    ## CB1255

    見出しだけで、値の行がない表です。行を加えるか、使わないファイルなら消してくだ
    さい。

    ## CB1256

    YAML や JSON の表は、「- 」で始まる行のリストです。「キー: 値」だけを並べる
    と、行がどこで分かれるのかわかりません。

    ## CB1257

    表の一行は「列名: 値」を並べたものです。値だけでは、どの列のものかわかりませ
    ん。

    ## CB1258

    セルに書けるのは、数値か文字列を一つだけです。いくつもある値は、行や列を分けて
    ください。

    ## CB1259

    図や表の設定が指している列が、表の見出しにありません。つづりと大文字・小文字を
    確かめてください。

    ## CB1260

    図にする列に、数値でない値があります。「円」などの単位や「なし」といった言葉を
    取り、数字だけにしてください。

    ```wrong Content/data/fees.yaml
    - {creator: A, cost: 30000}
    - {creator: B, cost: 無料}
    ```

    ```wrong Content/charts/fees.yaml
    data: {table: fees, x: creator, y: [cost]}
    unit: jpy
    # …
    ```

    ```right Content/data/fees.yaml
    - {creator: A, cost: 30000}
    - {creator: B, cost: 0}
    ```

    ```right Content/charts/fees.yaml
    data: {table: fees, x: creator, y: [cost]}
    unit: jpy
    # …
    ```

    ## CB1261

    図に描く値がありません。事実を並べるなら points、表を使うなら data を書きま
    す。

    ## CB1262

    図の値は、事実（points）か表（data）のどちらか一方から取ります。両方あると、ど
    ちらを描くのか決められません。

    ## CB1263

    点の series が、図の series に書かれた系列のどれでもありません。つづりを直す
    か、系列を加えてください。

    ## CB1264

    系列のある図では、どの点にも series を書きます。ないと、どの色で描くのか決めら
    れません。

    ## CB1265

    一つの図に、単位の違う値が混ざっています。百分率と金額を同じ軸に並べると、棒の
    長さに意味がなくなります。図を分けてください。

    ## CB1266

    割合の図（share）は全体をいくつかに分けたものなので、負の値は描けません。増減
    を見せたいときは棒グラフ（bar）を使います。

    ## CB1267

    割合の合計が 100% を超えています。複数回答の調査など、足し合わせられない値は、
    割合の図（share）ではなく棒グラフ（bar）にしてください。

    ## CB1268

    ラベルも系列も同じ点が二つあり、図の上で区別がつきません。label で違いがわかる
    ようにしてください。

    ```wrong Content/charts/likes.yaml
    points:
      - {fact: like-rate-2016, label: いいね率}
      - {fact: like-rate-large-2016, label: いいね率}
    # …
    ```

    ```right
    points:
      - {fact: like-rate-2016, label: 小規模}
      - {fact: like-rate-large-2016, label: 大規模}
    # …
    ```

    ## CB1269

    向き（orientation）を選べるのは棒グラフだけです。折れ線や割合の図では、この行
    を消してください。

    ```wrong Content/charts/likes.yaml
    type: line
    orientation: horizontal
    points:
      - {fact: like-rate-2016, label: 小規模}
      - {fact: like-rate-large-2016, label: 大規模}
    # …
    ```

    ```right
    type: bar
    orientation: horizontal
    points:
      - {fact: like-rate-2016, label: 小規模}
      - {fact: like-rate-large-2016, label: 大規模}
    # …
    ```

    ## CB1270

    表の列を図にするときは、単位が必要です。図の unit か、表の「名前.meta.yaml」の
    列の unit に書いてください。単位がないと、値を読者にどう書くのか決まりません。

    ## CB1271

    言葉や日付の事実は、長さのある棒や点にできません。数値の事実を使うか、本文や表
    で示してください。

    ## CB1272

    図の unit と、中の値の単位が違います。事実には単位があるので、points の図では
    unit を書かないのが簡単です。

    ## CB1273

    図や表は、拡張子とフォルダーを除いたファイル名で呼び出します。同じ名前のファイ
    ルが二つあると、どちらのことかわかりません。

    ## CB1276

    「--locked」を付けたビルドに、公開済みの値の控え casebook.lock がありません。
    手元で casebook build を実行すると作られるので、サイトと一緒にコミットしてくだ
    さい。

    ## CB1277

    どの記事からも使われていない図や表で、読者には見えません。記事に入れるか、要ら
    なければ消してください。入れたつもりなら、名前の間違いかもしれません。

    ## CB1278

    信頼度が「low」の事実を、題名や見出しに使っています。見出しの数字は最も目立つ
    ため、たどれる出典のある数字を使うか、本文の中で出所を断って示してください。

    ```wrong Content/facts/kpi.yaml
    orders-per-post:
      value: 12
      unit: percent
      reliability: low
      # …
    ```

    ```wrong Content/articles/gifting.md
    ## 注文率は:fact[orders-per-post]
    ```

    ```right Content/facts/kpi.yaml
    orders-per-post:
      value: 12
      unit: percent
      reliability: low
      # …
    ```

    ```right Content/articles/gifting.md
    ## 注文率

    ある代理店は、注文率を:fact[orders-per-post]と言います。
    ```

    ## CB1279

    出典を最後に確かめてから、決めた月数（ふつうは 24 か月）を過ぎています。リンク
    が切れたり内容が変わったりしていないか見直し、checked を今日の日付にしてくださ
    い。月数は Content/site.yaml の facts の checkedWithin で変えられます。

    ```wrong Content/sources.yaml
    report-2016:
      type: report
      title: 売上報告 2016
      publisher: 調査会社
      checked: 2023-05-01
    ```

    ```right
    report-2016:
      type: report
      title: 売上報告 2016
      publisher: 調査会社
      checked: 2026-11-01
    ```

    ## CB1280

    その名前の図が Content/charts にありません。図は、ファイル名から拡張子を除いた
    名前で呼び出します。

    ## CB1281

    その名前の表が Content/data にありません。表は、ファイル名から拡張子を除いた名
    前で呼び出します。

    ## CB1282

    どの記事・図・表・事例からも使われていない事実です。確かめたまま忘れられた数字
    か、使うつもりで別の数字を手で書いた跡かもしれません。使うか、要らなければ消し
    てください。

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      # …
    ```

    ```right Content/facts/kpi.yaml
    like-rate-2017:
      # …
    ```

    ```right Content/articles/gifting.md
    翌年は:fact[like-rate-2017]でした。
    ```

    ## CB1283

    どの事実・記事・事例からも使われていない出典です。使うか、要らなければ消してく
    ださい。

    ```wrong Content/sources.yaml
    glossier-interview:
      type: webpage
      title: How Glossier grew
      publisher: Example Weekly
    ```

    ```right Content/sources.yaml
    glossier-interview:
      type: webpage
      title: How Glossier grew
      publisher: Example Weekly
    ```

    ```right Content/articles/gifting.md
    読者が商品を広めました[@glossier-interview]。
    ```

    ## CB1284

    事実を最後に確かめてから、決めた月数（ふつうは 24 か月）を過ぎています。出典を
    見直し、値が変わっていなければ checked を今日の日付に、変わっていれば値も直し
    てください。月数は Content/site.yaml の facts の checkedWithin で変えられま
    す。

    ## CB1285

    casebook.lock は公開した値の控えで、ビルドが書きます。手で直したり、マージの衝
    突を解いたりしたときに壊れることがあります。casebook build を実行すると、今の
    値で書き直されます。

    ## CB1286

    「--locked」を付けたビルドで、公開済みの値と違う値が見つかりました。誰も確認し
    ていない数字が公開されるのを防ぐためのものです。変更が正しければ、手元で
    casebook build を実行し、書き換わった casebook.lock を一緒にコミットしてくださ
    い。

    ## CB1287

    「--locked」を付けたビルドで、casebook.lock にない事実か、なくなった事実が見つ
    かりました。正しい変更なら、手元で casebook build を実行し、casebook.lock を一
    緒にコミットしてください。

    ## CB1288

    公開済みの値が、このビルドで変わります。誤りではなく、意図した変更かどうかを見
    直すための知らせです。ヒントに、値が変わるページの一覧が出ます。

    ## CB1289

    公開していた事実がなくなりました。ID を変えた場合もこの知らせが出ます。意図し
    た変更かどうかを見直してください。

    ## CB1290

    「check --figures」のときだけ出る知らせで、手で打った数字と同じ文に、事実も出
    典もありません。出典のない数字は古くなっても誰も気づけません。:fact[…] で事実
    を呼び出すか、[@…] で出典を示し、出典の要らない数字は :literal[…] と書いてくだ
    さい。

    ```wrong Content/articles/gifting.md
    いいね率は4%でした。
    ```

    ```right
    いいね率は:fact[like-rate-2016]でした。
    ```

    ## CB1291

    「check --figures」のときだけ出る知らせで、ページの数字がすべて同じ出典から来
    ています。その出典が間違っていれば、ページ全体が間違いになります。別の出典も探
    してください。

    ```wrong Content/articles/gifting.md
    率は:fact[like-rate-2016]、大手では:fact[like-rate-large-2016]です。
    ```

    ```right
    率は:fact[like-rate-2016]、Daniel Wellingtonの売上は:fact[dw-revenue-2016]です。
    ```
    """#
}
