import Content
import Diagnostics

/// The entries that an earlier build read, each decoded when it is asked for.
struct RecordedEntries: Sendable {
  /// What stands before an entry.
  private struct Head: Sendable {
    let origin: EntryOrigin
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
        let stamps: EntryStamps = reader.value()
        let (files, digest): (Digest, Digest) = (reader.value(), reader.value())
        let parts: [String] = reader.list()
        let length = Int(truncatingIfNeeded: reader.fixed())
        let start = section.lowerBound + reader.position
        _ = reader.raw(length)
        if reader.isBroken { return [:] }
        let origin = EntryOrigin(
          stamps: stamps, files: files, digest: digest, parts: Set(parts))
        heads[path] = Head(origin: origin, body: start..<start + length)
      }
      return heads
    }
  }

  /// What an entry was read from; `nil` for one that was not read.
  func origin(of file: EntryFile) -> EntryOrigin? { heads[file.path]?.origin }

  /// An entry that need not be read again.
  struct Found {
    let entry: Entry
    let diagnostics: [Diagnostic]
    /// The entry as the record has it.
    let bytes: ArraySlice<UInt8>
  }

  /// Decodes an entry; `nil` for one that was not read, or that cannot be decoded.
  func entry(_ file: EntryFile) -> Found? {
    guard let head = heads[file.path] else { return nil }
    return bytes.withUnsafeBytes { all in
      var reader = RecordReader(UnsafeRawBufferPointer(rebasing: all[head.body]))
      let diagnostics: [Diagnostic] = reader.list()
      let entry = Entry.read(
        from: &reader, file: file, parts: head.origin.parts, digest: head.origin.digest)
      guard !reader.isBroken, reader.remaining == 0 else { return nil }
      return Found(entry: entry, diagnostics: diagnostics, bytes: bytes[head.body])
    }
  }

  /// Writes an entry that was read.
  static func write(
    _ entry: Entry,
    _ diagnostics: [Diagnostic],
    _ origin: EntryOrigin,
    to record: inout RecordWriter
  ) {
    var body = RecordWriter(capacity: 2048)
    body.write(diagnostics)
    entry.write(to: &body)
    writeHead(of: entry, origin, to: &record)
    body.withBytes { bytes in
      record.write(fixed: UInt64(bytes.count))
      record.write(raw: bytes)
    }
  }

  /// Writes an entry that was found.
  static func write(_ found: Found, _ origin: EntryOrigin, to record: inout RecordWriter) {
    writeHead(of: found.entry, origin, to: &record)
    record.write(fixed: UInt64(found.bytes.count))
    found.bytes.withUnsafeBytes { record.write(raw: $0) }
  }

  private static func writeHead(
    of entry: Entry,
    _ origin: EntryOrigin,
    to record: inout RecordWriter
  ) {
    record.write(entry.file.path)
    record.write(origin.stamps)
    record.write(origin.files)
    record.write(origin.digest)
    record.write(origin.parts.sorted { $0.precedesInBytes($1) })
  }
}
