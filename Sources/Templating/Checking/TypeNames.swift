internal import Diagnostics

extension ValueType {
  /// The type as a message names it.
  var described: Wording {
    switch self {
    case .any: Wording(en: "anything", ja: "任意の値")
    case .never: Wording(en: "nothing", ja: "値なし")
    case .undefined: Wording(en: "nothing (it may be missing)", ja: "値なし（省略可能）")
    case .none: Wording(en: "none", ja: "none")
    case .bool: Wording(en: "true or false", ja: "真偽値")
    case .int: Wording(en: "a whole number", ja: "整数")
    case .number: Wording(en: "a number", ja: "数値")
    case .string: Wording(en: "text", ja: "文字列")
    case .date: Wording(en: "a date", ja: "日付")
    case .url: Wording(en: "a URL", ja: "URL")
    case .markup: Wording(en: "HTML", ja: "HTML")
    case .list: Wording(en: "a list", ja: "リスト")
    case .tuple: Wording(en: "a tuple", ja: "タプル")
    case .record(let record):
      Wording(en: "a record “\(record.name)”", ja: "レコード「\(record.name)」")
    case .dictionary: Wording(en: "a dictionary", ja: "辞書")
    case .union(let members): Self.described(members)
    case .function: Wording(en: "a function", ja: "関数")
    case .macro: Wording(en: "a macro", ja: "マクロ")
    case .module: Wording(en: "an imported template", ja: "インポートしたテンプレート")
    case .namespace: Wording(en: "a namespace", ja: "名前空間")
    case .loop: Wording(en: "the variable “loop”", ja: "変数「loop」")
    case .blocks: Wording(en: "the blocks of the template", ja: "テンプレートのブロック")
    }
  }

  private static func described(_ members: [ValueType]) -> Wording {
    let wordings = members.map(\.described)
    return Wording(
      en: wordings.map(\.en).joined(separator: " or "),
      ja: wordings.map(\.ja).joined(separator: "または")
    )
  }
}

extension Value {
  /// What the value is, as a message at render time names it.
  var described: Wording {
    switch self {
    case .undefined: Wording(en: "nothing", ja: "値なし")
    case .none: ValueType.none.described
    case .bool: ValueType.bool.described
    case .int: ValueType.int.described
    case .double: ValueType.number.described
    case .string: ValueType.string.described
    case .markup, .fragment: ValueType.markup.described
    case .list(let list):
      list.kind == .tuple ? ValueType.tuple([]).described : ValueType.list(.any).described
    case .record(let record):
      Wording(en: "a record “\(record.shape.name)”", ja: "レコード「\(record.shape.name)」")
    case .dictionary: ValueType.dictionary(.any).described
    case .namespace: ValueType.namespace([]).described
    case .macro: ValueType.macro(0).described
    case .function: Wording(en: "a function", ja: "関数")
    }
  }

  /// The type of a value that stands in a template, or of data that has no schema.
  package var ownType: ValueType {
    switch self {
    case .undefined: .undefined
    case .none: ValueType.none
    case .bool: .bool
    case .int: .int
    case .double: .number
    case .string: .string
    case .markup, .fragment: .markup
    case .list(let list):
      list.kind == .tuple
        ? .tuple(list.items.map(\.ownType)) : .list(Self.commonType(of: list.items))
    case .record, .dictionary: .dictionary(.any)
    case .namespace, .macro, .function: .any
    }
  }

  private static func commonType(of items: [Value]) -> ValueType {
    let type = ValueType.either(items.map(\.ownType))
    return type == .never ? .any : type
  }
}
