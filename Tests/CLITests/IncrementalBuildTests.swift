import Diagnostics
import Foundation
import Testing
import TestSupport

/// Builds one after another on a disk: what is killed, what runs at once, and the exchange of folders.
@Suite struct IncrementalBuildTests {
  private func build(_ tool: Tool, _ options: String...) throws -> Outcome {
    try tool.shell("exec \"$0\" build --now 2026-11-22 \(options.joined(separator: " "))")
  }

  /// What a cold build of the site as it is now publishes.
  private func cold(_ tool: Tool) throws -> [String: [UInt8]] {
    let outcome = try build(tool, "--no-cache", "--output", "Cold")
    #expect(outcome.status == 0, "\(outcome.errors)")
    defer { try? FileManager.default.removeItem(atPath: "\(tool.directory)/Cold") }
    return try tool.files("Cold")
  }

  private func article(_ number: Int, _ text: String) -> String {
    "---\ntitle: 記事\(number)\ndate: 2026-01-\(10 + number % 20)\ntags: [t\(number % 5)]\n---\n\(text)\n"
  }

  @Test func `a second process does only what changed`() throws {
    try withTool([:]) { tool in
      #expect(try build(tool).status == 0)
      // A file that was changed just now is looked at again.
      let again = try build(tool)
      #expect(again.output.contains(": 0 files written"), "\(again.output)")
      try tool.write(article(1, "文"), to: "Content/articles/new.md")
      #expect(try build(tool).status == 0)
      try #expect(tool.files("Public") == cold(tool))
    }
  }

  @Test func `edits that follow at once are seen, though sizes are the same`() throws {
    try withTool([:]) { tool in
      for number in 0..<20 {
        try tool.write(article(1, "第\(10 + number)版"), to: "Content/articles/new.md")
        #expect(try build(tool).status == 0)
        let page = try #require(tool.text("Public/articles/new/index.html"))
        #expect(page.contains("第\(10 + number)版"))
      }
    }
  }

  @Test func `a build that is killed at any moment leaves whole files, and the next completes it`()
    throws
  {
    try withTool([:]) { tool in
      for number in 0..<120 {
        try tool.write(article(number, "最初の文"), to: "Content/articles/n\(number).md")
      }
      #expect(try build(tool).status == 0)
      var random = SystemRandomNumberGenerator()
      var whole = Set(try tool.files("Public").values)
      for round in 0..<50 {
        for number in 0..<120 where (number + round) % 3 == 0 {
          try tool.write(
            article(number, String(repeating: "第\(round)版の文です。\n\n", count: 60)),
            to: "Content/articles/n\(number).md")
        }
        if round % 5 == 0 {
          let template = try #require(tool.text("Templates/layout.html"))
          try tool.write(
            template.replacing("</body>", with: "<!-- \(round) --></body>"),
            to: "Templates/layout.html")
        }
        let expected = try cold(tool)
        let delay = Double.random(in: 0...0.12, using: &random)
        let atomic = round % 4 == 3 ? "--atomic" : ""
        _ = try tool.shell(
          "\"$0\" build --now 2026-11-22 \(atomic) >/dev/null 2>&1 & "
            + "sleep \(delay); kill -9 $! 2>/dev/null; wait")
        whole.formUnion(expected.values)
        for (path, bytes) in try tool.files("Public") where path.hasSuffix(".html") {
          #expect(whole.contains(bytes), "round \(round): \(path) is neither old nor new")
        }
        if round % 2 == 0 {
          let healed = try build(tool)
          #expect(healed.status == 0, "\(healed.errors)")
          try #expect(tool.files("Public") == expected, "round \(round)")
        }
      }
      #expect(try build(tool).status == 0)
      try #expect(tool.files("Public") == cold(tool))
      let names = try FileManager.default.contentsOfDirectory(atPath: tool.directory)
      #expect(!names.contains(".Public.casebook-new"))
    }
  }

  @Test func `two builds at once are refused, and a killed one holds nobody up`() throws {
    try withTool([:]) { tool in
      let line =
        "mkdir -p .casebook && : >.casebook/lock && flock .casebook/lock sleep 5 & "
        + "sleep 0.3; \"$0\" build"
      let english = try tool.shell(line + "; echo $?; kill %1 2>/dev/null")
      #expect(english.output == "2\n")
      #expect(
        english.errors
          == "error: another build of this site is running; wait until it is done\n")
      let japanese = try tool.shell(line + " --lang ja; echo $?")
      #expect(japanese.errors == "エラー: このサイトの別のビルドが実行中です。終わるまで待ってください\n")
      _ = try tool.shell("flock .casebook/lock true")
      #expect(try build(tool).status == 0)
    }
  }

  @Test func `a site that cannot be written to is built without a record`() throws {
    try withTool([:]) { tool in
      // A file in the place of the folder is what root meets, too.
      try tool.write("", to: ".casebook")
      #expect(try build(tool).status == 0)
      #expect(try build(tool).output.contains(": 0 files written"))
      #expect(tool.text(".casebook") == "")
    }
  }

  // MARK: Atomic

  @Test func `an atomic build exchanges the folder, and keeps what is not Casebook's`() throws {
    try withTool([:]) { tool in
      #expect(try build(tool, "--atomic").status == 0)
      try tool.write("example.com\n", to: "Public/CNAME")
      let before = try inode(tool, "Public")
      let page = try inode(tool, "Public/cases/watch/index.html")
      try tool.write(article(1, "文"), to: "Content/articles/new.md")
      let outcome = try build(tool, "--atomic")
      #expect(outcome.status == 0, "\(outcome.errors)")
      try #expect(inode(tool, "Public") != before)
      // What has not changed is the same file, and not a copy.
      try #expect(inode(tool, "Public/cases/watch/index.html") == page)
      var expected = try cold(tool)
      expected["CNAME"] = Array("example.com\n".utf8)
      try #expect(tool.files("Public") == expected)
      #expect(try build(tool, "--atomic").output.contains(": 0 files written"))
      let names = try FileManager.default.contentsOfDirectory(atPath: tool.directory)
      #expect(!names.contains { $0.hasSuffix(".casebook-new") })
    }
  }

  @Test func `an atomic build with errors leaves everything as it was`() throws {
    try withTool([:]) { tool in
      #expect(try build(tool, "--atomic").status == 0)
      let before = try tool.files("Public")
      try tool.write("---\ntitle: 題\n---\n[x](nowhere.md)\n", to: "Content/articles/new.md")
      #expect(try build(tool, "--atomic").status == 1)
      try tool.write("{{ 1 // (site.languages|length - 2) }}", to: "Templates/404.html")
      try FileManager.default.removeItem(atPath: "\(tool.directory)/Content/articles/new.md")
      #expect(try build(tool, "--atomic").status == 1)
      try #expect(tool.files("Public") == before)
      let names = try FileManager.default.contentsOfDirectory(atPath: tool.directory)
      #expect(!names.contains { $0.hasSuffix(".casebook-new") })
    }
  }

  @Test func `an atomic build follows a link to the output folder and leaves it a link`() throws {
    try withTool([:]) { tool in
      #expect(try tool.shell("mkdir -p www/site && ln -s www/site Public").status == 0)
      #expect(try build(tool, "--atomic").status == 0)
      try tool.write(article(1, "文"), to: "Content/articles/new.md")
      #expect(try build(tool, "--atomic").status == 0)
      let type = try FileManager.default.attributesOfItem(atPath: "\(tool.directory)/Public")[.type]
      #expect(type as? FileAttributeType == .typeSymbolicLink)
      try #expect(tool.files("www/site") == cold(tool))
    }
  }

  private func inode(_ tool: Tool, _ path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(tool.directory)/\(path)")
    return attributes[.systemFileNumber] as? Int
  }
}
