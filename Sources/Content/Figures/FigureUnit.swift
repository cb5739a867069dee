/// What makes a number a figure when it stands behind it.
struct FigureUnit: Sendable {
  /// How a unit is written behind its number.
  enum Form: Sendable {
    /// A sign or characters of a script without spaces; a space may stand before.
    case characters
    /// Latin letters in either case, behind a space or a hyphen, up to the end of a word.
    case word
    /// Latin capitals, up to the end of a word.
    case code
  }

  let name: [UInt8]
  let form: Form
  /// The smallest number that counts: “1人” and “2 brands” are prose.
  let least: Double
  /// What must not follow: 人気 is not 人; behind a word, whole words.
  let exceptions: [[UInt8]]
  /// Whether one kanji digit is enough: 三割, but not 三人.
  let takesKanjiDigit: Bool

  private init(
    _ name: String,
    _ form: Form = .characters,
    least: Double = 0,
    but exceptions: String = "",
    takesKanjiDigit: Bool = false
  ) {
    self.name = Array(name.utf8)
    self.form = form
    self.least = least
    self.exceptions = exceptions.split(separator: " ").map { Array($0.utf8) }
    self.takesKanjiDigit = takesKanjiDigit
  }

  private init(word: String, least: Double = 0) {
    self.init(word, .word, least: least, but: Self.frequencies[word] ?? "")
  }

  /// All units by their first byte, a longer one before those that it begins with.
  private static let byFirstByte: [UInt8: [FigureUnit]] = Dictionary(
    grouping: (signs + characters + words + codes.map { Self($0, .code) })
      .sorted { $0.name.count > $1.name.count }
  ) { $0.name[0] }

  /// The units that a byte can begin, a longer one before those that it begins with.
  static func all(beginningWith byte: UInt8) -> [FigureUnit] {
    let isCapital = 0x41...0x5A ~= byte
    let exact = byFirstByte[byte] ?? []
    return isCapital ? exact + (byFirstByte[byte + 0x20] ?? []) : exact
  }

  // MARK: Tables

  /// Signs that stand behind numbers.
  private static let signs = ["%", "％", "﹪", "‰", "%ポイント", "％ポイント"].map { Self($0) }

  /// Units of Japanese texts.
  private static let characters: [FigureUnit] = [
    Self("パーセント"), Self("パーセントポイント"), Self("ポイント", least: 2),
    Self("割", but: "る れ っ り", takesKanjiDigit: true),
    Self("倍", but: "速", takesKanjiDigit: true),
    Self("円", but: "形 周 卓 滑 熟 満 盤"), Self("ドル"), Self("ユーロ"), Self("ポンド"),
    Self("クローナ"), Self("トン"), Self("ウォン"), Self("人民元"),
    Self("人", least: 2, but: "目 気 生 工 材 称 格 事 柄 脚 間 物"),
    Self("名", least: 2, but: "目 前 称"), Self("件", least: 2, but: "目 名"),
    Self("社", least: 10, but: "目 会 員 長 内"), Self("フォロワー", least: 2),
    Self("いいね", least: 2), Self("本", least: 1_000, but: "目"),
    Self("店", least: 100), Self("店舗", least: 100), Self("ブランド", least: 100),
    Self("アカウント", least: 100), Self("投稿", least: 100), Self("個", least: 100, but: "目"),
    Self("台", least: 100, but: "目"), Self("枚", least: 100, but: "目"),
    Self("冊", least: 100, but: "目"), Self("回", least: 100, but: "目"), Self("世帯", least: 100),
  ]

  /// Units of English texts.
  private static let words: [FigureUnit] =
    [
      "percent", "per cent", "pct", "percentage point", "percentage points", "basis points",
      "dollar", "dollars", "euro", "euros", "yen", "yuan", "pound", "pounds", "krona", "kronor",
      "kroner", "cents", "tons", "tonnes", "times", "fold", "trillion", "billion", "million",
      "thousand",
    ].map { Self(word: $0) }
    + ["people", "followers", "persons", "users", "customers", "consumers", "subscribers"]
    .map { Self(word: $0, least: 2) }
    + ["respondents", "participants", "employees", "members", "likes", "comments", "views"]
    .map { Self(word: $0, least: 2) }
    + ["posts", "accounts", "creators", "influencers", "ambassadors", "reps", "brands"]
    .map { Self(word: $0, least: 10) }
    + ["companies", "firms", "shops", "stores", "orders", "copies", "households", "campaigns"]
    .map { Self(word: $0, least: 10) }

  /// “3 times a week” says how often, not how much.
  private static let frequencies = [
    "times": "a an each per in daily"
  ]

  /// Currencies by their codes, before or behind a number.
  static let codes = [
    "USD", "JPY", "EUR", "GBP", "SEK", "NOK", "DKK", "CHF", "CNY", "RMB", "KRW", "TWD", "HKD",
    "AUD", "CAD", "INR",
  ]

  // MARK: Before a number

  /// Signs of currencies; all but “US$” and the like also stand behind numbers.
  static let currencySigns = ["$", "＄", "€", "£", "￡", "¥", "￥"].map { Array($0.utf8) }

  /// What is counted by a bare number behind it: フォロワー5000.
  static let countedBefore = ["フォロワー", "フォロワー数", "いいね", "いいね数", "登録者数"]
    .map { Array($0.utf8) }

  /// What makes a number one of a series or of a name.
  static let ordinalBefore = [
    "第", "何", "幾", "#", "＃", "@", "No.", "No. ", "no. ", "№", "Vol.", "トップ", "TOP", "Top ", "top ",
  ].map { Array($0.utf8) }

  /// What makes a number of four digits a year: “in 2016 people …”.
  static let yearBefore: Set<String> = [
    "in", "of", "since", "by", "from", "until", "till", "to", "and", "early", "late", "mid",
    "during", "the", "before", "after", "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  ]

  /// What is no adjective between a number and what it counts.
  static let notBetween: Set<String> = [
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "our",
    "that", "the", "their", "to", "was", "were", "which", "who", "with", "year", "years", "month",
    "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes",
  ]

  /// What makes a large number without a unit a length of time, or a date.
  static let timesBehind = ["年", "月", "日", "時", "分", "秒", "週", "歳", "世紀"]
    .map { Array($0.utf8) }

  /// As ``timesBehind``, in English.
  static let timeWords = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"]
    .map { Array($0.utf8) }
}
