/// How findings are kept between builds: whole, because a record outlives no version of the tool.
extension Diagnostic: Recordable {
  /// Writes the finding with its texts.
  package func write(to record: inout RecordWriter) {
    record.write(finding.code)
    record.write(finding.severity.rawValue)
    record.write(finding.wording)
    record.write(arguments)
    record.write(place)
    record.write(hints)
  }

  /// Reads a finding.
  package init(from record: inout RecordReader) {
    let code: String = record.value()
    let severity = Severity(rawValue: record.value()) ?? .error
    let wording: Wording = record.value()
    finding = Finding(code, severity, en: wording.en, ja: wording.ja)
    arguments = record.list()
    place = record.value()
    hints = record.list()
  }
}

extension Hint: Recordable {
  /// Writes the hint with its texts.
  package func write(to record: inout RecordWriter) {
    record.write(message.wording)
    record.write(message.arguments)
    record.write(place)
  }

  /// Reads a hint.
  package init(from record: inout RecordReader) {
    let wording: Wording = record.value()
    message = Message(wording, record.list())
    place = record.optional()
  }
}

extension Wording: Recordable {
  /// Writes both texts.
  package func write(to record: inout RecordWriter) {
    record.write(en)
    record.write(ja)
  }

  /// Reads both texts.
  package init(from record: inout RecordReader) {
    let english: String = record.value()
    self.init(en: english, ja: record.value())
  }
}

extension Place: Recordable {
  /// Writes the place with its line.
  package func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(line)
    record.write(column)
    record.write(length)
    record.write(lineText)
  }

  /// Reads a place.
  package init(from record: inout RecordReader) {
    path = record.value()
    line = record.optional()
    column = record.value()
    length = record.value()
    lineText = record.value()
  }
}

extension Span: Recordable {
  /// Writes both offsets.
  package func write(to record: inout RecordWriter) {
    record.write(count: start)
    record.write(count: end)
  }

  /// Reads both offsets.
  package init(from record: inout RecordReader) {
    let start = record.offsetInText()
    self.init(start, record.offsetInText())
  }
}

extension FileStamp: Recordable {
  /// Writes the numbers.
  package func write(to record: inout RecordWriter) {
    record.write(fixed: number)
    record.write(fixed: size)
    record.write(fixed: UInt64(bitPattern: modified))
    record.write(fixed: UInt64(bitPattern: changed))
  }

  /// Reads the numbers.
  package init(from record: inout RecordReader) {
    let (number, size) = (record.fixed(), record.fixed())
    let modified = Int64(bitPattern: record.fixed())
    self.init(
      number: number, size: size, modified: modified, changed: Int64(bitPattern: record.fixed()))
  }
}
