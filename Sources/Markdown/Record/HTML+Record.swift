package import Diagnostics

/// How the HTML of an entry is kept between builds: all but its bytes and what was wrong with it.
///
/// The bytes are the better part of a site. They stand in the published page already; who needs them
/// takes them from there, or reads the entry again.
extension HTML: Recordable {
  /// Writes what stays open in the HTML.
  package func write(to record: inout RecordWriter) {
    record.write(slots)
    record.write(directives)
    record.write(citations)
  }

  /// Reads HTML without its bytes.
  package init(from record: inout RecordReader) {
    slots = record.list()
    directives = record.list()
    citations = record.list()
  }

  /// The same HTML with its bytes.
  package func with(bytes: [UInt8]) -> HTML {
    var html = self
    html.bytes = bytes
    return html
  }
}

extension HTML.Slot: Recordable {
  /// Writes the slot.
  package func write(to record: inout RecordWriter) {
    record.write(count: offset)
    record.write(destination)
    let number: UInt8 =
      switch kind {
      case .link: 0
      case .image: 1
      case .text: 2
      }
    record.write(byte: number)
    record.write(name)
    record.write(count: line)
    record.write(width)
    record.write(height)
    record.write(mark)
  }

  /// Reads a slot.
  package init(from record: inout RecordReader) {
    offset = record.offsetInText()
    destination = record.value()
    kind =
      switch record.byte() {
      case 0: .link
      case 1: .image
      default: .text
      }
    name = record.value()
    line = record.offsetInText()
    width = record.optional()
    height = record.optional()
    mark = record.value()
  }
}

extension HTML.DirectiveSlot: Recordable {
  /// Writes the slot.
  package func write(to record: inout RecordWriter) {
    record.write(directive)
    record.write(range)
    record.write(label)
    record.write(content)
    record.write(mark)
    record.write(isInLink)
  }

  /// Reads a slot.
  package init(from record: inout RecordReader) {
    directive = record.value()
    range = record.value()
    label = record.value()
    content = record.value()
    mark = record.value()
    isInLink = record.value()
  }
}

extension HTML.CitationSlot: Recordable {
  /// Writes the slot.
  package func write(to record: inout RecordWriter) {
    record.write(citation)
    record.write(count: offset)
    record.write(mark)
    record.write(isInLink)
  }

  /// Reads a slot.
  package init(from record: inout RecordReader) {
    citation = record.value()
    offset = record.offsetInText()
    mark = record.value()
    isInLink = record.value()
  }
}
