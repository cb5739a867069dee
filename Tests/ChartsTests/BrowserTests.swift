import Foundation
import TestSupport
import Testing

@testable import Charts

/// What a browser makes of charts in columns of pages of 320 and 1,200 pixels.
@Suite struct BrowserTests {
  @Test(.enabled(if: Chromium.program != nil, Chromium.whySkipped))
  func `no texts overlap, leave their figure or are too small`() throws {
    let charts = ChartSamples.all
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-charts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(SamplePage.html(charts), to: "charts.html", in: folder)
    let frames = [320, 1200].map {
      "<iframe src=\"charts.html\" width=\"\($0)\" height=\"900\" style=\"border:0\"></iframe>"
    }
    let outer = """
      <!doctype html><meta charset="utf-8"><title>widths</title><script>
      addEventListener("message", ({data}) => {
        const line = document.createElement("p");
        line.textContent = `RESULT ${data.width} ${data.shown} ${data.texts}\\n` +
          data.found.map((text) => `FOUND ${data.width} ${text}\\n`).join("");
        document.body.append(line);
      });
      </script><body>\(frames.joined())
      """
    try write(outer, to: "widths.html", in: folder)
    let dump = try Chromium.dump(
      folder.appendingPathComponent("widths.html"),
      profile: folder.appendingPathComponent("profile")
    )
    let lines = dump.split(separator: "\n")
    let results = lines.compactMap { line in
      line.range(of: "RESULT ").map { line[$0.upperBound...].split(separator: " ").prefix(2) }
        .flatMap { $0[0] == "${data.width}" ? nil : $0 }
    }
    #expect(
      Set(results.map { $0.joined(separator: " ") }) == [
        "320 \(charts.count)", "1200 \(charts.count)",
      ])
    let found = lines.filter { $0.hasPrefix("FOUND ") }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  private func write(_ text: String, to name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Leaves a page of all samples for people to look at; its file is named by `CASEBOOK_CHART_PAGE`.
  @Test(.enabled(if: SamplePage.file != nil))
  func `the samples can be looked at`() throws {
    guard let file = SamplePage.file else { return }
    try Data(SamplePage.html(ChartSamples.all).utf8).write(to: URL(fileURLWithPath: file))
  }
}

/// A page with charts, set as on the site.
enum SamplePage {
  static let file = ProcessInfo.processInfo.environment["CASEBOOK_CHART_PAGE"]

  static func html(_ charts: [Chart]) throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    func text(_ path: String, of folder: URL) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
    let figures = charts.enumerated().map { index, chart in
      var chart = chart
      chart.idPrefix = "chart-\(index)"
      let parts = [ChartWriter.svg(chart), ChartWriter.notes(chart), ChartWriter.table(chart)]
        .map { String(decoding: $0, as: UTF8.self) }
      let title = chart.title.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return """
        <figure id="c\(index)"><p><strong>\(index). \(title)</strong></p>
        \(parts[0])
        \(parts[1])
        <details><summary>表</summary><div class="table-scroll">\(parts[2])</div></details>
        </figure>
        """
    }
    return """
      <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>charts</title>
      <meta name="viewport" content="width=device-width">
      <style>\(try text("Templates/assets/style.css", of: root))
      \(try text("Templates/assets/chart.css", of: root))</style>
      <script>\(try text("measure_charts.js", of: tests))</script></head>
      <body><main class="columns"><div class="prose">
      \(figures.joined(separator: "\n"))
      </div></main></body></html>
      """
  }
}
