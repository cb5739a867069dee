extension Explanations {
  static let cb12English = #"""
    ## CB1200

    The id of a fact is what texts and charts call it by. It has only a–z, 0–9 and
    “-”; capital letters and “_” cannot be used.

    ```wrong Content/facts/kpi.yaml
    Like_Rate:
      # …
    ```

    ```right
    like-rate:
      # …
    ```

    ## CB1201

    Two facts have the same id, in one file or in two, so that nobody can tell
    which value is meant. Tell them apart by measurer or year.

    ```wrong Content/facts/kpi.yaml
    like-rate-2016:
      # …
    ```

    ```right
    like-rate-2017:
      # …
    ```

    ## CB1202

    The fact has no value. Write value for a single one, or range for a lower and
    an upper end.

    ```wrong Content/facts/fees.yaml
    fee-per-post:
      label: {ja: 投稿の費用, en: Fee per post}
      unit: jpy
      period: 2024
      measuredBy: unknown
      source: report-2016
      reliability: low
      checked: 2026-11-01
    ```

    ```right
    fee-per-post:
      label: {ja: 投稿の費用, en: Fee per post}
      range: [20000, 50000]
      unit: jpy
      period: 2024
      measuredBy: unknown
      source: report-2016
      reliability: low
      checked: 2026-11-01
    ```

    ## CB1203

    A fact is either a single value or a range. With both nobody can tell which
    one to show.

    ```wrong Content/facts/fees.yaml
    fee-per-post:
      value: 30000
      range: [20000, 50000]
      unit: jpy
      # …
    ```

    ```right
    fee-per-post:
      range: [20000, 50000]
      unit: jpy
      # …
    ```

    ## CB1204

    A range begins with its lower end. Where both ends are the same, write a
    value.

    ```wrong Content/facts/fees.yaml
    fee-per-post:
      range: [50000, 20000]
      unit: jpy
      # …
    ```

    ```right
    fee-per-post:
      range: [20000, 50000]
      unit: jpy
      # …
    ```

    ## CB1205

    There is no unit of this name. Correct it, or add it to Content/units.yaml if
    it is one of the site’s own. The unit decides how a value is written in a
    sentence.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      value: 4
      unit: percents
      # …
    ```

    ```right
    like-rate-2017:
      value: 4
      unit: percent
      # …
    ```

    ## CB1206

    The value is of another kind than its unit needs: a number for shares and
    money, a date for date, words for text.

    ```wrong Content/facts/glossier.yaml
    glossier-founded:
      value: autumn
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

    Numbers are exact up to 15 digits. Round the value to the digits that mean
    something. A number with a needless 0 in front cannot be read either.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      value: 4.1234567890123456
      # …
    ```

    ```right
    like-rate-2017:
      value: 4.12
      # …
    ```

    ## CB1208

    A qualifier such as about or over goes with numbers. Where the value is words,
    write it among them.

    ```wrong Content/facts/glossier.yaml
    glossier-origin:
      value: a blog
      unit: text
      qualifier: about
      # …
    ```

    ```right
    glossier-origin:
      value: a blog
      unit: text
      # …
    ```

    ## CB1209

    The quote is too long. It shows the words that the value rests on; copying
    more than that may infringe the copyright. Keep the part that matters.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      quote: >-
        In the study that we published this spring we looked at two million accounts
        and found that the rate of likes falls as the number of followers rises, as
        many in the industry had long suspected
      # …
    ```

    ```right
    like-rate-2017:
      quote: the rate of likes falls as the number of followers rises
      # …
    ```

    ## CB1210

    No fact in Content/facts has this id. A figure is first written down as a fact
    with its source, and then called by its id. See how the id is spelled.

    ```wrong Content/articles/gifting.md
    The like rate was :fact[like-rate].
    ```

    ```right
    The like rate was :fact[like-rate-2016].
    ```

    ## CB1211

    disputedBy names another fact that contradicts this one. A fact cannot
    contradict itself.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      disputedBy: [like-rate-2017]
      # …
    ```

    ```right
    like-rate-2017:
      disputedBy: [like-rate-2016]
      # …
    ```

    ## CB1212

    checked is the day when somebody looked at the source. A day to come is
    mistyped, or nobody has looked yet.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      checked: 2062-11-01
      # …
    ```

    ```right
    like-rate-2017:
      checked: 2026-11-01
      # …
    ```

    ## CB1213

    period says when the value was true: a year (2018), a month (2018-01), a day
    (2018-01-15), a span (2019/2021), or unknown. Words such as “first quarter”
    cannot be read.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      period: first quarter of 2017
      # …
    ```

    ```right
    like-rate-2017:
      period: 2017-01/2017-03
      # …
    ```

    ## CB1214

    A span is written with its beginning first.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      period: 2018/2016
      # …
    ```

    ```right
    like-rate-2017:
      period: 2016/2018
      # …
    ```

    ## CB1215

    topics below facts in Content/site.yaml gives titles to the files of
    Content/facts. There is no file for this one: correct its name, or remove the
    line.

    ```wrong Content/site.yaml
    facts:
      topics:
        engagment: {ja: 反応率, en: Engagement}
    ```

    ```right
    facts:
      topics:
        engagement: {ja: 反応率, en: Engagement}
    ```

    ## CB1216

    Texts of facts, units and sources cannot show facts: they could ask for each
    other without end. Say it in words.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      label: {ja: ":fact[dw-founded]の後の率", en: "Rate after :fact[dw-founded]"}
      # …
    ```

    ```right
    like-rate-2017:
      label: {ja: 創業後の率, en: Rate after the founding}
      # …
    ```

    ## CB1220

    The name of a unit is what facts write in unit. It has only a–z, 0–9 and “-”.
    What readers see stands behind it, for each language.

    ```wrong Content/units.yaml
    Bracelets: {ja: "{0}本", en: {one: "{0} bracelet", other: "{0} bracelets"}}
    ```

    ```right
    bracelets: {ja: "{0}本", en: {one: "{0} bracelet", other: "{0} bracelets"}}
    ```

    ## CB1221

    Casebook brings a unit of this name, and it cannot be replaced. Use it, or
    choose another name.

    ```wrong Content/units.yaml
    usd: {ja: "{0}米ドル", en: {one: "{0} dollar", other: "{0} dollars"}}
    ```

    ```right
    usd-retail: {ja: "{0}米ドル", en: {one: "{0} dollar", other: "{0} dollars"}}
    ```

    ## CB1222

    The unit does not say for each language how it is written. English has a form
    for one, and another for other numbers.

    ```wrong Content/units.yaml
    bracelets: "{0}本"
    ```

    ```right
    bracelets: {ja: "{0}本", en: {one: "{0} bracelet", other: "{0} bracelets"}}
    ```

    ## CB1223

    How a unit is written has “{0}” once, where the number goes. Without it the
    number would be lost.

    ```wrong Content/units.yaml
    bracelets: {ja: "本", en: {one: "{0} bracelet", other: "{0} bracelets"}}
    ```

    ```right
    bracelets: {ja: "{0}本", en: {one: "{0} bracelet", other: "{0} bracelets"}}
    ```

    ## CB1230

    A source names its publisher, or what it appeared in (container-title).
    Readers cannot judge a source without either.

    ```wrong Content/sources.yaml
    glossier-interview:
      type: article-magazine
      title: How Glossier grew
    ```

    ```right
    glossier-interview:
      type: article-magazine
      title: How Glossier grew
      container-title: Example Weekly
    ```

    ## CB1231

    Two sources have the same id, so that [@id] could mean either. Rename one.

    ```wrong Content/sources.json
    [
      {
        "id": "report-2016", "type": "report",
        "title": "Sales report", "publisher": "A research firm"
      }
    ]
    ```

    ```right
    [
      {
        "id": "report-2018", "type": "report",
        "title": "Sales report", "publisher": "A research firm"
      }
    ]
    ```

    ## CB1232

    Each source of a list needs an “id”, by which facts and texts refer to it.

    ```wrong Content/sources.json
    [
      {
        "type": "report",
        "title": "Sales report", "publisher": "A research firm"
      }
    ]
    ```

    ```right
    [
      {
        "id": "report-2018", "type": "report",
        "title": "Sales report", "publisher": "A research firm"
      }
    ]
    ```

    ## CB1233

    The URL of a source is a web address that readers can follow, from http:// or
    https:// on.

    ```wrong Content/sources.yaml
    glossier-interview:
      type: webpage
      title: How Glossier grew
      publisher: Example Weekly
      URL: ftp://example.com/glossier
    ```

    ```right
    glossier-interview:
      type: webpage
      title: How Glossier grew
      publisher: Example Weekly
      URL: https://example.com/glossier
    ```

    ## CB1234

    Dates of sources are written 2018, 2018-01, 2018-01-15 or 2019/2021. A month
    or a day that does not exist is wrong, too.

    ```wrong Content/sources.yaml
    glossier-interview:
      type: webpage
      title: How Glossier grew
      publisher: Example Weekly
      issued: "2018-13"
    ```

    ```right
    glossier-interview:
      type: webpage
      title: How Glossier grew
      publisher: Example Weekly
      issued: 2018-01
    ```

    ## CB1235

    A name is a text, or {family: …, given: …}. With other keys it cannot be
    sorted and printed as names are.

    ```wrong Content/sources.yaml
    glossier-interview:
      type: webpage
      title: How Glossier grew
      publisher: Example Weekly
      author: [{last: Smith, first: Jane}]
    ```

    ```right
    glossier-interview:
      type: webpage
      title: How Glossier grew
      publisher: Example Weekly
      author: [{family: Smith, given: Jane}]
    ```

    ## CB1236

    A file of sources has an id with its fields below, or a list of items that
    each have an “id”, as the CSL-JSON of reference managers has.

    ```wrong Content/sources.json
    "Sales report 2018"
    ```

    ```right
    [
      {
        "id": "report-2018", "type": "report",
        "title": "Sales report", "publisher": "A research firm"
      }
    ]
    ```

    ## CB1250

    A cell that begins with “"” is not closed, so that all the rest of the file
    belongs to it. A “"” inside of a cell is written twice.

    ```wrong Content/data/placements.csv
    creator,followers,cost
    A,12000,"30,000
    ```

    ```right
    creator,followers,cost
    A,12000,"30,000"
    ```

    ## CB1251

    Something follows a cell in quotes. Put all of the cell into the quotes, or
    leave them out.

    ```wrong Content/data/placements.csv
    creator,followers,cost
    A,12000,"30,000" yen
    ```

    ```right
    creator,followers,cost
    A,12000,"30,000"
    ```

    ## CB1252

    A row has more or fewer cells than the header. Mostly the comma of a number
    such as 30,000 was read as the end of a cell: quote the number, or leave the
    comma out.

    ```wrong Content/data/placements.csv
    creator,followers,cost
    A,12000,30,000
    ```

    ```right
    creator,followers,cost
    A,12000,30000
    ```

    ## CB1253

    A column has no name in the header. Charts and templates call columns by their
    names.

    ```wrong Content/data/placements.csv
    creator,,cost
    A,12000,30000
    ```

    ```right
    creator,followers,cost
    A,12000,30000
    ```

    ## CB1254

    Two columns have the same name, so that nobody can tell which one is meant.
    Rename one.

    ```wrong Content/data/placements.csv
    creator,cost,cost
    A,12000,30000
    ```

    ```right
    creator,followers,cost
    A,12000,30000
    ```

    ## CB1255

    The table has a header, but no rows. Add them, or delete the file.

    ```wrong Content/data/placements.csv
    creator,followers,cost
    ```

    ```right
    creator,followers,cost
    A,12000,30000
    ```

    ## CB1256

    A table in YAML or JSON is a list of rows that each begin with “- ”. With keys
    alone nobody can tell where a row ends.

    ```wrong Content/data/fees.yaml
    creator: A
    cost: 30000
    ```

    ```right
    - {creator: A, cost: 30000}
    ```

    ## CB1257

    A row of a table has “column: value” for each cell. A value alone belongs to
    no column.

    ```wrong Content/data/fees.yaml
    - A
    - B
    ```

    ```right
    - {creator: A, cost: 30000}
    - {creator: B, cost: 20000}
    ```

    ## CB1258

    A cell holds one number or one text. Several values need rows or columns of
    their own.

    ```wrong Content/data/fees.yaml
    - {creator: A, cost: [30000, 35000]}
    ```

    ```right
    - {creator: A, first: 30000, second: 35000}
    ```

    ## CB1259

    A chart, or the description of a table, names a column that the table does not
    have. See how it is spelled.

    ```wrong Content/charts/fees.yaml
    data: {table: placements, x: creator, y: [costs]}
    unit: jpy
    # …
    ```

    ```right
    data: {table: placements, x: creator, y: [cost]}
    unit: jpy
    # …
    ```

    ## CB1260

    The column that is drawn holds something that is no number, such as a unit or
    “none”. Leave only digits.

    ```wrong Content/data/fees.yaml
    - {creator: A, cost: 30000}
    - {creator: B, cost: free}
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

    The chart has nothing to draw. List facts as points, or name a table as data.

    ```wrong Content/charts/fees.yaml
    title: {ja: 投稿の費用, en: Fees per post}
    description: {ja: 費用の棒グラフ, en: Bars of fees}
    type: bar
    ```

    ```right
    title: {ja: 投稿の費用, en: Fees per post}
    description: {ja: 費用の棒グラフ, en: Bars of fees}
    type: bar
    unit: jpy
    data: {table: placements, x: creator, y: [cost]}
    ```

    ## CB1262

    A chart takes its values either from facts (points) or from a table (data).
    With both nobody can tell which to draw.

    ```wrong Content/charts/fees.yaml
    points: [{fact: like-rate-2016}]
    data: {table: placements, x: creator, y: [cost]}
    # …
    ```

    ```right
    points: [{fact: like-rate-2016}]
    # …
    ```

    ## CB1263

    The series of the point is none of those that series of the chart lists.
    Correct it, or add the series.

    ```wrong Content/charts/likes.yaml
    series: {small: {ja: 小規模, en: Small}, large: {ja: 大規模, en: Large}}
    points:
      - {fact: like-rate-2016, label: "2016", series: smal}
      - {fact: like-rate-large-2016, label: "2016", series: large}
    # …
    ```

    ```right
    series: {small: {ja: 小規模, en: Small}, large: {ja: 大規模, en: Large}}
    points:
      - {fact: like-rate-2016, label: "2016", series: small}
      - {fact: like-rate-large-2016, label: "2016", series: large}
    # …
    ```

    ## CB1264

    In a chart with several series, each point says to which it belongs.

    ```wrong Content/charts/likes.yaml
    series: {small: {ja: 小規模, en: Small}, large: {ja: 大規模, en: Large}}
    points:
      - {fact: like-rate-2016, label: "2016"}
      - {fact: like-rate-large-2016, label: "2016", series: large}
    # …
    ```

    ```right
    series: {small: {ja: 小規模, en: Small}, large: {ja: 大規模, en: Large}}
    points:
      - {fact: like-rate-2016, label: "2016", series: small}
      - {fact: like-rate-large-2016, label: "2016", series: large}
    # …
    ```

    ## CB1265

    Values of different units stand in one chart. On the same axis, the lengths of
    a share and of an amount of money cannot be compared. Make two charts.

    ```wrong Content/charts/likes.yaml
    points:
      - {fact: like-rate-2016}
      - {fact: dw-revenue-2016}
    # …
    ```

    ```right
    points:
      - {fact: like-rate-2016}
      - {fact: like-rate-large-2016}
    # …
    ```

    ## CB1266

    A chart of shares divides a whole, and no part of it is less than zero. Use
    bars to show a decline.

    ```wrong Content/facts/kpi.yaml
    growth-2017:
      value: -12
      # …
    ```

    ```wrong Content/charts/growth.yaml
    type: share
    points: [{fact: growth-2017}, {fact: like-rate-2016}]
    # …
    ```

    ```right Content/facts/kpi.yaml
    growth-2017:
      value: -12
      # …
    ```

    ```right Content/charts/growth.yaml
    type: bar
    points: [{fact: growth-2017}, {fact: like-rate-2016}]
    # …
    ```

    ## CB1267

    The shares sum up to more than 100%. Values that cannot be added, such as
    those of a survey with several answers, are drawn as bars.

    ```wrong Content/facts/survey.yaml
    saw-instagram:
      value: 70
      # …
    saw-youtube:
      value: 60
      # …
    ```

    ```wrong Content/charts/survey.yaml
    type: share
    points:
      - {fact: saw-instagram, label: Instagram}
      - {fact: saw-youtube, label: YouTube}
    # …
    ```

    ```right Content/facts/survey.yaml
    saw-instagram:
      value: 70
      # …
    saw-youtube:
      value: 60
      # …
    ```

    ```right Content/charts/survey.yaml
    type: bar
    points:
      - {fact: saw-instagram, label: Instagram}
      - {fact: saw-youtube, label: YouTube}
    # …
    ```

    ## CB1268

    Two points have the same label and series, so that readers cannot tell them
    apart. Give each a label of its own.

    ```wrong Content/charts/likes.yaml
    points:
      - {fact: like-rate-2016, label: Like rate}
      - {fact: like-rate-large-2016, label: Like rate}
    # …
    ```

    ```right
    points:
      - {fact: like-rate-2016, label: Small}
      - {fact: like-rate-large-2016, label: Large}
    # …
    ```

    ## CB1269

    Only bars can be horizontal or vertical. Remove the line from other charts.

    ```wrong Content/charts/likes.yaml
    type: line
    orientation: horizontal
    points:
      - {fact: like-rate-2016, label: Small}
      - {fact: like-rate-large-2016, label: Large}
    # …
    ```

    ```right
    type: bar
    orientation: horizontal
    points:
      - {fact: like-rate-2016, label: Small}
      - {fact: like-rate-large-2016, label: Large}
    # …
    ```

    ## CB1270

    A column that is drawn needs a unit, in the chart or in the table’s
    NAME.meta.yaml. It decides how values are written.

    ```wrong Content/charts/fees.yaml
    data: {table: placements, x: creator, y: [cost]}
    # …
    ```

    ```right
    data: {table: placements, x: creator, y: [cost]}
    unit: jpy
    # …
    ```

    ## CB1271

    A fact of words or a date has no length to draw. Draw a number, or show the
    fact in the text or a table.

    ```wrong Content/charts/likes.yaml
    points: [{fact: dw-slogan}, {fact: like-rate-2016}]
    # …
    ```

    ```right
    points: [{fact: like-rate-large-2016}, {fact: like-rate-2016}]
    # …
    ```

    ## CB1272

    The unit of the chart is not that of its values. Facts bring their unit, so a
    chart of points is best without one.

    ```wrong Content/charts/likes.yaml
    unit: jpy
    points: [{fact: like-rate-2016}]
    # …
    ```

    ```right
    points: [{fact: like-rate-2016}]
    # …
    ```

    ## CB1273

    Charts and tables are called by the names of their files, without folder and
    ending. Two files of one name cannot be told apart.

    ```wrong Content/data/2026/placements.csv
    creator,followers,cost
    C,15000,40000
    ```

    ```right Content/data/2026/placements-2026.csv
    creator,followers,cost
    C,15000,40000
    ```

    ## CB1276

    A build with --locked needs casebook.lock, which keeps the published values.
    Run casebook build on your machine, and commit the file with the site.

    ## CB1277

    No article shows the chart or table, so readers never see it. Show it, or
    delete it. If you meant to show it, a name may be mistyped.

    ```wrong Content/data/fees.csv
    creator,cost
    A,30000
    ```

    ```right Content/data/fees.csv
    creator,cost
    A,30000
    ```

    ```right Content/articles/gifting.md
    ::table[fees]
    ```

    ## CB1278

    A title, a heading or a headline figure rests on a fact of low reliability.
    Readers remember what stands there: use a figure that can be traced, or show
    this one in the text and say where it is from.

    ```wrong Content/facts/kpi.yaml
    orders-per-post:
      value: 12
      unit: percent
      reliability: low
      # …
    ```

    ```wrong Content/articles/gifting.md
    ## :fact[orders-per-post] of readers order
    ```

    ```right Content/facts/kpi.yaml
    orders-per-post:
      value: 12
      unit: percent
      reliability: low
      # …
    ```

    ```right Content/articles/gifting.md
    ## Orders

    One agency speaks of :fact[orders-per-post].
    ```

    ## CB1279

    Nobody has looked at the source for longer than the site allows, 24 months
    unless checkedWithin below facts in Content/site.yaml says otherwise. See
    whether it still says the same, and write today’s date into checked.

    ```wrong Content/sources.yaml
    report-2016:
      type: report
      title: Sales report 2016
      publisher: A research firm
      checked: 2023-05-01
    ```

    ```right
    report-2016:
      type: report
      title: Sales report 2016
      publisher: A research firm
      checked: 2026-11-01
    ```

    ## CB1280

    Content/charts has no chart of this name. A chart is called by the name of its
    file, without the ending.

    ```wrong Content/articles/gifting.md
    ::chart[like-rate]
    ```

    ```right
    ::chart[like-rates]
    ```

    ## CB1281

    Content/data has no table of this name. A table is called by the name of its
    file, without the ending.

    ```wrong Content/articles/gifting.md
    ::table[placement]
    ```

    ```right
    ::table[placements]
    ```

    ## CB1282

    No article, chart, table or case shows the fact. It may be forgotten, or its
    figure was typed by hand somewhere. Use it, or delete it.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      # …
    ```

    ```right Content/facts/kpi.yaml
    like-rate-2017:
      # …
    ```

    ```right Content/articles/gifting.md
    A year later it was :fact[like-rate-2017].
    ```

    ## CB1283

    No fact, article or case uses the source. Use it, or delete it.

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
    Readers spread the word [@glossier-interview].
    ```

    ## CB1284

    Nobody has checked the fact for longer than the site allows, 24 months unless
    checkedWithin below facts in Content/site.yaml says otherwise. Look at the
    source again: correct the value if it has changed, and write today’s date into
    checked.

    ```wrong Content/facts/kpi.yaml
    like-rate-2017:
      checked: 2023-05-01
      # …
    ```

    ```right
    like-rate-2017:
      checked: 2026-11-01
      # …
    ```

    ## CB1285

    casebook.lock keeps the published values, and builds write it. It mostly
    breaks when it is edited by hand, or when a merge left its marks. Run casebook
    build to write it anew.

    ```wrong casebook.lock
    casebook lock 1

    [facts]
    like-rate-2016 percent 4
    ```

    ```right
    casebook lock 1

    [facts]
    like-rate-2016 percent - 4
    ```

    ## CB1286

    A build with --locked found a value that is not the published one. It keeps
    figures that nobody has looked at from being published. If the change is
    right, run casebook build on your machine and commit casebook.lock with it.

    ## CB1287

    A build with --locked found a fact that casebook.lock does not have, or one
    that is gone. If that is right, run casebook build on your machine and commit
    casebook.lock with it.

    ## CB1288

    A published value changes with this build. Nothing is wrong: see whether you
    meant it. The hint names the pages that show the value.

    ```wrong casebook.lock
    casebook lock 1

    [facts]
    like-rate-2016 percent - 3.5
    ```

    ```right
    casebook lock 1

    [facts]
    like-rate-2016 percent - 4
    ```

    ## CB1289

    A fact that was published does not exist any more, or has another id now. See
    whether you meant it.

    ```wrong casebook.lock
    casebook lock 1

    [facts]
    like-rate-2015 percent - 4
    ```

    ```right
    casebook lock 1

    [facts]
    like-rate-2016 percent - 4
    ```

    ## CB1290

    A figure was typed, and its sentence has neither a fact nor a source; when it
    grows old, nobody will notice. Show a fact with :fact[…], cite a source with
    [@…], or write :literal[…] where none is needed. Only check --figures tells
    it.

    ```wrong Content/articles/gifting.md
    The like rate was 4%.
    ```

    ```right
    The like rate was :fact[like-rate-2016].
    ```

    ## CB1291

    All figures of the page come from one source: if it is wrong, so is the page.
    Look for a second one. Only check --figures tells it.

    ```wrong Content/articles/gifting.md
    The rate is :fact[like-rate-2016]; large accounts: :fact[like-rate-large-2016].
    ```

    ```right
    The rate is :fact[like-rate-2016]; revenue was :fact[dw-revenue-2016].
    ```
    """#
}
