import Content
import Diagnostics

/// The stamps of an entry's files, for those that can be trusted.
struct EntryStamps: Recordable, Sendable {
  /// That of its Markdown file.
  private let text: FileStamp?
  /// That of its data.
  private let data: FileStamp?

  init(of file: EntryFile, in listing: SiteListing) {
    text = listing.settledStamp(of: file.path)
    data = file.dataPath.flatMap { listing.settledStamp(of: $0) }
  }

  /// Whether they say that the files of an entry are what they were with other stamps; they may just not
  /// tell.
  func show(_ file: EntryFile, as before: EntryStamps) -> Bool {
    text != nil && text == before.text && data == before.data
      && (data != nil) == (file.dataPath != nil)
  }

  func write(to record: inout RecordWriter) {
    record.write(text)
    record.write(data)
  }

  init(from record: inout RecordReader) {
    text = record.optional()
    data = record.optional()
  }
}

/// What tells whether an entry that was read earlier need not be read again.
struct EntryOrigin: Sendable {
  let stamps: EntryStamps
  /// The digest of its files.
  let files: Digest
  /// The digest of its files and of all that it was read with.
  let digest: Digest
  /// The parts that it includes.
  let parts: Set<String>
}
