@testable import Charts

/// Charts of all kinds, made to be hard to lay out.
enum ChartSamples {
  /// All of them, in an order that never changes.
  static var all: [Chart] { bars + lines + others + random }

  /// A chart of numbers, printed with a unit.
  static func chart(
    _ kind: Chart.Kind,
    _ title: String,
    _ categories: [String],
    series: [String] = [],
    _ values: [[Double?]],
    suffix: String = "%",
    disputed: Set<Int> = [],
    unit: String = ""
  ) -> Chart {
    var points: [Chart.Point] = []
    for (series, row) in values.enumerated() {
      for (category, value) in row.enumerated() {
        points.append(
          Chart.Point(
            category: category,
            series: series,
            value: value,
            text: value.map { plainNumber($0) + suffix } ?? "",
            isDisputed: disputed.contains(category)
          )
        )
      }
    }
    return Chart(
      kind: kind,
      title: title,
      description: "\(title)を示す図",
      language: "ja",
      idPrefix: "chart",
      series: series.map { Chart.Series($0) },
      categories: categories,
      points: points,
      axis: Chart.Axis(unit: unit) { plainNumber($0) + suffix },
      words: Chart.Words(
        missing: "データなし",
        disputedNote: "出典によって値が異なります。",
        categoryHeading: "項目",
        valueHeading: "値"
      )
    )
  }

  static let tiers = ["1,000〜1万人", "1万〜10万人", "10万〜100万人", "100万〜1,000万人"]
  static let longLabels = [
    "フォロワー1,000〜1万人の「いいね」率（2016年、米国の調査会社による推計）", "有名人を起用した投稿のエンゲージメント率",
    "Micro-influencer campaigns with product seeding and affiliate links in North America",
    "マイクロインフルエンサーに商品を贈り、感想を投稿してもらうキャンペーンで得られたコメント数の、投稿1件あたりの平均値（中央値ではない）", "短い",
  ]

  static var bars: [Chart] {
    [
      chart(.bar(.vertical), "フォロワー数と「いいね」率", tiers, [[8, 4, 2.4, 1.7]], unit: "単位: %"),
      chart(.bar(.horizontal), "長い名前", longLabels, [[4, 1.6, 3.2, 0.4, 12.5]], disputed: [0, 2]),
      chart(
        .bar(.vertical), "二つの系列", tiers, series: ["いいね", "コメント"],
        [[8, 4, 2.4, 1.7], [0.56, 0.27, 0.16, nil]], disputed: [1]),
      chart(
        .bar(.horizontal), "四つの系列と長い凡例", ["2017年", "2018年", "2019年"],
        series: ["ナノ（1,000〜1万人）", "マイクロ（1万〜10万人）", "マクロ（10万〜100万人）", "メガ"],
        [[5, 5.2, nil], [3.1, 3.2, 3.3], [2, 2, 2], [1.6, 1.2, 0.9]]),
      chart(
        .bar(.vertical), "三十の項目", (1...30).map { "\($0)月の投稿" },
        [(1...30).map { Double($0 * $0 % 37) }], suffix: "件"),
      chart(
        .bar(.vertical), "負の値", ["春", "夏", "秋", "冬"], [[12, -8, -15, 3]], suffix: "ポイント"),
      chart(.bar(.horizontal), "負の値（横）", tiers, [[12, -8, -15.25, nil]], suffix: "ポイント"),
      chart(.bar(.vertical), "すべて零", ["甲", "乙"], [[0, 0]]),
      chart(.bar(.vertical), "一つだけ", ["ダニエル・ウェリントン"], [[220_000_000]], suffix: "ドル"),
      chart(
        .bar(.horizontal), "大きさの違う値", ["最大", "最小"], [[9_900_000_000, 0.01]],
        suffix: "スウェーデン・クローナ（2015年の為替で換算した概算）"),
      chart(
        .bar(.vertical), "八つの系列", ["前年", "今年"],
        series: (1...8).map { "媒体\($0)" }, (1...8).map { [Double($0), Double(9 - $0)] }),
      chart(.bar(.vertical), "<b>&\"エスケープ\"", ["<script>", "a&b"], [[1, 2]], suffix: "<%>"),
      chart(.bar(.horizontal), "空", [], []),
    ]
  }

  static var lines: [Chart] {
    let months = (1...12).map { "2025年\($0)月" }
    let years = (2012...2022).map { "\($0)年" }
    return [
      chart(
        .line, "一本の線", years, [[1, 3, 12, 30, 75, 130, 180, 210, 230, nil, 190]], suffix: "億円"),
      chart(
        .line, "四本の線", months,
        series: ["インスタグラムの投稿", "動画", "ブログ", "その他の媒体（掲示板など）"],
        [
          (0..<12).map { 10 + Double($0) }, (0..<12).map { 12 + Double($0 * $0 % 7) },
          (0..<12).map { $0 == 5 ? nil : 20 - Double($0) * 0.5 }, (0..<12).map { _ in 14 },
        ], suffix: "万件", unit: "単位: 万件"),
      chart(
        .line, "ほぼ等しい終わり", ["前", "後"], series: ["甲社の推計", "乙社の推計", "丙社の推計"],
        [[3, 5], [4, 5.01], [1, 4.99]]),
      chart(
        .line, "ほぼ等しい値", ["2018年", "2019年", "2020年"], [[1_000_000, 1_000_000.5, 1_000_001]],
        suffix: "人"),
      chart(.line, "一点だけ", ["2020年"], [[3]]),
      chart(
        .line, "負から正へ", months, [(0..<12).map { Double($0) * 7 - 40 }], suffix: "ポイント",
        disputed: [3]),
      chart(.line, "長い名前の線", longLabels, [[4, 1.6, nil, 0.4, 12.5]]),
      chart(
        .line, "百の点", (1...100).map { "第\($0)週" }, [(1...100).map { Double($0 * 31 % 97) }],
        suffix: "人"),
      chart(.line, "値がない", tiers, [[nil, nil, nil, nil]]),
    ]
  }

  static var others: [Chart] {
    var dots = chart(.dot, "範囲のある点", longLabels, [[4, 1.6, nil, 0.4, 12.5]], disputed: [4])
    dots.points[0] = Chart.Point(category: 0, value: 4, low: 2, high: 6, text: "2〜6%（約4%）")
    dots.points[2] = Chart.Point(category: 2, value: nil, low: 3, high: 9.5, text: "3〜9.5%")
    dots.points[3] = Chart.Point(
      category: 3, value: -2, low: -3.5, high: 0.5, text: "-2%", mark: "[3]")
    return [
      dots,
      chart(
        .dot, "二つの系列の点", tiers, series: ["2016年", "2021年"],
        [[8, 4, 2.4, 1.7], [5, 3.9, 2.3, nil]], unit: "単位: %"),
      chart(.share(whole: 100), "割合", ["食品", "化粧品", "衣服", "その他"], [[45, 30, 20, 5]]),
      chart(
        .share(whole: 100), "余りのある割合と長い名前", longLabels, [[45, 30, 0.5, nil, 2]], disputed: [1]),
      chart(
        .share(whole: nil), "二つの割合", ["食品", "化粧品", "衣服", "旅行", "家具", "書籍", "その他"],
        series: ["2019年", "2023年"], [[5, 3, 2, 1, 1, 1, 1], [2, 6, 1, 0, 4, 1, 1]], suffix: "件"),
    ]
  }

  /// Charts with random shapes, the same in every run.
  static var random: [Chart] {
    var numbers = Numbers(seed: 20_260_101)
    return (0..<40).map { index in
      let kinds: [Chart.Kind] = [
        .bar(.vertical), .bar(.horizontal), .line, .dot, .share(whole: nil),
      ]
      let count = numbers.next(14) + 1
      let seriesCount = index % 3 == 0 ? 1 : numbers.next(5) + 1
      let magnitude = [0.01, 1, 100, 1e6, 1e12][numbers.next(5)]
      return chart(
        kinds[index % kinds.count],
        "無作為 \(index)",
        (0..<count).map { _ in numbers.text() },
        series: seriesCount == 1 ? [] : (0..<seriesCount).map { _ in numbers.text() },
        (0..<seriesCount).map { _ in
          (0..<count).map { _ in
            numbers.next(9) == 0
              ? nil : (Double(numbers.next(2000)) - (index % 4 == 0 ? 900 : 0)) / 100 * magnitude
          }
        },
        suffix: ["%", "人", "万ドル", " posts", ""][numbers.next(5)],
        disputed: [numbers.next(20)],
        unit: numbers.next(2) == 0 ? "" : "単位: 千人"
      )
    }
  }

  /// A generator whose numbers are the same everywhere.
  struct Numbers {
    private var state: UInt64

    init(seed: UInt64) {
      state = seed
    }

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func text() -> String {
      let words = [
        "フォロワー", "投稿", "「いいね」", "率、", "2016年", "キャンペーン", "Instagram ", "engagement ", "の", "ー",
        "（米国）",
        "100万人", "ﾌｫﾛﾜｰ", "Wm",
      ]
      return (0...next(9)).map { _ in words[next(words.count)] }.joined()
    }
  }
}
