import Diagnostics
import Foundation
import Testing
import TestSupport

/// Names, sizes and disks at their limits.
@Suite struct LimitTests {
  private func article(_ title: String, _ text: String = "文") -> String {
    "---\ntitle: \(title)\ndate: 2026-01-10\n---\n\(text)\n"
  }

  private func build(_ tool: Tool, _ options: String = "") throws -> Outcome {
    try tool.shell("exec \"$0\" build --now 2026-11-22 \(options)")
  }

  @Test(arguments: [
    ("a b", "a b"), ("it's", "it's"), ("\"quoted\"", "quoted"), ("記事", "記事"), ("が行", "が行"),
    ("か\u{3099}行", "が行"), ("é", "é"), ("100%", "100%"), ("a&b", "a&b"), ("#1", "#1"), ("+", "+"),
  ])
  func `a name of any letters is published, or refused with its place`(
    name: String, shown: String
  ) throws {
    try withTool([:]) { tool in
      try tool.write(article("題名"), to: "Content/articles/\(name).md")
      let first = try build(tool)
      #expect([0, 1].contains(first.status), "\(first.errors)")
      if first.status == 1 {
        #expect(first.errors.contains("Content/articles/"), "\(first.errors)")
        #expect(tool.text("Public/index.html") == nil)
        return
      }
      let path = "articles/\(shown.precomposedStringWithCanonicalMapping)/index.html"
      let page = try tool.files("Public")[path]
      #expect(page != nil)
      try tool.write(article("別の題名"), to: "Content/articles/\(name).md")
      #expect(try build(tool).status == 0)
      try #expect(tool.files("Public")[path] != page)
    }
  }

  @Test func `a name with a line end is an error at its file`() throws {
    try withTool([:]) { tool in
      try tool.write(article("題名"), to: "Content/articles/a\nb.md")
      let outcome = try build(tool)
      #expect(outcome.status == 1 && outcome.errors.contains("Content/articles/a?b.md"))
      #expect(tool.text("Public/index.html") == nil)
    }
  }

  @Test func `two names that differ in case or in form alone are one address`() throws {
    for names in [["Basics", "basics"], ["が", "か\u{3099}"]] {
      try withTool([:]) { tool in
        for name in names { try tool.write(article(name), to: "Content/articles/\(name).md") }
        // Some disks do not tell the two apart. Swift does not either, but by their bytes.
        let listed = try FileManager.default.contentsOfDirectory(
          atPath: "\(tool.directory)/Content/articles")
        let wanted = names.map { Array("\($0).md".utf8) }
        guard listed.count(where: { wanted.contains(Array($0.utf8)) }) == 2 else { return }
        for command in ["list", "routes", "check"] {
          let outcome = try tool.shell("exec \"$0\" \(command)")
          #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
        }
        let outcome = try build(tool)
        #expect(outcome.status == 1 && outcome.errors.contains("CB4001"), "\(outcome.errors)")
        #expect(tool.text("Public/index.html") == nil)
      }
    }
  }

  @Test func `folders may be deep`() throws {
    try withTool([:]) { tool in
      let folder = (0..<150).map { "d\($0)" }.joined(separator: "/")
      try tool.write(article("深い"), to: "Content/articles/\(folder)/index.md")
      #expect(try build(tool).status == 0)
      #expect(tool.text("Public/articles/\(folder)/index.html") != nil)
      try FileManager.default.removeItem(atPath: "\(tool.directory)/Content/articles/d0")
      #expect(try build(tool, "--accept-removed").status == 0)
      #expect(!FileManager.default.fileExists(atPath: "\(tool.directory)/Public/articles/d0"))
    }
  }

  @Test func `an article may have two million bytes, and no more`() throws {
    try withTool([:]) { tool in
      let line = "本文の一行です。**強調**と[リンク](basics.md)があります。\n\n"
      let head = article("長い", "")
      let count = (2_000_000 - head.utf8.count) / line.utf8.count
      try tool.write(
        head + String(repeating: line, count: count), to: "Content/articles/long.md")
      #expect(try build(tool).status == 0)
      try tool.write(
        head + String(repeating: line, count: count + 1), to: "Content/articles/long.md")
      let outcome = try build(tool)
      #expect(outcome.status == 1 && outcome.errors.contains("2000000"), "\(outcome.errors)")
    }
  }

  @Test func `an output folder that disappeared is made again`() throws {
    try withTool([:]) { tool in
      #expect(try build(tool).status == 0)
      let files = try tool.files("Public")
      try FileManager.default.removeItem(atPath: "\(tool.directory)/Public")
      #expect(try build(tool).status == 0)
      try #expect(tool.files("Public") == files)
    }
  }

  @Test func `a folder of the site that disappears is one finding, and nothing is published`()
    throws
  {
    try withTool([:]) { tool in
      #expect(try build(tool).status == 0)
      let files = try tool.files("Public")
      try FileManager.default.removeItem(atPath: "\(tool.directory)/Templates")
      let outcome = try build(tool)
      #expect(outcome.status == 1, "\(outcome.errors)")
      try #expect(tool.files("Public") == files)
    }
  }

  /// Whether this process may mount a file system.
  private static let canMount: Bool = {
    var isMounted = false
    try? withTool { tool in
      let line = "mkdir m && mount -t tmpfs -o size=64k none m && umount m"
      isMounted = try geteuid() == 0 && tool.shell(line).status == 0
    }
    return isMounted
  }()

  @Test(.enabled(if: canMount, "skipped: mounting a small file system takes root's rights"))
  func `a disk that is too full for the record costs the next build its head start, and no more`()
    throws
  {
    try withTool([:]) { tool in
      let mounting = try tool.shell("mkdir .casebook && mount -t tmpfs -o size=4k none .casebook")
      #expect(mounting.status == 0)
      defer { _ = try? tool.shell("umount .casebook") }
      for number in 1...80 {
        let text = (1...10).map { "## 見出し\($0)\n" }.joined(separator: "\n")
        try tool.write(article("題\(number)", text), to: "Content/articles/n\(number).md")
      }
      let first = try build(tool)
      #expect(first.status == 0 && first.errors == "", "\(first.errors)")
      let files = try tool.files("Public")
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(tool.directory)/.casebook")
      #expect(names == ["lock"])
      #expect(try build(tool).output.contains(": 0 files written"))
      try #expect(tool.files("Public") == files)
    }
  }

  @Test(.enabled(if: canMount, "skipped: mounting a small file system takes root's rights"))
  func `an atomic build on a full disk leaves the site as it was`() throws {
    try withTool([:]) { tool in
      #expect(try tool.shell("mkdir disk && mount -t tmpfs -o size=400k none disk").status == 0)
      defer { _ = try? tool.shell("umount disk") }
      #expect(try build(tool, "--atomic --output disk/Public").status == 0)
      let files = try tool.files("disk/Public")
      for number in 1...9 {
        let text = String(repeating: "長い本文です。", count: 4000)
        try tool.write(article("題\(number)", text), to: "Content/articles/n\(number).md")
      }
      let outcome = try build(tool, "--atomic --output disk/Public")
      #expect(outcome.status == 2 && outcome.errors.contains("disk is full"), "\(outcome.errors)")
      try #expect(tool.files("disk/Public") == files)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(tool.directory)/disk")
      #expect(names == ["Public"])
    }
  }
}
