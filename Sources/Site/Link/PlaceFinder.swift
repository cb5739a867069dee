import Content
import Diagnostics

/// Finds places in files by reading them again: only what is wrong needs it.
struct PlaceFinder: Sendable {
  let site: any Folder

  /// The place of a span in a file; the file as a whole when it cannot be read any more.
  func place(_ span: Span, in path: String) -> Place {
    source(path)?.place(span) ?? Place(file: path)
  }

  /// The place of a link's destination, from its block's first line on.
  func place(ofDestination text: String, fromLine line: Int, in path: String) -> Place {
    source(path)?.place(ofDestination: text, fromLine: line) ?? Place(file: path)
  }

  /// The place of a text that stands in a block, from the block's first line on.
  func place(of text: String, fromLine line: Int, in path: String) -> Place {
    source(path)?.place(of: text, fromLine: line) ?? Place(file: path)
  }

  private func source(_ path: String) -> SourceText? {
    (try? site.read(path)).map { SourceText(path: path, bytes: $0) }
  }
}
