import Diagnostics

/// What became of the files of a stretch of work.
struct RenderOutcome: Sendable {
  /// The files, in the order of the plan.
  var files: [PublishedFile] = []
  /// The paths of assets that were staged: they are put into place before the pages that show
  /// them.
  var stagedAssets: [String] = []
  /// The paths of all else that was staged.
  var staged: [String] = []
  /// What templates found, each with the page that was rendered.
  var findings: [(diagnostic: Diagnostic, page: String)] = []
  /// What was found in finished pages.
  var pages = PageCheck.Outcome()
  /// Whether text files are staged in gzip, too.
  var compresses = false

  /// What templates found, each once: a mistake that 10,000 pages meet is one, told with its first
  /// page and the number of the others.
  var diagnostics: [Diagnostic] {
    var pages: [Diagnostic: [String]] = [:]
    for (diagnostic, page) in findings { pages[diagnostic, default: []].append(page) }
    return pages.map { diagnostic, pages in
      var diagnostic = diagnostic
      diagnostic.hints.append(Self.hint(pages))
      return diagnostic
    }
  }

  private static func hint(_ pages: [String]) -> Hint {
    let first = Wording(pages.first ?? "")
    if pages.count == 1 {
      return Hint(en: "while rendering {0}", ja: "{0} の生成中", first)
    }
    return Hint(
      en: "while rendering {0} and {1} more", ja: "{0} ほか {1} ページの生成中", first,
      "\(pages.count - 1)")
  }

  /// Takes over a file that is published already as it would be made.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - page: the page's name in messages.
  ///   - published: the files of the last build.
  ///   - publisher: the folder with these files.
  /// - Throws: ``Failure`` when the file in gzip beside it has to be made and cannot be written.
  mutating func keep(
    _ file: PublishedFile,
    page: String = "",
    _ published: PublishedFiles,
    _ publisher: Publisher?
  ) throws {
    files.append(file)
    findings += file.findings.map { ($0, page) }
    guard compresses, let publisher else { return }
    if let beside = published.file(at: file.path + CompressedFiles.suffix) {
      files.append(beside)
    } else if CompressedFiles.includes(file.path, count: Int(file.stamp?.size ?? .max)),
      let bytes = publisher.read(file)
    {
      try stageCompressed(bytes, for: file.path, isUnchanged: true, publisher)
    }
  }

  /// Stages a file and notes it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path in the output.
  ///   - inputs: the digest of all that it was made from.
  ///   - found: what its template found.
  ///   - body: where the HTML of an entry stands in it.
  ///   - page: the page's name in messages.
  ///   - publisher: where it is staged; without one, only the findings are noted.
  /// - Throws: ``Failure`` when it cannot be written.
  mutating func stage(
    _ bytes: [UInt8],
    for path: String,
    inputs: Digest? = nil,
    found: [Diagnostic] = [],
    body: PublishedBody? = nil,
    page: String = "",
    _ publisher: Publisher?
  ) throws {
    findings += found.map { ($0, page) }
    guard let publisher else { return }
    let outcome = try publisher.stage(bytes, for: path)
    files.append(
      PublishedFile(
        path: path,
        inputs: inputs,
        digest: Digest(bytes),
        stamp: outcome.stamp,
        findings: found,
        body: body
      )
    )
    if outcome.isStaged { staged.append(path) }
    if compresses {
      try stageCompressed(bytes, for: path, isUnchanged: !outcome.isStaged, publisher)
    }
  }

  /// Adds what became of the files that follow.
  mutating func add(_ other: RenderOutcome) {
    files += other.files
    stagedAssets += other.stagedAssets
    staged += other.staged
    findings += other.findings
    pages.add(other.pages)
  }
}
