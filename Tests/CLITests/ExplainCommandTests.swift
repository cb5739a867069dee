import Diagnostics
import Site
import Testing
import TestSupport

/// `casebook explain`, and the line that leads to it.
@Suite struct ExplainCommandTests {
  @Test(arguments: MessageLanguage.allCases)
  func `a code is explained in the language of messages`(language: MessageLanguage) throws {
    // One file, several files, a table of nothing but text.
    for code in ["CB1064", "CB1066", "CB1008"] {
      try withTool { tool in
        let outcome = try tool("explain", code, "--lang", language.rawValue)
        #expect(outcome.status == 0 && outcome.errors == "")
        expectSnapshot(outcome.output, named: "explain/\(code).\(language.rawValue).txt")
      }
    }
  }

  @Test(arguments: [
    "cb1064", "1064", "ＣＢ１０６４", "[CB1064]", "[CB1064]:",
  ])
  func `a code may be typed in several ways`(typed: String) throws {
    try withTool { tool in
      let outcome = try tool("explain", typed)
      #expect(outcome.status == 0 && outcome.errors == "")
      try #expect(outcome.output == tool("explain", "CB1064").output)
    }
  }

  @Test func `several codes are explained in their order`() throws {
    try withTool { tool in
      let one = try tool("explain", "CB1065").output
      let other = try tool("explain", "CB1064").output
      try #expect(tool("explain", "CB1065", "1064").output == one + "\n" + other)
    }
  }

  @Test func `colours are there when asked for, and else only on a terminal`() throws {
    try withTool { tool in
      let plain = try tool("explain", "CB1064")
      #expect(!plain.output.contains("\u{1B}"))
      let coloured = try tool("explain", "CB1064", "--color", "always")
      #expect(coloured.output.hasPrefix("\u{1B}[1;31merror[CB1064]\u{1B}[0m: "))
      #expect(coloured.output.contains("\u{1B}[1;32mMended:\u{1B}[0m\n"))
      #expect(coloured.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.output)
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `without a code all are listed by area`(language: MessageLanguage) throws {
    try withTool { tool in
      let outcome = try tool("explain", "--lang", language.rawValue)
      #expect(outcome.status == 0 && outcome.errors == "")
      let lines = outcome.output.split(separator: "\n")
      let listed = lines.filter { $0.hasPrefix("  CB") }
      #expect(listed.map { $0.dropFirst(2).prefix(6) } == FindingCatalogue.all.map { $0.code[...] })
      #expect(!outcome.output.contains(/\{[0-9]\}/))
      let message =
        language == .japanese
        ? "リンク先「…」がありません" : "the link leads to “…”, which does not exist"
      #expect(listed.contains { $0 == "  CB1064  \(message)" })
      #expect(lines.first == (language == .japanese ? "ファイル全般" : "Files of any kind"))
    }
  }

  @Test(arguments: [
    ("CB1062", "“CB1062”; the nearest are CB1060, CB1061, CB1063"),
    ("9999", "“9999”; the nearest are "), ("cb0", "“cb0”; the nearest are CB0001, "),
    ("link", "“link” is not the code of a diagnostic; expected one such as CB1064"),
    ("", "“” is not the code of a diagnostic"), ("CB", "“CB” is not the code of a diagnostic"),
    ("99999999999999999999", "is not the code of a diagnostic"),
    ("XX1064", "“XX1064” is not the code of a diagnostic"),
    ("CB-1064", "“CB-1064” is not the code of a diagnostic"),
  ])
  func `an unknown code is one sentence and 2`(typed: String, message: String) throws {
    try withTool { tool in
      let outcome = try tool("explain", "CB1064", typed)
      #expect(outcome.status == 2 && outcome.output == "")
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
      let japanese = try tool("explain", typed, "--lang", "ja").errors
      #expect(japanese.hasPrefix("エラー: ") && japanese.contains("「\(typed)」"), "\(japanese)")
    }
  }

  @Test func `a pipe that is closed early is no error`() throws {
    try withTool { tool in
      let outcome = try tool.shell("\"$0\" explain | head -n 1")
      #expect(outcome.output == "Files of any kind\n" && outcome.errors == "")
    }
  }

  // MARK: The line behind findings

  private static let broken: [String: String?] = [
    "Content/articles/a.md": "---\ntilte: 題名\n---\n",
    "Content/cases/watch/case.yaml": "brand: 店\ncreators: 三\n",
  ]

  @Test(arguments: ["build", "check", "validate"])
  func `what was found ends with one line that leads on`(command: String) throws {
    try withTool(Self.broken) { tool in
      let english = try tool(command)
      #expect(english.status == 1)
      #expect(english.errors.hasSuffix("\n\ncasebook explain CB1021 tells more\n"))
      #expect(english.errors.split(separator: "casebook explain").count == 2)
      let japanese = try tool(command, "--lang", "ja")
      #expect(japanese.errors.hasSuffix("\n\ncasebook explain CB1021 で詳しい説明が読めます\n"))
    }
  }

  @Test func `nothing leads on where nothing was found, nor for machines`() throws {
    try withTool { tool in
      _ = try tool("init", "new")
      for command in ["build", "check", "validate"] {
        let outcome = try tool(command, "--site", "new", "--lang", "ja")
        #expect(outcome.status == 0 && outcome.errors == "", "\(command): \(outcome.errors)")
      }
    }
    try withTool(Self.broken) { tool in
      for format in ["json", "github", "sarif"] {
        let outcome = try tool("validate", "--format", format)
        #expect(outcome.output.contains("CB1021"))
        #expect(!(outcome.output + outcome.errors).contains("casebook explain"))
      }
    }
  }
}
