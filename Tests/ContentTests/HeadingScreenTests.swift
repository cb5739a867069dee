import Diagnostics
import Testing
import TestSupport

@testable import Content

/// Headings at the wrong level, as a writer is told of them.
@Suite struct HeadingScreenTests {
  private func findings(_ text: String, isPart: Bool = false) -> [Diagnostic] {
    let entry = EntryText(SourceText(path: "Content/articles/a.md", text: text))
    return HeadingCheck.diagnostics(of: entry, entry.document(), isPart: isPart)
  }

  /// Code, line and column of each.
  private func short(_ text: String, isPart: Bool = false) -> [String] {
    findings(text, isPart: isPart).map {
      "\($0.finding.code) \($0.place.line ?? 0):\($0.place.column)"
    }
  }

  @Test func `headings have their screens`() {
    let found = findings("# 題名\n\n## 節\n\n本文。\n\n> #### 引用の見出し\n\n##\n")
    for language in MessageLanguage.allCases {
      expectSnapshot(
        DiagnosticPrinter(language: language, colour: false).print(found),
        named: "errors/headings.\(language.rawValue).txt"
      )
    }
    #expect(found.map(\.finding.code) == ["CB1300", "CB1301", "CB1302"])
  }

  @Test(arguments: [
    "", "本文。", "## 一\n\n### 二\n\n#### 三\n\n## 四", "見出し\n---\n\n### 二",
    "## ![図](a.png)", "## :fact[rate]", "## `code`", "```\n#### コード\n```",
  ])
  func `a sound order is told nothing of`(text: String) {
    #expect(short(text) == [])
  }

  @Test(arguments: [
    ("### 始まり", ["CB1301 1:1"]), ("## 一\n\n#### 三\n\n##### 四", ["CB1301 3:1"]),
    ("# 一\n\n## 二", ["CB1300 1:1"]), ("題名\n===", ["CB1300 1:1"]),
    ("- ## 一\n- #### 三", ["CB1301 2:3"]), ("## <!-- 空 -->", ["CB1302 1:1"]),
    ("## 一\n\n#### ", ["CB1302 3:1", "CB1301 3:1"]),
  ])
  func `a wrong order is told at the heading`(text: String, expected: [String]) {
    #expect(short(text) == expected)
  }

  @Test func `a part begins at any level`() {
    #expect(short("#### 深い見出し\n\n##### 続き", isPart: true) == [])
    #expect(short("## 一\n\n#### 三", isPart: true) == ["CB1301 3:1"])
  }
}
