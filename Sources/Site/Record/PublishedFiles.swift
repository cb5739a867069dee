import Content
import Diagnostics
import Markdown

/// The files that the last build published, and what tells whether they would come out the same.
struct PublishedFiles: Sendable {
  /// The files of that build that nobody has changed since.
  private let files: RecordedFiles
  /// The digests of what pages are made from now; `nil` when no build comes after this one.
  let digests: PageDigests?
  /// The digest of settings, facts and all else that files of many entries are made from.
  private let settings: Digest

  /// Nothing is published, and nothing is kept.
  static let none = PublishedFiles(
    RecordedFiles([]), digests: nil, settings: DigestBuilder().digest)

  /// Creates a set of files.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - digests: the digests of what pages are made from.
  ///   - settings: the digest of what files of many entries are made from besides these.
  init(_ files: RecordedFiles, digests: PageDigests?, settings: Digest) {
    self.files = files
    self.digests = digests
    self.settings = settings
  }

  /// Finds a file that is published as it would be made.
  ///
  /// - Parameters:
  ///   - path: its path in the output.
  ///   - inputs: the digest of all that it would be made from.
  /// - Returns: the file, `nil` when it has to be made.
  func file(at path: String, madeFrom inputs: Digest) -> PublishedFile? {
    files[path].flatMap { $0.inputs == inputs ? $0 : nil }
  }

  /// Finds a file that is published as the last build left it, whatever it was made from.
  func file(at path: String) -> PublishedFile? { files[path] }

  /// Takes the HTML of an entry out of its page.
  ///
  /// - Parameters:
  ///   - entry: an entry without the bytes of its HTML.
  ///   - path: its page in the output.
  ///   - publisher: reads the page.
  /// - Returns: the HTML with its bytes; `nil` when the page is not what the last build made, or does not
  ///   hold it.
  func html(of entry: Entry, at path: String, _ publisher: Publisher?) -> HTML? {
    guard let publisher, let file = files[path], let body = file.body,
      body.entry == entry.digest, let page = publisher.read(file)
    else { return nil }
    return body.html(entry.html, from: page)
  }

  /// The digest of all that a file of many entries is made from.
  func inputs(of path: String, madeFrom entries: Digest) -> Digest {
    var builder = DigestBuilder()
    builder.add(path)
    builder.add(entries)
    builder.add(settings)
    return builder.digest
  }
}
