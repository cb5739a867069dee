package import Diagnostics

extension Heading: Recordable {
  /// Writes the heading.
  package func write(to record: inout RecordWriter) {
    record.write(count: level)
    record.write(id)
    record.write(text)
    record.write(bindings)
    record.write(count: line)
  }

  /// Reads a heading.
  package init(from record: inout RecordReader) {
    level = record.offsetInText()
    id = record.value()
    text = record.value()
    bindings = record.list()
    line = record.offsetInText()
  }
}

extension Heading.Binding: Recordable {
  /// Writes the binding.
  package func write(to record: inout RecordWriter) {
    record.write(range)
    record.write(name)
    record.write(label)
  }

  /// Reads a binding.
  package init(from record: inout RecordReader) {
    range = record.value()
    name = record.value()
    label = record.value()
  }
}

extension Directive: Recordable {
  /// Writes the directive.
  package func write(to record: inout RecordWriter) {
    let number: UInt8 =
      switch form {
      case .text: 0
      case .leaf: 1
      case .container: 2
      }
    record.write(byte: number)
    record.write(name)
    record.write(attributes.id)
    record.write(attributes.classes)
    record.write(attributes.pairs)
    record.write(label)
    record.write(count: line)
  }

  /// Reads a directive.
  package init(from record: inout RecordReader) {
    form =
      switch record.byte() {
      case 0: .text
      case 1: .leaf
      default: .container
      }
    name = record.value()
    attributes.id = record.value()
    attributes.classes = record.list()
    attributes.pairs = record.list()
    label = record.value()
    line = record.offsetInText()
  }
}

extension Attributes.Pair: Recordable {
  /// Writes the key and its value.
  package func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(value)
  }

  /// Reads a key and its value.
  package init(from record: inout RecordReader) {
    key = record.value()
    value = record.optional()
  }
}

extension Citation: Recordable {
  /// Writes the citation.
  package func write(to record: inout RecordWriter) {
    record.write(items)
    record.write(count: line)
  }

  /// Reads a citation.
  package init(from record: inout RecordReader) {
    items = record.list()
    line = record.offsetInText()
  }
}

extension Citation.Item: Recordable {
  /// Writes the source with what stands around it.
  package func write(to record: inout RecordWriter) {
    record.write(prefix)
    record.write(key)
    record.write(suffix)
    record.write(suppressesAuthor)
  }

  /// Reads a source with what stands around it.
  package init(from record: inout RecordReader) {
    prefix = record.value()
    key = record.value()
    suffix = record.value()
    suppressesAuthor = record.value()
  }
}

extension SourceMark: Recordable {
  /// Writes the mark.
  package func write(to record: inout RecordWriter) {
    let (number, index): (UInt8, Int) =
      switch self {
      case .line: (0, 0)
      case .text(let range): (1, range.start)
      case .node(let node): (2, node)
      case .destination(let node): (3, node)
      case .title(let node): (4, node)
      case .label(let node): (5, node)
      case .braces(let node): (6, node)
      }
    record.write(byte: number)
    record.write(count: index)
    if case .text(let range) = self { record.write(count: range.end) }
  }

  /// Reads a mark.
  package init(from record: inout RecordReader) {
    let number = record.byte()
    let index = record.offsetInText()
    self =
      switch number {
      case 1: .text(TextRange(index, record.offsetInText()))
      case 2: .node(index)
      case 3: .destination(index)
      case 4: .title(index)
      case 5: .label(index)
      case 6: .braces(index)
      default: .line
      }
  }
}
