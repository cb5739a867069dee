package import Diagnostics

extension YAMLNode: Recordable {
  /// Writes the node with all below it.
  package func write(to record: inout RecordWriter) {
    record.write(span)
    record.write(byte: file)
    switch value {
    case .null: record.write(byte: 0)
    case .boolean(let flag): record.write(byte: flag ? 2 : 1)
    case .integer(let number):
      record.write(byte: 3)
      record.write(number)
    case .number(let number):
      record.write(byte: 4)
      record.write(fixed: number.bitPattern)
    case .string(let text):
      record.write(byte: 5)
      record.write(text)
    case .list(let items):
      record.write(byte: 6)
      record.write(items)
    case .mapping(let entries):
      record.write(byte: 7)
      record.write(entries)
    }
  }

  /// Reads a node with all below it; the depth is that of YAML which was read, a hundred at most.
  package init(from record: inout RecordReader) {
    span = record.value()
    file = record.byte()
    value =
      switch record.byte() {
      case 1: .boolean(false)
      case 2: .boolean(true)
      case 3: .integer(record.value())
      case 4: .number(Double(bitPattern: record.fixed()))
      case 5: .string(record.value())
      case 6: .list(record.list())
      case 7: .mapping(record.list())
      default: .null
      }
  }
}

extension YAMLEntry: Recordable {
  /// Writes the key with its value.
  package func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(keySpan)
    record.write(value)
  }

  /// Reads a key with its value.
  package init(from record: inout RecordReader) {
    key = record.value()
    keySpan = record.value()
    value = record.value()
  }
}
