/// What is read beside CommonMark.
package struct MarkdownDialect: OptionSet, Sendable, Hashable {
  /// One bit for each.
  package let rawValue: UInt32

  /// Creates a dialect from its bits.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Tables of GFM.
  package static let tables = MarkdownDialect(rawValue: 1 << 0)
  /// `~~text~~` of GFM.
  package static let strikethrough = MarkdownDialect(rawValue: 1 << 1)
  /// `- [x]` of GFM.
  package static let tasks = MarkdownDialect(rawValue: 1 << 2)
  /// Addresses in the text become links, as in GFM; they end before Japanese punctuation.
  package static let autolinks = MarkdownDialect(rawValue: 1 << 3)
  /// `[^note]` and `[^note]: text`.
  package static let footnotes = MarkdownDialect(rawValue: 1 << 4)
  /// `: definition` below a term, as in Pandoc.
  package static let definitions = MarkdownDialect(rawValue: 1 << 5)
  /// `> [!NOTE] title`, as on GitHub, with a title.
  package static let callouts = MarkdownDialect(rawValue: 1 << 6)
  /// `{#id .class key=value}`, as in Pandoc.
  package static let attributes = MarkdownDialect(rawValue: 1 << 7)
  /// `==text==`.
  package static let marks = MarkdownDialect(rawValue: 1 << 8)
  /// `H~2~O` and `x^2^`, as in Pandoc.
  package static let scripts = MarkdownDialect(rawValue: 1 << 9)
  /// `:name[label]{…}`, `::name` and `:::name`: the generic directives proposal.
  package static let directives = MarkdownDialect(rawValue: 1 << 10)
  /// `[@key]`, as in Pandoc.
  package static let citations = MarkdownDialect(rawValue: 1 << 11)
  /// `｜漢字《かんじ》` and `{漢字|かんじ}`.
  package static let ruby = MarkdownDialect(rawValue: 1 << 12)
  /// Emphasis beside kana, kanji and their punctuation works as the writer means it.
  package static let emphasis = MarkdownDialect(rawValue: 1 << 13)
  /// A line break between Japanese characters is no space.
  package static let joinedLines = MarkdownDialect(rawValue: 1 << 14)

  /// CommonMark alone.
  package static let commonMark: MarkdownDialect = []
  /// GitHub Flavored Markdown as its specification has it.
  package static let gfm: MarkdownDialect = [.tables, .strikethrough, .tasks, .autolinks]
  /// Everything: what entries are written in.
  package static let casebook = MarkdownDialect(rawValue: (1 << 15) - 1)
}
