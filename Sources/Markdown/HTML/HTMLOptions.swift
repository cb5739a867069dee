/// How a document is written as HTML.
package struct HTMLOptions: Sendable, Hashable {
  /// What becomes of raw HTML.
  package enum RawHTML: Sendable, Hashable {
    /// Harmless elements and attributes pass, balanced in their Markdown parent; all else is shown as
    /// text or left out, and reported; comments are left out.
    case allowed
    /// It is shown as the text that the writer typed; comments are left out.
    case shown
    /// A comment stands in its place, as CommonMark's reference implementation does.
    case omitted
    /// It is passed through: for the specification's own examples and for trusted text.
    case kept
    /// It is passed through but for the nine tags of GFM's "Disallowed Raw HTML".
    case tagFilter
  }

  /// What becomes of raw HTML.
  package var rawHTML: RawHTML

  /// What the elements look like.
  package enum Form: Sendable, Hashable {
    /// As the examples of CommonMark and GFM have them: void elements end with ` />`, headings have no
    /// id, cells an `align`.
    case specification
    /// As a page of the site has them.
    case article
  }

  /// What the elements look like.
  package var form: Form

  /// The directives whose values are known later: in titles of links and images they leave slots.
  package var boundDirectives: Set<String> = []

  /// How the destinations of links and images are written.
  package enum Destinations: Sendable, Hashable {
    /// As they stand.
    case kept
    /// As they stand, but for those whose scheme is not allowed: they are left out.
    case checked
    /// Checked, and those inside the site become ``HTML/slots``.
    case slots
  }

  /// How the destinations of links and images are written.
  package var destinations: Destinations

  /// Whether the headings of an article get their ids; a text of the data gives none to a page.
  package var givesHeadingIDs = true

  /// Whether headings get `<wbr>` where a phrase of Japanese ends.
  package var breaksPhrases = false

  /// Bytes up to which a heading has no breaks, because it fits on a line of the narrowest page.
  ///
  /// Ten characters: most headings are so short, and to find the phrases of all would take half as long
  /// as libcmark takes for the page.
  package var shortHeading = 30

  /// The words that the elements of an article need.
  package var words: HTMLWords = .japanese

  /// Whether void elements end with ` />`, as in CommonMark's examples.
  var closesVoidElements: Bool { form == .specification }

  /// What an article gets.
  package static let article = HTMLOptions(rawHTML: .allowed, form: .article, destinations: .slots)

  /// What an article in a language gets.
  package static func article(in language: String) -> HTMLOptions {
    var options = article
    options.breaksPhrases = isJapanese(language)
    options.words = .words(for: language)
    return options
  }

  /// The output of the CommonMark specification.
  ///
  /// - Parameter unsafe: whether raw HTML and every URL pass, as the examples demand.
  /// - Returns: the options.
  package static func commonMark(unsafe: Bool) -> HTMLOptions {
    HTMLOptions(
      rawHTML: unsafe ? .kept : .omitted,
      form: .specification,
      destinations: unsafe ? .kept : .checked
    )
  }

  /// The output of the GFM specification: raw HTML passes but for the tags that it disallows.
  package static let gfm = HTMLOptions(
    rawHTML: .tagFilter,
    form: .specification,
    destinations: .kept
  )
}

/// The words that the elements of an article need, in the language of its page.
package struct HTMLWords: Sendable, Hashable {
  /// Titles of callouts by the names of their kinds, in lower case.
  package var callouts: [String: String]
  /// What the footnotes are called.
  package var footnotes: String
  /// What the link back from a footnote says.
  package var back: String
  /// What the box of a task says that is done.
  package var done: String
  /// What the box of a task says that is not done.
  package var open: String

  /// Japanese.
  package static let japanese = HTMLWords(
    callouts: [
      "note": "注記", "tip": "ヒント", "important": "重要", "warning": "警告", "caution": "注意",
    ],
    footnotes: "脚注",
    back: "本文へ戻る",
    done: "済み",
    open: "未完了"
  )

  /// English.
  package static let english = HTMLWords(
    callouts: [
      "note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning",
      "caution": "Caution",
    ],
    footnotes: "Footnotes",
    back: "Back to the text",
    done: "done",
    open: "not done"
  )

  /// The words of a language; English for one that has none.
  package static func words(for language: String) -> HTMLWords {
    isJapanese(language) ? .japanese : .english
  }
}

/// Whether a language tag (BCP 47) is one of Japanese.
package func isJapanese(_ language: String) -> Bool {
  language == "ja" || language.hasPrefix("ja-")
}

/// A document as HTML, with the places that need other files still open.
package struct HTML: Sendable {
  /// Something in an attribute that is written when all entries are known: a destination inside the
  /// site, or a value.
  package struct Slot: Sendable, Equatable {
    /// What is written.
    package enum Kind: Sendable, Equatable {
      /// Where a link leads.
      case link
      /// Where an image is.
      case image
      /// The value of a bound directive (``MarkdownOptions/boundDirectives``) in an alternative text.
      case text
    }

    /// Offset in ``HTML/bytes`` at which it belongs: the end of the value of `src` or `href`, any place
    /// in that of `alt`.
    package var offset: Int
    /// The destination as the writer typed it, without escapes; the label of a directive, without
    /// markup.
    package var destination: String
    /// What is written.
    package var kind: Kind
    /// The name of a directive; empty for a destination.
    package var name = ""
    /// First line of its block, 1-based, in the text that was parsed.
    package var line: Int
    /// The width that the writer gives an image, in CSS pixels; `nil` if none.
    package var width: Int?
    /// The height that the writer gives an image, in CSS pixels; `nil` if none.
    package var height: Int?
    /// What of the document it is.
    package var mark: SourceMark

    /// Whether it is the destination of an image.
    package var isImage: Bool { kind == .image }
  }

  /// A directive that a template renders when all entries are known.
  package struct DirectiveSlot: Sendable, Equatable {
    /// What was written.
    package var directive: Directive
    /// What it stands for, label and blocks, in ``HTML/bytes``: it gives way to the template's.
    package var range: Range<Int>
    /// Its label as HTML, inside of ``range``; empty where there is none.
    package var label: Range<Int>
    /// The blocks that it encloses as HTML, inside of ``range``; empty where there are none.
    package var content: Range<Int>
    /// What of the document it is.
    package var mark: SourceMark
    /// Whether it stands in a link: what it gives way to may not hold another.
    package var isInLink = false
  }

  /// A citation that is numbered when the whole page is known.
  package struct CitationSlot: Sendable, Equatable {
    /// What was written.
    package var citation: Citation
    /// Offset in ``HTML/bytes`` of the bytes that give way to it.
    package var offset: Int
    /// How many bytes give way: with none, a citation beside a directive would stand inside of it.
    package static let length = 1
    /// What of the document it is.
    package var mark: SourceMark
    /// Whether it stands in a link: what it gives way to may not hold another.
    package var isInLink = false
  }

  /// Something in the text that has to be reported.
  package enum Problem: Sendable, Equatable {
    /// Raw HTML that is shown as text; the literal.
    case rawHTML(String)
    /// A tag of an allowed element that may not stand where it does and is shown as text.
    case misplacedHTML(String, element: String)
    /// An element of raw HTML that is not ended where it must be; its start tag.
    case unclosedHTML(String)
    /// An end tag of raw HTML that ends nothing and is shown as text.
    case strayEndTag(String)
    /// An attribute that the element may not have and that is left out; as it was typed.
    case attribute(String, name: String, element: String)
    /// An attribute whose value is not allowed and that is left out; as it was typed.
    case attributeValue(String, name: String, value: String)
    /// A link of Markdown inside of raw `<a>`, written as text; the tag of that.
    case linkInLink(String)
    /// A link or image whose URL scheme is not allowed; the destination.
    case unsafeScheme(String)
    /// An image without an alternative text; the destination.
    case missingAlt(String)
    /// A key in braces that the element may not have; the key.
    case unknownAttribute(String, allowed: [String])
  }

  /// UTF-8.
  package internal(set) var bytes: [UInt8] = []

  /// The open destinations and values in the order of their offsets.
  package internal(set) var slots: [Slot] = []

  /// The directives in their order; one inside another comes after it.
  package internal(set) var directives: [DirectiveSlot] = []

  /// The citations in their order.
  package internal(set) var citations: [CitationSlot] = []

  /// The ids that raw HTML and braces give, in normal form C, to which links may lead, each with the
  /// line of its tag, 1-based.
  package internal(set) var anchors: [(id: String, line: Int, mark: SourceMark)] = []

  /// What has to be reported, each with the first line of its block, 1-based.
  package internal(set) var problems: [(problem: Problem, line: Int, mark: SourceMark)] = []
}
