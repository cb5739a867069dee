import Foundation
import Diagnostics
import Markdown
import Testing
@testable import Content
@Suite struct DumpTests {
  @Test func dump() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var out = ""
    for p in try FileManager.default.subpathsOfDirectory(atPath: root.path + "/Content").sorted() where p.hasSuffix(".md") {
      let text = try String(contentsOf: root.appendingPathComponent("Content/" + p), encoding: .utf8)
      let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
      let source = SourceText(path: p, text: body)
      out += "== \(p)\n"
      for line in body.split(separator: "\n") {
        let found = typed(in: String(line))
        if line.contains(where: { $0.isNumber }) { out += "\(line)\n    >> \(found.joined(separator: " | "))\n" }
      }
      let t = EntryText(source)
      for d in FigureCheck.diagnostics(of: t, t.document()) {
        let c = Array(d.place.lineText)
        let shown = d.place.line == nil ? "?" : String(c[(d.place.column-1)..<min(c.count, d.place.column-1+d.place.length)])
        if "\(d.arguments[0].text(in: .english))" != shown { out += "MISPLACED \(d.arguments[0]) \(shown)\n" }
      }
    }
    try out.write(toFile: "/tmp/figures-dump.txt", atomically: true, encoding: .utf8)
  }
}
