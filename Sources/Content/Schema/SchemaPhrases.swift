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

extension YAMLNode {
  /// What the node is, in a sentence: its type, and its value where that is short.
  var phrase: Wording {
    switch value {
    case .null: SchemaNode.JSONType.null.phrase
    case .boolean(let flag):
      Wording(en: "the boolean {0}", ja: "真偽値 {0}").filled(flag ? "true" : "false")
    case .integer(let number): Wording(en: "the number {0}", ja: "数値 {0}").filled("\(number)")
    case .number(let number): Wording(en: "the number {0}", ja: "数値 {0}").filled("\(number)")
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
    case .date: Wording(en: "a date such as 2026-11-22", ja: "2026-11-22 の形の日付")
    case .dateTime:
      Wording(
        en: "a date and time such as 2026-11-22T09:30:00+09:00",
        ja: "2026-11-22T09:30:00+09:00 の形の日時"
      )
    case .uri: Wording(en: "a URL such as https://example.com/", ja: "https://example.com/ の形の URL")
    case .email: Wording(en: "an e-mail address", ja: "メールアドレス")
    }
  }
}
