import Content
import Diagnostics
import Markdown

/// Finds places in files by reading them again: only what is wrong needs it.
struct PlaceFinder: Sendable {
  let site: any Folder

  /// The place of a span in a file; the file as a whole when it cannot be read any more.
  func place(_ span: Span, in path: String) -> Place {
    source(path)?.place(span) ?? Place(file: path)
  }

  /// The places of the destinations of links and images in an entry's text, which is parsed again.
  func places(of slots: [HTML.Slot], in entry: Entry) -> [Place] {
    let path = entry.file.path
    guard !slots.isEmpty, let text = source(path).flatMap({ EntryText(ofEntry: $0) }) else {
      return slots.map { _ in Place(file: path) }
    }
    return text.places(of: slots)
  }

  private func source(_ path: String) -> SourceText? {
    (try? site.read(path)).map { SourceText(path: path, bytes: $0) }
  }
}
