import CCMark
import Diagnostics
import Glibc
import Markdown

/// Measures what the Markdown room takes beside libcmark's own parse and render of the same texts.
///
/// Prints, for the files that are named, the microseconds of one pass over all of them by libcmark
/// alone and by the room, the best of several rounds that take turns, and their ratio.
@main
enum MarkdownBenchmark {
  static func main() throws {
    let texts = try CommandLine.arguments.dropFirst().map { path in
      let parts = path.split(separator: "/")
      let folder = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
      return try DiskFolder(folder.isEmpty ? "." : folder).read(parts.last.map(String.init) ?? "")
    }
    guard !texts.isEmpty else { return print("usage: MarkdownBenchmark FILE…") }
    let size = texts.reduce(0) { $0 + $1.count }
    let passes = max(1, 4_000_000 / max(size, 1))
    var alone = Double.infinity
    var room = Double.infinity
    for _ in 0..<20 {
      alone = min(alone, microseconds(passes) { for text in texts { renderWithLibcmark(text) } })
      room = min(room, microseconds(passes) { for text in texts { renderWithRoom(text) } })
    }
    print(
      "libcmark \(rounded(alone)) µs, Casebook \(rounded(room)) µs, ratio \(rounded(room / alone)),",
      "\(size) bytes in \(texts.count) texts"
    )
  }

  private static func microseconds(_ passes: Int, _ pass: () -> Void) -> Double {
    let clock = ContinuousClock()
    let time = clock.measure { for _ in 0..<passes { pass() } }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return seconds * 1e6 / Double(passes)
  }

  private static func renderWithLibcmark(_ text: [UInt8]) {
    text.withUnsafeBytes { bytes in
      let html = cmark_markdown_to_html(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_UNSAFE)
      free(html)
    }
  }

  private static func renderWithRoom(_ text: [UInt8]) {
    _ = HTMLWriter.write(MarkdownParser.parse(text), options: .article)
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
