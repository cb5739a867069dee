import Diagnostics
import Testing

@testable import Markdown

/// Places of links in random documents, against where they were put.
@Suite struct SourceLocatorRandomTests {
  @Test(arguments: 0..<24)
  func `all links of a random document are found where they were put`(seed: Int) {
    var writer = RandomSource(seed: UInt64(seed))
    var count = 0
    for _ in 0..<40 {
      let source = MarkedSource(writer.document())
      let document = MarkdownParser.parse(source.source)
      let html = HTMLWriter.write(document, options: .article)
      let marks = html.slots.map { (mark: $0.mark, line: $0.line) }
      let spans = source.source.withUnsafeBufferPointer {
        SourceLocator.spans(of: marks, in: document, $0)
      }
      let wanted = Dictionary(
        source.spans.map { (String(decoding: source.source[$0.start..<$0.end], as: UTF8.self), $0) }
      ) { first, _ in first }
      for (slot, span) in zip(html.slots, spans) {
        guard let place = wanted[slot.destination] else { continue }
        count += 1
        if place != span {
          Issue.record(
            "\(slot.destination) line \(slot.line) is at \(place.start), not \(span.start), of:\n\(String(decoding: source.source[max(0, span.start - 150)..<min(source.source.count, place.start + 200)], as: UTF8.self).debugDescription)"
          )
          return
        }
      }
    }
    #expect(count > 300)
  }
}

/// Writes random documents in which `«…»` stand around the destinations of links, each another one.
private struct RandomSource {
  private var state: UInt64
  private var links = 100

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func random(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[random(elements.count)]
  }

  mutating func document() -> String {
    let lines = blocks(depth: 0) + ["", "[^n]: 注 " + inlines(2)]
    let lineEnd = pick(["\n", "\n", "\r\n"])
    return pick(["", "", "\u{FEFF}"]) + lines.joined(separator: lineEnd) + lineEnd
  }

  // MARK: Blocks

  private mutating func blocks(depth: Int) -> [String] {
    var lines: [String] = []
    for _ in 0...random(depth == 0 ? 6 : 3) {
      if !lines.isEmpty { lines.append("") }
      lines += block(depth)
    }
    return lines
  }

  private mutating func block(_ depth: Int) -> [String] {
    switch random(depth < 3 ? 16 : 10) {
    case 0...3: return paragraph()
    case 4: return ["## " + inlines(2) + pick(["", " ##", " {#x .y}"])]
    case 5: return paragraph() + [pick(["===", "---"])]
    case 6:
      return pick([["```", "[a](d1.md) `", "```"], ["    [a](d1.md)"], ["~~~", "> - ~~~", "~~~"]])
    case 7: return ["<div>", "<a href='\(link())'>[a](b)</a>", "</div>"]
    case 8: return table()
    case 9: return ["語 " + inlines(1), ":   " + inlines(2), ":   " + inlines(1)]
    case 10, 11: return blocks(depth: depth + 1).map { pick([">", "> "]) + $0 }.map(quoted)
    case 12: return item(pick(["- ", "*   ", "1. ", "10) "]), depth)
    case 13: return item("- [x] ", depth)
    case 14: return [":::note[" + inlines(1) + "]"] + blocks(depth: depth + 1) + [":::"]
    default: return ["> [!TIP] " + inlines(1)] + paragraph().map { "> " + $0 }
    }
  }

  /// A quote's marker without a space is one with it where the line is indented.
  private func quoted(_ line: String) -> String {
    line.hasPrefix("> ") || !line.hasPrefix(">  ") ? line : "> " + line.dropFirst(2)
  }

  private mutating func item(_ marker: String, _ depth: Int) -> [String] {
    let isTask = marker.hasPrefix("- [")
    let lines = isTask ? paragraph() : blocks(depth: depth + 1)
    let indent = isTask ? "  " : String(repeating: " ", count: marker.count)
    return lines.enumerated().map { index, line in
      index == 0 ? marker + line : line.isEmpty ? "" : indent + line
    }
  }

  private mutating func table() -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let cells = (0..<6).map { _ in inlines(1).replacing("|", with: "\\|") }
    return [
      row(Array(cells[..<2])), "|---|:-:|", row(Array(cells[2..<4])), row(Array(cells[4...])),
    ]
  }

  private mutating func paragraph() -> [String] {
    (0...random(3)).map { _ in inlines(3) + pick(["", "", "  ", "\\"]) } + [inlines(2)]
  }

  // MARK: Inlines

  private mutating func link() -> String {
    links += 1
    return "«d\(links).md»"
  }

  private mutating func inlines(_ count: Int) -> String {
    var text = pick(["本文", "text", "「引用」", "a*b", "&"])
    for _ in 0...random(count + 1) { text += pick(["", " ", "、"]) + inline(depth: 0) }
    return text + pick(["。", "x", "文"])
  }

  private mutating func inline(depth: Int) -> String {
    let words = [
      "文字", "word", "\\[a](d1.md)", "&amp;", "&copy;", "&#x3042;", "\\*", "!", "d2.md", "（*）", "_",
      "｜《", "&nope;", "\\\\", ":", "~", "#", "「**」", "(", ")",
    ]
    switch random(depth < 3 ? 15 : 9) {
    case 0...2: return pick(words)
    case 3: return pick(["`[a](d1.md)`", "`` ` ``", "`a b`"])
    case 4: return "[" + pick(words) + "](\(link()))" + pick(["", "{.c}"])
    case 5: return "![" + pick(["", "絵"]) + "](<\(link())> \"d1.md\")"
    case 6: return pick(["漢字《かんじ》", "｜a《b》", "{漢|かん}", "[^n]", "[@key, p. 2]", "x^2^"])
    case 7: return pick(["<b>", "</b>", "<a href=\"\(link())\">a</a>", "<!-- [a](d1.md) -->"])
    case 8: return pick(["<https://example.com/d1.md>", "https://example.com/a_b", "[^m]"])
    case 9: return "**" + inline(depth: depth + 1) + "**"
    case 10: return "*" + inline(depth: depth + 1) + "*"
    case 11: return "[" + inline(depth: 3) + inline(depth: 3) + "](\(link()) 'd1.md')"
    case 12: return pick(["~~", "=="]) + inline(depth: depth + 1) + pick(["~~", "=="])
    case 13: return ":abbr[" + inline(depth: depth + 1) + "]{title=\"d1.md\"}"
    default: return "_" + inline(depth: depth + 1) + "_ "
    }
  }
}
