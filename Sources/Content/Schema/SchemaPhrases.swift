import Diagnostics

extension SchemaNode.JSONType {
  /// The type's name in a sentence.
  var phrase: Wording {
    switch self {
    case .null: Wording(en: "nothing", ja: "空")
    case .boolean: Wording(en: "true or false", ja: "真偽値（true か false）")
    case .integer: Wording(en: "an integer", ja: "整数")
    case .number: Wording(en: "a number", ja: "数値")
    case .string: Wording(en: "a text", ja: "文字列")
    case .array: Wording(en: "a list", ja: "リスト")
    case .object: Wording(en: "a mapping of keys", ja: "「キー: 値」のまとまり")
    }
  }
}

extension SchemaNode.JSONType {
  /// How a value of the type is written.
  var example: Hint {
    switch self {
    case .null: Hint(en: "leave the value out", ja: "値を書かないでください")
    case .boolean: Hint(en: "write true or false", ja: "true か false と書いてください")
    case .integer: Hint(en: "write digits only, such as 1200", ja: "1200 のように、数字だけで書いてください")
    case .number:
      Hint(en: "write a number without unit, such as 4.5", ja: "4.5 のように、単位を付けずに書いてください")
    case .string: Hint(en: "write one text", ja: "文字列を 1 つ書いてください")
    case .array:
      Hint(
        en: "write [a, b], or one line “- item” each below the key",
        ja: "[a, b] の形か、キーの次の行から「- 項目」の形で書いてください"
      )
    case .object:
      Hint(
        en: "write its keys on the lines below, indented by two spaces",
        ja: "次の行から、空白 2 つで字下げしてキーを書いてください"
      )
    }
  }
}

extension Hint {
  /// The nearest of a mapping's keys, else all of them: who writes data has no other list at hand.
  static func nearestKey(to key: String, among known: some Collection<String>) -> [Hint] {
    let hints = Hint.nearest(to: key, among: known)
    if !hints.isEmpty || known.isEmpty { return hints }
    let names = known.sorted()
    return [
      Hint(
        en: "known here: {0}",
        ja: "ここで使えるもの: {0}",
        Wording(en: names.joined(separator: ", "), ja: names.joined(separator: "、"))
      )
    ]
  }

  /// What to do about an empty file of settings or data.
  static var fillOrDelete: Hint {
    Hint(
      en: "write its keys, or delete the file",
      ja: "キーと値を書くか、ファイルを削除してください"
    )
  }
}

extension YAMLNode {
  /// What the node is, in a sentence: its type, and its value where that is short.
  var phrase: Wording {
    switch value {
    case .null: SchemaNode.JSONType.null.phrase
    case .boolean(let flag):
      Wording(en: "the boolean {0}", ja: "真偽値「{0}」").filled(flag ? "true" : "false")
    case .integer(let number): Wording(en: "the number {0}", ja: "数値「{0}」").filled("\(number)")
    case .number(let number): Wording(en: "the number {0}", ja: "数値「{0}」").filled("\(number)")
    case .string(let text) where text.count <= 40:
      Wording(en: "the text “{0}”", ja: "文字列「{0}」").filled(text)
    case .string: SchemaNode.JSONType.string.phrase
    case .list: SchemaNode.JSONType.array.phrase
    case .mapping: SchemaNode.JSONType.object.phrase
    }
  }

  /// The value as a writer would type it, for lists of allowed values.
  var literal: String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string(let text): text
    case .list: "[…]"
    case .mapping: "{…}"
    }
  }
}

extension Wording {
  /// The wording with its one placeholder filled.
  fileprivate func filled(_ argument: String) -> Wording {
    let message = Message(self, [Wording(argument)])
    return Wording(en: message.text(in: .english), ja: message.text(in: .japanese))
  }
}

extension SchemaFormat {
  /// The format's name in a sentence.
  var phrase: Wording {
    switch self {
    case .date: Wording(en: "a date such as 2026-11-22", ja: "「2026-11-22」の形の日付")
    case .dateTime:
      Wording(
        en: "a date and time such as 2026-11-22T09:30:00+09:00",
        ja: "「2026-11-22T09:30:00+09:00」の形の日時"
      )
    case .uri:
      Wording(en: "a URL such as https://example.com/", ja: "「https://example.com/」の形の URL")
    case .email: Wording(en: "an e-mail address", ja: "メールアドレス")
    }
  }
}
