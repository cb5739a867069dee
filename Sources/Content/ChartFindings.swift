package import Diagnostics

// What can be wrong with charts and data tables.

extension ContentFindings {
  /// Those of charts and tables.
  static let charts: [Finding] = [
    .quoteNotClosed, .textBehindQuote, .raggedRow, .columnWithoutName, .repeatedColumn,
    .emptyTable, .tableIsNoList, .rowIsNoMapping, .cellIsNoValue, .unknownColumn,
    .columnNotNumeric, .chartWithoutPoints, .pointsAndData, .unknownSeries, .pointWithoutSeries,
    .unitsDiffer, .negativeShare, .shareOverWhole, .repeatedPoint, .orientationOfNoBar,
    .chartWithoutUnit, .factNotDrawable, .chartUnitDiffers, .nameTwice,
  ]
}

// MARK: Tables

extension Finding {
  static let quoteNotClosed = Finding(
    "CB1250",
    .error,
    en: "this quote is not closed",
    ja: "この引用符が閉じられていません"
  )
  static let textBehindQuote = Finding(
    "CB1251",
    .error,
    en: "expected a comma or the end of the line behind the closing quote",
    ja: "閉じる引用符の後には、カンマか行末が必要です"
  )
  static let raggedRow = Finding(
    "CB1252",
    .error,
    en: "number of cells: {0}, expected {1} as in the header",
    ja: "セルが {0} 個です。見出し行と同じ {1} 個が必要です"
  )
  static let columnWithoutName = Finding(
    "CB1253",
    .error,
    en: "column {0} has no name",
    ja: "{0} 列目に名前がありません"
  )
  static let repeatedColumn = Finding(
    "CB1254",
    .error,
    en: "the column “{0}” stands twice",
    ja: "列「{0}」が重複しています"
  )
  static let emptyTable = Finding(
    "CB1255",
    .error,
    en: "the table has no rows",
    ja: "表に行がありません"
  )
  static let tableIsNoList = Finding(
    "CB1256",
    .error,
    en: "a table must be a list of rows, found {0}",
    ja: "表は行のリストでなければなりませんが、{0}になっています"
  )
  static let rowIsNoMapping = Finding(
    "CB1257",
    .error,
    en: "a row must be “column: value” for each cell, found {0}",
    ja: "行は「列名: 値」の形でなければなりませんが、{0}になっています"
  )
  static let cellIsNoValue = Finding(
    "CB1258",
    .error,
    en: "a cell must be a number or a text, found {0}",
    ja: "セルは数値か文字列でなければなりませんが、{0}になっています"
  )
  static let unknownColumn = Finding(
    "CB1259",
    .error,
    en: "the table has no column “{0}”",
    ja: "表に「{0}」という列はありません"
  )
  static let columnNotNumeric = Finding(
    "CB1260",
    .error,
    en: "the column “{0}” cannot be drawn: “{1}” is not a number",
    ja: "列「{0}」は図にできません。「{1}」は数値ではありません"
  )
}

// MARK: Charts

extension Finding {
  static let chartWithoutPoints = Finding(
    "CB1261",
    .error,
    en: "the chart has no values; expected “points” or “data”",
    ja: "図に値がありません。「points」か「data」が必要です"
  )
  static let pointsAndData = Finding(
    "CB1262",
    .error,
    en: "a chart has either “points” or “data”, not both",
    ja: "「points」と「data」は、どちらか一方だけを書きます"
  )
  static let unknownSeries = Finding(
    "CB1263",
    .error,
    en: "the chart has no series “{0}”",
    ja: "図に「{0}」という系列はありません"
  )
  static let pointWithoutSeries = Finding(
    "CB1264",
    .error,
    en: "the point names no series, though the chart has several",
    ja: "系列のある図ですが、この点には系列が指定されていません"
  )
  static let unitsDiffer = Finding(
    "CB1265",
    .error,
    en: "the unit is {0}, but {1} before; one axis cannot have both",
    ja: "単位が {0} ですが、前の点では {1} です。一つの軸には並べられません"
  )
  static let negativeShare = Finding(
    "CB1266",
    .error,
    en: "{0} is less than zero, which no share can be",
    ja: "{0} は負の値です。割合にはできません"
  )
  static let shareOverWhole = Finding(
    "CB1267",
    .error,
    en: "the shares sum up to {0}%",
    ja: "割合の合計が {0}% になります"
  )
  static let repeatedPoint = Finding(
    "CB1268",
    .error,
    en: "two points have the same label and series",
    ja: "ラベルと系列が同じ点が二つあります"
  )
  static let orientationOfNoBar = Finding(
    "CB1269",
    .error,
    en: "only bars have an orientation, not the type “{0}”",
    ja: "「orientation」は棒グラフ（bar）だけに使えます。この図は「{0}」です"
  )
  static let chartWithoutUnit = Finding(
    "CB1270",
    .error,
    en: "the column “{0}” has no unit; expected “unit” in the chart or in “{1}”",
    ja: "列「{0}」の単位がわかりません。図か「{1}」に「unit」が必要です"
  )
  /// A fact of a chart that is a text or a date.
  package static let factNotDrawable = Finding(
    "CB1271",
    .error,
    en: "the fact “{0}” has no number, so that it cannot be drawn",
    ja: "事実「{0}」の値は数値ではないので、図にできません"
  )
  /// A chart whose unit is not that of its values.
  package static let chartUnitDiffers = Finding(
    "CB1272",
    .error,
    en: "the unit of the chart is {0}, but that of its values is {1}",
    ja: "図の単位は {0} ですが、値の単位は {1} です"
  )
  /// Two files that would make one chart or table.
  package static let nameTwice = Finding(
    "CB1273",
    .error,
    en: "another file has the name “{0}” already",
    ja: "「{0}」という名前のファイルはすでにあります"
  )
}
