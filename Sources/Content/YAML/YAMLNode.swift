package import Diagnostics

/// A piece of YAML with its place.
package struct YAMLNode: Sendable, Equatable {
  /// What a node holds.
  ///
  /// Plain scalars are resolved as YAML 1.1 does; a date stays a string.
  package indirect enum Value: Sendable, Equatable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case list([YAMLNode])
    case mapping([YAMLEntry])
  }

  /// What it holds.
  package var value: Value

  /// Where it stands in its file, in UTF-8 offsets.
  package var span: Span

  /// Which file of an entry it stands in: 0 the Markdown file, 1 the data file beside it.
  package var file: UInt8

  /// Creates a node.
  package init(_ value: Value, span: Span, file: UInt8 = 0) {
    self.value = value
    self.span = span
    self.file = file
  }
}

/// One key of a mapping with its value.
package struct YAMLEntry: Sendable, Equatable {
  /// The key's text.
  package var key: String

  /// Where the key stands.
  package var keySpan: Span

  /// Its value.
  package var value: YAMLNode

  /// Creates an entry.
  package init(key: String, keySpan: Span, value: YAMLNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}

extension YAMLNode {
  /// The value of a key, `nil` if this is no mapping or has no such key.
  ///
  /// Complexity: linear.
  package subscript(key: String) -> YAMLNode? {
    mapping?.first { $0.key == key }?.value
  }

  /// The entries of a mapping, `nil` for anything else.
  package var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = value { entries } else { nil }
  }

  /// The items of a list, `nil` for anything else.
  package var list: [YAMLNode]? {
    if case .list(let items) = value { items } else { nil }
  }

  /// The text of a string, `nil` for anything else.
  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The value of an integer, `nil` for anything else.
  package var integer: Int? {
    if case .integer(let number) = value { number } else { nil }
  }

  /// The value of a boolean, `nil` for anything else.
  package var boolean: Bool? {
    if case .boolean(let flag) = value { flag } else { nil }
  }
}
