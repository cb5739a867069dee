import Diagnostics
import Markdown

/// Puts the parts that a text includes into it: `::include[../parts/_disclosure.md]`.
///
/// A part is a Markdown file whose name begins with `_`: it has no front matter and no page of its own.
/// It is read with the entry that includes it, so that the entry is complete when it has been scanned.
struct Inclusion {
  /// A text as HTML, with its directives.
  struct Body {
    var html: HTML
    var directives: [EntryDirective]
  }

  /// Parts in parts in parts: more is a mistake, and so is a part that includes itself.
  private static let depthLimit = 8

  let reader: EntryReader
  let language: String
  private(set) var diagnostics: [Diagnostic] = []
  /// The files that were put in.
  private(set) var used: Set<String> = []
  /// Files that were found to include themselves.
  private var circles: Set<String> = []

  init(_ reader: EntryReader, language: String) {
    self.reader = reader
    self.language = language
  }

  /// Puts parts into a text.
  ///
  /// - Parameters:
  ///   - body: the text.
  ///   - source: its file.
  ///   - trail: the files that include it, the outermost first.
  /// - Returns: the text with its parts.
  mutating func expand(_ body: Body, in source: SourceText, trail: [String] = []) -> Body {
    var body = body
    let folder = SitePath.folder(of: source.path)
    for index in body.directives.indices.reversed() where body.directives[index].name == "include" {
      guard let label = body.directives[index].data["label"], let name = label.string else {
        continue
      }
      let found = self.part(name, label, in: source, trail + [source.path])
      if trail.isEmpty, circles.remove(source.path) != nil {
        diagnostics.append(
          Diagnostic(.partIncludesItself, Wording(name), at: source.place(label.span)))
      }
      guard let (part, content) = found else { continue }
      body.html.replaceDirective(at: index, with: content.html) { destination in
        SitePath.rebased(destination, from: SitePath.folder(of: part), to: folder)
      }
      let directives = content.directives.map { $0.placed(at: label.span) }
      body.directives.replaceSubrange(index...index, with: directives)
    }
    return body
  }

  private mutating func part(
    _ name: String,
    _ label: YAMLNode,
    in source: SourceText,
    _ trail: [String]
  ) -> (path: String, body: Body)? {
    let folder = SitePath.folder(of: source.path)
    let path = SitePath.joined(folder, name)
    // The entry depends on a part that is missing, too: it is read again when there is one.
    if let path { used.insert(path) }
    guard let path, let part = reader.parts[path] else {
      let known = reader.parts.keys.map { SitePath.relative($0, to: folder) }
      // What a part includes is told with the part.
      if trail.count == 1 {
        diagnostics.append(
          Diagnostic(
            .unknownPart, Wording(name), at: source.place(label.span),
            hints: Hint.nearest(to: name, among: known)))
      }
      return nil
    }
    guard !trail.contains(path), trail.count <= Self.depthLimit else {
      circles.insert(path)
      return nil
    }
    guard part.utf8Problem == nil else { return nil }
    let text = EntryText(part, options: reader.markdown.options(for: language))
    let body = reader.read(text, language: language, .part).body
    return (path, expand(body, in: part, trail: trail))
  }
}

/// Paths of a site's files.
enum SitePath {
  /// What stands before the last `/`.
  static func folder(of path: String) -> [Substring] { path.split(separator: "/").dropLast() }

  /// A path from a folder on; `nil` if it leaves the site.
  static func joined(_ folder: [Substring], _ path: String) -> String? {
    var parts = folder
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// A file's path as seen from a folder.
  static func relative(_ path: String, to folder: [Substring]) -> String {
    let parts = path.split(separator: "/")
    let common = zip(parts.dropLast(), folder).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: folder.count - common)
    return (up + parts[common...]).joined(separator: "/")
  }

  /// A link's destination in one folder as one that means the same in another.
  static func rebased(_ destination: String, from: [Substring], to: [Substring]) -> String {
    guard from != to, let first = destination.utf8.first, first != UInt8(ascii: "/"),
      first != UInt8(ascii: "#"), first != UInt8(ascii: "?")
    else { return destination }
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    guard let path = joined(from, String(destination[..<end])) else { return destination }
    return relative(path, to: to) + destination[end...]
  }
}
