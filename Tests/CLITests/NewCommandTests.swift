import Diagnostics
import Foundation
import Testing
import TestSupport

/// `casebook new`.
@Suite struct NewCommandTests {
  private static let schema: [String: String?] = [
    "Content/cases/case.schema.json": """
    {"type": "object", "additionalProperties": false, "required": ["brand", "creators", "goal", "found"],
     "properties": {
      "brand": {"title": "ブランド", "description": "読者が知っている名前。", "$ref": "casebook:text"},
      "creators": {"title": "人数", "type": "integer", "minimum": 1},
      "founded": {"title": "創業", "type": "string", "format": "date"},
      "goal": {"title": "目的", "$ref": "#/$defs/field"},
      "found": {"title": "わかったこと", "type": "array", "items": {"type": "object",
        "additionalProperties": false, "required": ["text"], "properties": {
          "text": {"$ref": "casebook:text"}, "source": {"$ref": "casebook:source"}}}}
     },
     "$defs": {"field": {"type": "object", "additionalProperties": false, "required": ["status"],
       "properties": {"status": {"title": "わかっているか", "enum": ["known", "unknown"]},
         "reason": {"title": "理由", "$ref": "casebook:text"}}}}}
    """,
    "Content/cases/watch/case.yaml": """
    brand: 時計店
    creators: 3
    goal: {status: unknown}
    found: [{text: 点}]

    """,
    "Templates/case.html":
      "{% extends \"layout.html\" %}\n{% block main %}{{ page.content }}{% endblock %}\n",
  ]

  /// Writes something behind every key and dash that stands open.
  private func fill(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
    return lines.enumerated().map { index, line in
      let next = lines[(index + 1)...].first { line in
        let text = line.drop { $0 == " " }
        return !text.isEmpty && !text.hasPrefix("#")
      }
      let isOpen = line.wholeMatch(of: /\s*([a-zA-Z]+:|-)/) != nil
      guard isOpen, indent(next ?? "") <= indent(line) else { return line }
      return line + (line.hasPrefix("creators") ? " 5" : " 埋めた値")
    }.joined(separator: "\n")
  }

  @Test(arguments: MessageLanguage.allCases)
  func `a new entry is explained`(language: MessageLanguage) throws {
    try withTool(Self.schema) { tool in
      let options = ["--date", "2026-11-22", "--lang", language.rawValue]
      let article = try tool.shell(
        "exec \"$0\" new article '選び方: 「規模」' \(options.joined(separator: " "))")
      #expect(article.status == 0)
      #expect(article.output == "Content/articles/選び方-「規模」.md\n")
      let item = try tool.shell(
        "exec \"$0\" new case '時計 2' \(options.joined(separator: " "))")
      #expect(item.output == "Content/cases/時計-2/index.md\nContent/cases/時計-2/case.yaml\n")
      let texts = try (article.output + item.output).split(separator: "\n").map { path in
        "==> \(path)\n" + (try #require(tool.text(String(path))))
      }
      expectSnapshot(
        (texts + ["==> \n" + article.errors + item.errors]).joined(),
        named: "new/entries.\(language.rawValue).txt")
    }
  }

  @Test func `what is filled in builds`() throws {
    try withTool(Self.schema) { tool in
      _ = try tool("new", "articles", "新しい記事", "--date", "2026-11-22")
      let outcome = try tool("new", "cases", "新しい事例", "--date", "2026-11-22")
      let path = "Content/cases/新しい事例/case.yaml"
      let data = try #require(tool.text(path))
      #expect(
        data.hasPrefix("# yaml-language-server: $schema=../../../.casebook/schemas/cases.json\n"))
      let open = try tool("build", "--now", "2026-11-22")
      #expect(open.status == 1 && open.errors.contains(path))
      try tool.write(fill(data), to: path)
      let filled = try tool("build", "--now", "2026-11-22", "--strict")
      #expect(filled.status == 0 && filled.errors == "", "\(filled.errors)")
      #expect(tool.text("Public/cases/新しい事例/index.html") != nil)
      #expect(tool.text("Public/articles/新しい記事/index.html") != nil)
      #expect(outcome.errors.contains("casebook check"))
    }
  }

  @Test func `a translation goes beside what is there`() throws {
    try withTool(Self.schema) { tool in
      let item = try tool("new", "case", "The watch", "--slug", "watch", "--language", "en")
      #expect(item.output == "Content/cases/watch/index.en.md\n", "\(item.errors)")
      let article = try tool("new", "article", "Figures", "--slug", "metrics", "--language", "en")
      #expect(article.output == "Content/articles/metrics.en.md\n")
      try #expect(tool("build", "--now", "2027-01-01").status == 0)
    }
  }

  @Test func `data goes where it is asked for`() throws {
    try withTool(Self.schema) { tool in
      let front = try tool("new", "case", "前付け", "--no-data-file")
      #expect(front.output == "Content/cases/前付け.md\n")
      #expect(tool.text("Content/cases/前付け.md")?.contains("\nbrand:\n  ja:\n  en:\n") == true)
      let file = try tool("new", "case", "別", "--data-file", "--slug", "2026/betsu")
      #expect(file.output.hasPrefix("Content/cases/2026/betsu/index.md\n"))
      let data = try #require(tool.text("Content/cases/2026/betsu/case.yaml"))
      #expect(
        data.hasPrefix("# yaml-language-server: $schema=../../../../.casebook/schemas/cases.json"))
      let none = try tool("new", "article", "x", "--data-file")
      #expect(none.status == 2 && none.errors.contains("articles"))
    }
  }

  @Test func `the day is the one given, else that of SOURCE_DATE_EPOCH`() throws {
    try withTool([:]) { tool in
      let epoch = ["SOURCE_DATE_EPOCH": "951868800", "LC_ALL": "C"]
      _ = try tool("new", "article", "a", environment: epoch)
      #expect(tool.text("Content/articles/a.md")?.contains("\ndate: 2000-03-01\n") == true)
      _ = try tool("new", "article", "b", "--date", "2001-02-03", environment: epoch)
      #expect(tool.text("Content/articles/b.md")?.contains("\ndate: 2001-02-03\n") == true)
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `what is not possible is one sentence`(language: MessageLanguage) throws {
    let two = ["Content/articles/nested/index.md": "---\ntitle: 題\n---\n"]
    try withTool(two) { tool in
      let before = try tool.files("Content")
      var screen = ""
      for arguments in [
        "artickle 題名", "x 題名", "'' 題名", "article ''", "article '　 '", "article '/?#%'",
        "article '..'",
        "article a --slug ../../evil", "article a --slug /etc/evil", "article a --slug 'a b'",
        "article a --slug _part", "article a --slug x.en", "article a --language fr",
        "article basics", "article nested", "article Basics", "article b --slug ''",
      ] {
        let outcome = try tool.shell(
          "exec \"$0\" new \(arguments) --lang \(language.rawValue)")
        #expect(outcome.status == 2 && outcome.output == "", "\(arguments)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        screen += "$ casebook new \(arguments)\n\(outcome.errors)"
      }
      expectSnapshot(screen, named: "new/failures.\(language.rawValue).txt")
      try #expect(tool.files("Content") == before)
    }
  }

  @Test func `a beginning that several collections have is refused`() throws {
    let cards = "title: x\nroute: /cards/{slug}/\ntemplate: article.html\n"
    try withTool(["Content/cards/collection.yaml": cards]) { tool in
      let outcome = try tool("new", "ca", "題名")
      #expect(outcome.status == 2 && outcome.errors.contains("cards, cases"))
      try #expect(tool("new", "case", "題名").status == 0)
      try #expect(tool("new", "car", "題名").status == 0)
    }
  }

  @Test func `a site that cannot be read is told`() throws {
    try withTool { tool in
      let outcome = try tool("new", "article", "題名")
      #expect(outcome.status == 2 && outcome.errors.contains("“Content”"))
    }
    let broken: [String: String?] = [
      "Content/articles/collection.yaml": "title: 記事\nroute: /{slug}\ntemplate: a.html\n"
    ]
    try withTool(broken) { tool in
      let outcome = try tool("new", "article", "題名")
      #expect(outcome.status == 1 && outcome.output == "")
      #expect(outcome.errors.contains("Content/articles/collection.yaml:2"))
      try #expect(tool("new", "case", "題名").status == 0)
    }
  }

  @Test func `a link that leads out of the site is not written through`() throws {
    try withTool([:]) { tool in
      let made = try tool.shell(
        "mkdir outside && mv Content/articles elsewhere && ln -s ../elsewhere Content/articles && "
          + "ln -s ../../outside Content/cases/out && exec \"$0\" new case a --slug out/a")
      #expect(made.status == 2 && made.output == "", "\(made.errors)")
      try #expect(tool.files("outside").isEmpty)
    }
  }
}
