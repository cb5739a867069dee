package import Diagnostics

/// Anything that a template can name, compute or print.
///
/// Values are immutable and shared: a list or a record is one reference, whatever it holds, so that
/// the same entries can stand on many pages and be read by all threads at once.
package enum Value: Sendable {
  /// The value of a name or field that is not there.
  case undefined
  /// Python's `None`; JSON's `null`.
  case none
  /// True or false.
  case bool(Bool)
  /// A whole number. Arithmetic past 64 bits is an error, not a wrong number.
  case int(Int)
  /// A number with a fraction.
  case double(Double)
  /// Text, which is escaped when it is printed.
  case string(String)
  /// HTML, which is printed as it is.
  case markup(String)
  /// A large piece of HTML that writes itself, piece by piece.
  case fragment(any MarkupFragment)
  /// A list, a tuple or a view of a dictionary.
  case list(ListValue)
  /// Named fields, found by index.
  case record(Record)
  /// Keys and values in the order of insertion.
  case dictionary(DictionaryValue)
  /// What `namespace()` makes: fields that `set` can change.
  case namespace(NamespaceReference)
  /// A macro of a template, or what a `call` block hands over.
  case macro(MacroReference)
  /// A function of the dialect, used as a value.
  case function(FunctionReference)
}

/// HTML that writes itself into the output, such as the body of a page.
///
/// A body can be hundreds of kilobytes with places that are filled for each page; it is never
/// made into one string first.
package protocol MarkupFragment: AnyObject, Sendable {
  /// Appends the HTML as UTF-8.
  func write(to output: inout ByteBuffer)
}

extension Value {
  /// Creates a list from its items.
  package static func list(_ items: [Value]) -> Value { .list(ListValue(items)) }

  /// Creates a record from its shape and its fields in the shape's order.
  package static func record(_ shape: Shape, _ fields: [Value]) -> Value {
    .record(Record(shape, fields))
  }

  /// Creates a dictionary from keys and values in order; a later key replaces an earlier one.
  package static func dictionary(_ pairs: [(String, Value)]) -> Value {
    .dictionary(DictionaryValue(pairs.map { (Value.string($0.0), $0.1) }))
  }

  /// Whether an `if` takes the value as true: Python's rule.
  var isTrue: Bool {
    switch self {
    case .undefined, .none: false
    case .bool(let value): value
    case .int(let value): value != 0
    case .double(let value): value != 0
    case .string(let value), .markup(let value): !value.utf8.isEmpty
    case .list(let value): !value.items.isEmpty
    case .dictionary(let value): value.count > 0
    case .fragment, .record, .namespace, .macro, .function: true
    }
  }

  /// Whether there is a value at all; `none` is one.
  var isDefined: Bool {
    if case .undefined = self { return false }
    return true
  }

  /// The text of a string or of HTML.
  package var text: String? {
    switch self {
    case .string(let value), .markup(let value): value
    case .fragment(let value): value.text
    default: nil
    }
  }

  /// The whole number that the value is, `true` and `false` being 1 and 0 as in Python.
  package var integer: Int? {
    switch self {
    case .int(let value): value
    case .bool(let value): value ? 1 : 0
    default: nil
    }
  }

  /// The number that the value is.
  package var number: Double? {
    if case .double(let value) = self { return value }
    return integer.map(Double.init)
  }

  /// Whether the value is HTML.
  var isMarkup: Bool {
    switch self {
    case .markup, .fragment: true
    default: false
    }
  }

  /// What a loop over the value visits; `nil` when it cannot be looped over.
  ///
  /// A dictionary gives its keys, a text its characters (Unicode scalars, as in Python), a record
  /// the names of its fields that have a value, and `undefined` nothing.
  var elements: [Value]? {
    switch self {
    case .list(let value): value.items
    case .dictionary(let value): value.keys
    case .record(let value): value.presentNames.map { .string($0) }
    case .string(let value): value.unicodeScalars.map { .string(String($0)) }
    case .markup(let value): value.unicodeScalars.map { .markup(String($0)) }
    case .undefined: []
    default: nil
    }
  }
}

extension MarkupFragment {
  /// The whole HTML as one string, for a filter that needs it.
  var text: String {
    var buffer = ByteBuffer(capacity: 4096)
    write(to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
