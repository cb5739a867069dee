import Diagnostics
import Foundation
import Testing
import TestSupport

/// `casebook init`.
@Suite struct InitCommandTests {
  private static let day = ["SOURCE_DATE_EPOCH": "1795305600", "LC_ALL": "C"]

  @Test(arguments: MessageLanguage.allCases)
  func `the site builds at once without a finding`(language: MessageLanguage) throws {
    try withTool { tool in
      let outcome = try tool(
        "init", "new/handbook", "--language", language.rawValue, "--lang", language.rawValue,
        environment: Self.day)
      #expect(outcome.status == 0)
      expectSnapshot(
        outcome.output + outcome.errors, named: "init/output.\(language.rawValue).txt")
      let build = try tool(
        "build", "--site", "new/handbook", "--strict", environment: Self.day)
      #expect(build.status == 0 && build.errors == "", "\(build.errors)")
      let figures = try tool(
        "check", "--site", "new/handbook", "--figures", "--strict", environment: Self.day)
      #expect(figures.status == 0 && figures.errors == "", "\(figures.errors)")
      let pages = try ["first", "sourced-values"].map { name in
        try #require(tool.text("new/handbook/Public/articles/\(name)/index.html"))
      }
      #expect(pages[0].contains("lang=\"\(language.rawValue)\""))
      #expect(pages[1].contains(language == .japanese ? "2004年12月17日" : "17 December 2004"))
      for (name, page) in zip(["first", "sourced"], pages) {
        expectSnapshot(page, named: "init/\(name).\(language.rawValue).html")
      }
    }
  }

  @Test func `every file that is written is named`() throws {
    try withTool { tool in
      let outcome = try tool("init", ".", environment: Self.day)
      let named = outcome.output.split(separator: "\n").map(String.init)
      let written = try tool.files("").keys.filter { ![".stdout", ".stderr"].contains($0) }
      // The streams of the test stand in the folder: it is not empty.
      #expect(outcome.status == 2 && named.isEmpty && written.isEmpty)
      let below = try tool.shell("mkdir x && cd x && git init -q . 2>/dev/null; exec \"$0\" init .")
      #expect(below.status == 0, "\(below.errors)")
      let paths = try tool.files("x").keys.filter { !$0.hasPrefix(".git/") }.sorted()
      #expect(below.output.split(separator: "\n").map(String.init).sorted() == paths)
    }
  }

  @Test func `an entry of the new site is started, filled in and built`() throws {
    try withTool { tool in
      _ = try tool("init", "site", environment: Self.day)
      let started = try tool("new", "article", "二つめ", "--site", "site", environment: Self.day)
      #expect(started.output == "site/Content/articles/二つめ.md\n")
      let path = "site/Content/articles/二つめ.md"
      let text = try #require(tool.text(path)).replacing("\n  -\n", with: "\n  - 要点です。\n")
      try tool.write(text, to: path)
      let build = try tool("build", "--site", "site", "--strict", environment: Self.day)
      #expect(build.status == 0 && build.errors == "", "\(build.errors)")
      #expect(tool.text("site/Public/articles/index.html")?.contains("二つめ") == true)
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `a folder that holds something is refused`(language: MessageLanguage) throws {
    try withTool { tool in
      try tool.write("x", to: "full/a.txt")
      try tool.write("x", to: "file")
      try tool.write("x", to: "hidden/.gitignore")
      var screen = ""
      for path in ["full", "file", "hidden", "file/below"] {
        let outcome = try tool("init", path, "--lang", language.rawValue)
        #expect(outcome.status == 2 && outcome.output == "", "\(path)")
        screen += outcome.errors
      }
      expectSnapshot(screen, named: "init/failures.\(language.rawValue).txt")
      try #expect(tool.files("full").count == 1 && tool.files("hidden").count == 1)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "skipped: root may read every folder"))
  func `a folder that cannot be read or written is refused`() throws {
    try withTool { tool in
      for mode in ["000", "555"] {
        let outcome = try tool.shell(
          "mkdir d\(mode) && chmod \(mode) d\(mode); exec \"$0\" init d\(mode)")
        #expect(outcome.status == 2 && outcome.errors.contains("d\(mode)"))
      }
    }
  }
}
