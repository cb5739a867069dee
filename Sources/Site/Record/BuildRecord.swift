import Diagnostics

/// What a build leaves for the next one, so that it does only what has changed.
///
/// Three rules hold for all that is in it:
///
/// - What was read of an entry depends on the entry's own files and on the settings whose digest is
///   kept with it, and on no other file.
/// - Nothing is believed of a file but by its stamp or its digest. A file that was changed just before
///   its stamp was taken has none (``FileStamp/isSettled(at:)``).
/// - It can be deleted at any time. One that is damaged, or of another version of the tool, is none.
struct BuildRecord: Sendable {
  /// Its file in the site.
  static let path = ".casebook/record"
  /// The number changes with what stands in it.
  static let heading = Array("casebook record 1\n".utf8)

  /// The parts of a record, in their order.
  private enum Section: Int, CaseIterable {
    case listing, report, files, assets, entries
  }

  private let bytes: [UInt8]
  private let sections: [Range<Int>]
  /// The digest of the options of the build, and of the tool.
  let options: Digest
  /// What the build found and published.
  let report: RecordedReport
  /// The files that the build published.
  let files: RecordedFiles
  /// The assets that the build read, by their paths in the site.
  let assets: [String: RecordedAsset]
  /// The entries that the build read.
  let entries: RecordedEntries

  /// Opens the record of a site; `nil` when there is none that can be used.
  ///
  /// Complexity: linear, for its digest.
  init?(in site: any Folder) {
    guard let bytes = try? site.read(Self.path), bytes.starts(with: Self.heading) else {
      return nil
    }
    let start = Self.heading.count
    let head = bytes.withUnsafeBytes { all -> (Digest, [Range<Int>])? in
      var reader = RecordReader(UnsafeRawBufferPointer(rebasing: all[start...]))
      let digest: Digest = reader.value()
      let options: Digest = reader.value()
      var lengths: [Int] = []
      for _ in Section.allCases { lengths.append(Int(truncatingIfNeeded: reader.fixed())) }
      var offset = start + reader.position
      var sections: [Range<Int>] = []
      for length in lengths {
        guard length >= 0, length <= bytes.count - offset else { return nil }
        sections.append(offset..<offset + length)
        offset += length
      }
      guard !reader.isBroken, offset == bytes.count,
        Digest(UnsafeRawBufferPointer(rebasing: all[(start + 8)...])) == digest
      else { return nil }
      return (options, sections)
    }
    guard let (options, sections) = head else { return nil }
    (self.bytes, self.sections, self.options) = (bytes, sections, options)
    var isBroken = false
    func read<Result>(_ section: Section, _ body: (inout RecordReader) -> Result) -> Result {
      bytes.withUnsafeBytes { all in
        let part = UnsafeRawBufferPointer(rebasing: all[sections[section.rawValue]])
        var reader = RecordReader(part)
        let result = body(&reader)
        isBroken = isBroken || reader.isBroken
        return result
      }
    }
    report = read(.report) { RecordedReport(from: &$0) }
    files = RecordedFiles(read(.files) { $0.list() })
    let assets: [RecordedAsset] = read(.assets) { $0.list() }
    self.assets = Dictionary(assets.map { ($0.asset.source, $0) }) { first, _ in first }
    entries = RecordedEntries(bytes, sections[Section.entries.rawValue])
    if isBroken { return nil }
  }

  /// Whether the files of the site are those of the build that left the record.
  func holds(_ listing: SiteListing) -> Bool {
    let range = sections[Section.listing.rawValue]
    return range.count == listing.bytes.count
      && bytes[range].elementsEqual(listing.bytes)
      // A file without a stamp may have changed.
      && listing.isSettled
  }
}

/// What a build will leave for the next one.
struct NextRecord: Sendable {
  /// The digest of the options and of the tool.
  let options: Digest
  /// The files of the site.
  let listing: SiteListing
  /// What was found and published.
  let report: RecordedReport
  /// The files that were published.
  let files: [PublishedFile]
  /// The assets that were read.
  let assets: [RecordedAsset]
  /// The entries that were read, as ``RecordedEntries`` has them.
  let entries: [[UInt8]]

  /// The bytes of the record's file.
  func bytes() -> [UInt8] {
    var reportWriter = RecordWriter()
    reportWriter.write(report)
    var fileWriter = RecordWriter(capacity: files.count * 80)
    fileWriter.write(files)
    var assetWriter = RecordWriter(capacity: assets.count * 160)
    assetWriter.write(assets)
    let sections = [listing.bytes, reportWriter.array, fileWriter.array, assetWriter.array]
    var head = RecordWriter()
    head.write(options)
    for section in sections { head.write(fixed: UInt64(section.count)) }
    head.write(fixed: UInt64(entries.reduce(0) { $0 + $1.count }))
    return Self.sealed([head.array] + sections + entries)
  }

  /// Joins parts behind the heading and the digest of them all, each copied once: together they are some
  /// ten megabytes.
  private static func sealed(_ parts: [[UInt8]]) -> [UInt8] {
    let heading = BuildRecord.heading
    let start = heading.count + 8
    let size = parts.reduce(start) { $0 + $1.count }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let target = UnsafeMutableRawBufferPointer(buffer)
      target.copyBytes(from: heading)
      count = start
      for part in parts {
        part.withUnsafeBytes { target[count...].copyBytes(from: $0) }
        count += part.count
      }
      let digest = Digest(UnsafeRawBufferPointer(rebasing: target[start..<count]))
      withUnsafeBytes(of: digest.value.littleEndian) {
        target[heading.count...].copyBytes(from: $0)
      }
    }
  }
}

/// What a build found and published, to be told again when nothing has changed.
struct RecordedReport: Recordable {
  let pages: Int
  /// Files that are no pages.
  let files: Int
  let diagnostics: [Diagnostic]
  /// The digest of `casebook.lock` as the build left it; `nil` where there is none.
  let lock: Digest?

  init(pages: Int, files: Int, diagnostics: [Diagnostic], lock: Digest?) {
    (self.pages, self.files, self.diagnostics, self.lock) = (pages, files, diagnostics, lock)
  }

  func write(to record: inout RecordWriter) {
    record.write(pages)
    record.write(files)
    record.write(diagnostics)
    record.write(lock)
  }

  init(from record: inout RecordReader) {
    pages = record.value()
    files = record.value()
    diagnostics = record.list()
    lock = record.optional()
  }
}

/// A file that a build published.
struct PublishedFile: Recordable, Sendable {
  /// Its path in the output.
  var path: String
  /// The digest of all that it was made from; `nil` for one that is made in every build.
  var inputs: Digest?
  /// The digest of its bytes.
  var digest: Digest
  /// Its stamp; `nil` if it was not to be had.
  var stamp: FileStamp?
  /// What its template found.
  var findings: [Diagnostic]
  /// Where the HTML of an entry stands in it.
  var body: PublishedBody?

  init(
    path: String,
    inputs: Digest?,
    digest: Digest,
    stamp: FileStamp?,
    findings: [Diagnostic] = [],
    body: PublishedBody? = nil
  ) {
    self.path = path
    self.inputs = inputs
    self.digest = digest
    self.stamp = stamp
    self.findings = findings
    self.body = body
  }

  func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(inputs)
    record.write(digest)
    record.write(stamp)
    record.write(findings)
    record.write(body)
  }

  init(from record: inout RecordReader) {
    path = record.value()
    inputs = record.optional()
    digest = record.value()
    stamp = record.optional()
    findings = record.list()
    body = record.optional()
  }
}
