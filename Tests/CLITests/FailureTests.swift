import Diagnostics
import Foundation
import Testing
import TestSupport

/// What stops a build: one clear sentence, status 2, and the published site as it was.
@Suite struct FailureTests {
  /// Expects one sentence on standard error and status 2.
  private func expectSentence(
    _ outcome: Outcome,
    _ words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == 2, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(outcome.errors)", sourceLocation: sourceLocation)
    for word in words {
      #expect(outcome.errors.contains(word), "\(outcome.errors)", sourceLocation: sourceLocation)
    }
  }

  @Test func `a missing Content is one sentence`() throws {
    try withTool { tool in
      expectSentence(try tool("build"), "error: ", "“Content”", "--site")
      expectSentence(try tool("build", "--lang", "ja"), "エラー: ", "「Content」", "--site")
      expectSentence(try tool("build", "--site", "nowhere"), "“nowhere”")
      #expect(!FileManager.default.fileExists(atPath: "\(tool.directory)/Public"))
      #expect(!FileManager.default.fileExists(atPath: "\(tool.directory)/nowhere"))
      #expect(!FileManager.default.fileExists(atPath: "\(tool.directory)/.casebook"))
    }
  }

  @Test func `a missing site.yaml is one sentence`() throws {
    try withTool([:]) { tool in
      try FileManager.default.removeItem(atPath: "\(tool.directory)/Content/site.yaml")
      expectSentence(try tool("build", "--site", "."), "“Content/site.yaml” does not exist")
    }
  }

  @Test func `an output folder with other files is refused`() throws {
    try withTool([:]) { tool in
      try tool.write("mine", to: "Public/photo.jpg")
      expectSentence(try tool("build"), "“photo.jpg”", "--output")
      expectSentence(try tool("build", "--output", "."), "--output")
      try #expect(tool.files("Public").count == 1)
    }
  }

  @Test(arguments: [
    "Content", "Content/articles", "./Content/new/folder", "Templates", "Templates/../Content/x",
  ])
  func `an output folder inside the sources is refused`(output: String) throws {
    try withTool([:]) { tool in
      let before = try tool.files("Content")
      expectSentence(try tool("build", "--output", output), "inside", "--output")
      try #expect(tool.files("Content") == before)
    }
  }

  @Test(.disabled(if: geteuid() == 0, "skipped: permissions do not hold for root"))
  func `a read-only output folder is one sentence`() throws {
    try withTool([:]) { tool in
      _ = try tool("build", "--now", "2026-11-22")
      let before = try tool.files("Public")
      try tool.write("---\ntitle: 新\n---\n", to: "Content/articles/new.md")
      #expect(chmod("\(tool.directory)/Public", 0o555) == 0)
      defer { _ = chmod("\(tool.directory)/Public", 0o755) }
      expectSentence(try tool("build", "--now", "2026-11-22"), "read-only")
      try #expect(tool.files("Public") == before)
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
  func `a full disk is one sentence and leaves the site as it was`() throws {
    try withTool([:]) { tool in
      let mounting = try tool.shell("mkdir disk && mount -t tmpfs -o size=256k none disk")
      #expect(mounting.status == 0)
      defer { _ = try? tool.shell("umount disk") }
      let first = try tool("build", "--now", "2026-11-22", "--output", "disk/Public")
      #expect(first.status == 0, "\(first.errors)")
      let before = try tool.files("disk/Public")
      let text = String(repeating: "長い本文です。", count: 4000)
      for number in 1...6 {
        try tool.write(
          "---\ntitle: 題\(number)\n---\n\(text)\n",
          to: "Content/articles/n\(number).md"
        )
      }
      for (language, words) in [("en", "disk is full"), ("ja", "ディスクの空きがありません")] {
        let outcome = try tool(
          "build",
          "--now",
          "2026-11-22",
          "--output",
          "disk/Public",
          "--lang",
          language
        )
        expectSentence(outcome, words)
        try #expect(tool.files("disk/Public") == before)
      }
      for number in 1...6 {
        let path = "\(tool.directory)/Content/articles/n\(number).md"
        try FileManager.default.removeItem(atPath: path)
      }
      let healed = try tool("build", "--now", "2026-11-22", "--output", "disk/Public")
      #expect(healed.status == 0 && healed.output.contains(": 0 files written,"))
    }
  }

  @Test(.enabled(if: canMount, "skipped: mounting a small file system takes root's rights"))
  func `a read-only disk is one sentence and leaves the site as it was`() throws {
    try withTool([:]) { tool in
      #expect(try tool.shell("mkdir disk && mount -t tmpfs -o size=1m none disk").status == 0)
      defer { _ = try? tool.shell("umount disk") }
      _ = try tool("build", "--now", "2026-11-22", "--output", "disk/Public")
      let before = try tool.files("disk/Public")
      #expect(try tool.shell("mount -o remount,ro disk").status == 0)
      try tool.write("---\ntitle: 新\n---\n", to: "Content/articles/new.md")
      expectSentence(
        try tool("build", "--now", "2026-11-22", "--output", "disk/Public"), "read-only")
      try #expect(tool.files("disk/Public") == before)
    }
  }

  @Test func `a build that is killed leaves every published file whole`() throws {
    try withTool([:]) { tool in
      _ = try tool("build", "--now", "2026-11-22")
      let before = try tool.files("Public")
      let text = String(repeating: "長い本文です。", count: 4000)
      try tool.write("---\ntitle: 題\n---\n\(text)\n", to: "Content/articles/long.md")
      // A limit on the size of files ends the process while it writes.
      let killed = try tool.shell("ulimit -f 20; exec \"$0\" build --now 2026-11-22")
      #expect(killed.status != 0)
      let after = try tool.files("Public")
      for (path, bytes) in before { #expect(after[path] == bytes, "\(path)") }
      let healed = try tool("build", "--now", "2026-11-22")
      #expect(healed.status == 0)
      let names = try tool.files("Public").keys
      #expect(!names.contains { $0.hasSuffix(".casebook-new") || $0 == ".casebook-publishing" })
      #expect(names.contains("articles/long/index.html"))
    }
  }

  @Test(arguments: [
    ["build", "--jobs", "0"], ["build", "--jobs", "two"], ["build", "--now", "today"],
    ["build", "--now", "2026-02-30"], ["build", "--base-url", "example.com"],
    ["build", "--base-url", "ftp://example.com/"], ["build", "--lang", "fr"],
    ["build", "--color", "blue"], ["build", "--unknown"], ["build", "extra"], ["bild"],
    ["markdown", "--unsafe"], ["--unknown"], ["build", "--format", "xml"], ["list", "--now", "x"],
    ["new"], ["new", "articles"], ["new", "articles", "a", "b"], ["new", "a", "b", "--date", "1"],
    ["init"], ["init", "a", "b"], ["init", "a", "--language", "fr"], ["completions"],
    ["completions", "csh"], ["routes", "extra"],
  ])
  func `wrong usage is status 2 and says how it is right`(arguments: [String]) throws {
    try withTool([:]) { tool in
      let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
      let outcome = try tool.shell("exec \"$0\" \(quoted)")
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("Error: ") && outcome.errors.contains("--help"))
      #expect(!FileManager.default.fileExists(atPath: "\(tool.directory)/Public"))
    }
  }

  @Test(arguments: [
    (["bild"], "Did you mean 'build'?"), (["chekc"], "Did you mean 'check'?"),
    (["ruotes", "--json"], "Did you mean 'routes'?"), (["hlep"], "Did you mean 'help'?"),
    (["build", "--strickt"], "Did you mean '--strict'?"),
    (["list", "--draft"], "Did you mean '--drafts'?"),
    (["check", "--fromat", "json"], "Did you mean '--format'?"),
    (["check", "--format", "jsno"], "'human', 'json', 'github' or 'sarif'"),
    (["completions", "csh"], "'bash', 'zsh' or 'fish'"),
  ])
  func `a mistyped name gets the nearest one`(arguments: [String], hint: String) throws {
    try withTool([:]) { tool in
      let outcome = try tool.shell("exec \"$0\" \(arguments.joined(separator: " "))")
      #expect(outcome.status == 2 && outcome.output == "")
      #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    }
  }

  @Test func `a command that is like no other is named alone`() throws {
    try withTool { tool in
      let outcome = try tool("xyzzy-plugh")
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("Error: Unknown command 'xyzzy-plugh'\n"))
      // What stands behind a command that exists is an argument.
      let argument = try tool("build", "bild")
      #expect(argument.errors.hasPrefix("Error: Unexpected argument 'bild'\n"))
    }
  }
}
