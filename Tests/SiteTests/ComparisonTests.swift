import Diagnostics
import Foundation
import Testing
import TestSupport

@testable import Site

/// The comparison of case studies in a real browser: it sorts and filters without loading anything.
@Suite struct ComparisonTests {
  /// Presses and chooses, and writes down what the reader then sees.
  private static let script = """
    const log = [];
    const rows = () => [...document.querySelectorAll("table.compare tbody tr")];
    const name = (row) => row.querySelector("th").textContent.trim();
    const note = (what) => log.push(what + ": " + rows().filter((row) => !row.hidden).map(name).join(", "));
    const status = document.querySelector(".compare-status");
    const form = document.querySelector(".compare-controls");
    log.push("controls " + !form.hidden + ", " + status.textContent);
    note("start");
    const head = [...document.querySelectorAll("table.compare thead th")]
      .find((cell) => cell.dataset.sort === "number");
    const button = head.querySelector("button");
    button.click();
    log.push(head.getAttribute("aria-sort"));
    const numbers = rows().map((row) => row.cells[head.cellIndex].dataset.number)
      .filter((text) => text).map(Number);
    log.push("falls " + numbers.every((n, i) => i === 0 || numbers[i - 1] >= n) + " " + (numbers.length > 2));
    button.click();
    log.push(head.getAttribute("aria-sort"));
    form.elements.payment.value = "gift";
    form.elements.payment.dispatchEvent(new Event("change", { bubbles: true }));
    note("gift");
    log.push(status.textContent);
    form.reset();
    setTimeout(() => {
      log.push(status.textContent);
      const pre = document.createElement("pre");
      pre.id = "log";
      pre.textContent = log.join("\\n");
      document.body.append(pre);
    }, 50);
    """

  @Test(.enabled(if: Chromium.program != nil, Chromium.whySkipped))
  func `the comparison sorts by its heads and filters by its fields`() async throws {
    let (files, _) = try await OwnSiteTests.build()
    let page = try #require(files["cases/index.html"])
    #expect(
      page.contains("<form class=\"compare-controls\" hidden>"), "without a script they work not")
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    do {
      let folder = DiskFolder(root.path)
      for (path, text) in files where path.hasPrefix("assets/") {
        try folder.write(Array(text.utf8), to: path)
      }
      let local = page.replacingOccurrences(of: "\"/assets/", with: "\"assets/")
        .replacingOccurrences(
          of: "</body>",
          with: "<script>addEventListener(\"load\", () => {\(Self.script)});</script></body>")
      try folder.write(Array(local.utf8), to: "page.html")
      let html = try Chromium.dump(
        root.appending(path: "page.html"), profile: root.appending(path: "profile"))
      let log = html.components(separatedBy: "<pre id=\"log\">").dropFirst().first?
        .components(separatedBy: "</pre>")[0].components(separatedBy: "\n")
      let lines = try #require(log, "the script did not run to its end")
      try #require(lines.count == 8)
      #expect(lines[0] == "controls true, 8件を表示しています（全8件）")
      #expect(lines[1].hasPrefix("start: Daniel Wellington, "))
      #expect(lines[2] == "descending" && lines[3] == "falls true true" && lines[4] == "ascending")
      #expect(lines[5].contains("Daniel Wellington") && !lines[5].contains("Glossier"))
      #expect(lines[6] != lines[7] && lines[7] == "8件を表示しています（全8件）")
    }
  }
}
