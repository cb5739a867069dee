package import Diagnostics

extension ImageHeader: Recordable {
  /// Writes format and size.
  package func write(to record: inout RecordWriter) {
    record.write(count: ImageFormat.allCases.firstIndex(of: format) ?? 0)
    record.write(size)
  }

  /// Reads format and size.
  package init(from record: inout RecordReader) {
    let index = record.offsetInText()
    format = ImageFormat.allCases.indices.contains(index) ? ImageFormat.allCases[index] : .png
    size = record.value()
  }
}

extension ImageSize: Recordable {
  /// Writes both sides.
  package func write(to record: inout RecordWriter) {
    record.write(count: width)
    record.write(count: height)
  }

  /// Reads both sides.
  package init(from record: inout RecordReader) {
    width = record.offsetInText()
    height = record.offsetInText()
  }
}

extension ImageProblem: Recordable {
  /// Writes the problem.
  package func write(to record: inout RecordWriter) {
    switch self {
    case .unknownFormat: record.write(byte: 0)
    case .truncated: record.write(byte: 1)
    case .damaged: record.write(byte: 2)
    case .sizeMissing: record.write(byte: 3)
    case .utf16: record.write(byte: 4)
    case .sizeOutOfRange(let width, let height):
      record.write(byte: 5)
      record.write(width)
      record.write(height)
    }
  }

  /// Reads a problem.
  package init(from record: inout RecordReader) {
    switch record.byte() {
    case 1: self = .truncated
    case 2: self = .damaged
    case 3: self = .sizeMissing
    case 4: self = .utf16
    case 5:
      let width: Int = record.value()
      self = .sizeOutOfRange(width: width, height: record.value())
    default: self = .unknownFormat
    }
  }
}
