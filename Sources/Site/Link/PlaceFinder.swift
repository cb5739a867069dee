import Content
import Diagnostics
import Markdown

/// Finds places in files by reading them again: only what is wrong needs it.
struct PlaceFinder: Sendable {
  let site: any Folder
  let markdown: MarkdownSettings

  /// The place of a span in a file; the file as a whole when it cannot be read any more.
  func place(_ span: Span, in path: String) -> Place {
    source(path)?.place(span) ?? Place(file: path)
  }

  /// The place of the first line that begins with any of some texts, the first of them first; the file
  /// as a whole when it has none.
  func line(beginningWith starts: [String], in path: String) -> Place {
    guard let source = source(path) else { return Place(file: path) }
    let lines = source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for start in starts {
      if let index = lines.firstIndex(where: { $0.starts(with: start.utf8) }) {
        return source.place(line: index + 1)
      }
    }
    return Place(file: path)
  }

  /// The place of a line in a file, 1-based.
  func place(line: Int, in path: String) -> Place {
    source(path)?.place(line: line) ?? Place(file: path)
  }

  /// The places of links, images and citations in an entry's text, which is parsed again.
  ///
  /// - Parameters:
  ///   - marks: what is looked for, each with its line in the text, 1-based.
  ///   - parts: for each mark what of it is meant: the first such text in it; all of them by default.
  ///   - entry: the entry.
  /// - Returns: a place for each; the file as a whole when it cannot be read any more.
  func places(
    of marks: [(mark: SourceMark, line: Int)],
    parts: [String]? = nil,
    in entry: Entry
  ) -> [Place] {
    let path = entry.file.path
    guard !marks.isEmpty,
      let text = source(path).flatMap({ EntryText(of: $0, entry.file, markdown) })
    else { return marks.map { _ in Place(file: path) } }
    return text.places(of: marks, parts: parts ?? marks.map { _ in "" })
  }

  private func source(_ path: String) -> SourceText? {
    (try? site.read(path)).map { SourceText(path: path, bytes: $0) }
  }
}
