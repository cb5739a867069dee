import Content
import Diagnostics

/// The entries that an earlier build read, each decoded when it is asked for.
struct RecordedEntries: Sendable {
  /// What stands before an entry.
  private struct Head: Sendable {
    let stamp: FileStamp?
    let dataStamp: FileStamp?
    /// The digest of its files.
    let files: Digest
    /// The digest of its files and of all that it was read with.
    let digest: Digest
    let parts: [String]
    /// Where it stands in the record, with what was found wrong with it.
    let body: Range<Int>
  }

  private let bytes: [UInt8]
  private let heads: [String: Head]

  /// No entries.
  static let none = RecordedEntries([], 0..<0)

  /// Reads where the entries of a section stand.
  init(_ bytes: [UInt8], _ section: Range<Int>) {
    self.bytes = bytes
    heads = bytes.withUnsafeBytes { all in
      var reader = RecordReader(UnsafeRawBufferPointer(rebasing: all[section]))
      var heads: [String: Head] = [:]
      while reader.remaining > 0, !reader.isBroken {
        let path = reader.text()
        let stamp: FileStamp? = reader.optional()
        let dataStamp: FileStamp? = reader.optional()
        let (files, digest): (Digest, Digest) = (reader.value(), reader.value())
        let parts: [String] = reader.list()
        let length = Int(truncatingIfNeeded: reader.fixed())
        let start = section.lowerBound + reader.position
        _ = reader.raw(length)
        if reader.isBroken { return [:] }
        heads[path] = Head(
          stamp: stamp,
          dataStamp: dataStamp,
          files: files,
          digest: digest,
          parts: parts,
          body: start..<start + length
        )
      }
      return heads
    }
  }

  /// An entry that need not be read again.
  struct Found {
    let entry: Entry
    let diagnostics: [Diagnostic]
    /// The digest of its files.
    let files: Digest
    /// The entry as the record has it.
    let bytes: ArraySlice<UInt8>
  }

  /// Finds an entry whose files are what they were.
  ///
  /// - Parameters:
  ///   - file: which entry it is.
  ///   - stamps: the stamps of its Markdown file and its data, for those that can be trusted.
  ///   - read: the digest of its files, which are read for it; called where a stamp does not tell.
  ///   - expected: the digest of files with all that they would be read with now, by the digest of the
  ///     files and the parts that they include.
  /// - Returns: the entry; `nil` when it has to be read, because anything differs.
  func find(
    _ file: EntryFile,
    stamps: (text: FileStamp?, data: FileStamp?),
    read: () throws -> Digest,
    expected: (_ files: Digest, _ parts: [String]) -> Digest
  ) rethrows -> Found? {
    guard let head = heads[file.path], expected(head.files, head.parts) == head.digest
    else { return nil }
    let isSame =
      stamps.text != nil && stamps.text == head.stamp && stamps.data == head.dataStamp
      && (stamps.data != nil) == (file.dataPath != nil)
    if !isSame, try read() != head.files { return nil }
    return bytes.withUnsafeBytes { all in
      var reader = RecordReader(UnsafeRawBufferPointer(rebasing: all[head.body]))
      let diagnostics: [Diagnostic] = reader.list()
      let entry = Entry.read(
        from: &reader, file: file, parts: Set(head.parts), digest: head.digest)
      guard !reader.isBroken, reader.remaining == 0 else { return nil }
      return Found(
        entry: entry, diagnostics: diagnostics, files: head.files, bytes: bytes[head.body])
    }
  }

  /// Writes an entry that was read.
  static func write(
    _ entry: Entry,
    _ diagnostics: [Diagnostic],
    stamps: (text: FileStamp?, data: FileStamp?),
    files: Digest,
    to record: inout RecordWriter
  ) {
    var body = RecordWriter(capacity: 2048)
    body.write(diagnostics)
    entry.write(to: &body)
    writeHead(of: entry, stamps, files, to: &record)
    body.withBytes { bytes in
      record.write(fixed: UInt64(bytes.count))
      record.write(raw: bytes)
    }
  }

  /// Writes an entry that was found.
  static func write(
    _ found: Found,
    stamps: (text: FileStamp?, data: FileStamp?),
    to record: inout RecordWriter
  ) {
    writeHead(of: found.entry, stamps, found.files, to: &record)
    record.write(fixed: UInt64(found.bytes.count))
    found.bytes.withUnsafeBytes { record.write(raw: $0) }
  }

  private static func writeHead(
    of entry: Entry,
    _ stamps: (text: FileStamp?, data: FileStamp?),
    _ files: Digest,
    to record: inout RecordWriter
  ) {
    record.write(entry.file.path)
    record.write(stamps.text)
    record.write(stamps.data)
    record.write(files)
    record.write(entry.digest)
    record.write(entry.parts.sorted { $0.precedesInBytes($1) })
  }
}
