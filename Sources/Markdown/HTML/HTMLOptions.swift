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

  /// Whether headings get their id.
  package var headingIDs: Bool

  /// Whether void elements end with ` />`, as in CommonMark's examples.
  package var closesVoidElements: Bool

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

  /// What an article gets.
  package static let article = HTMLOptions(
    rawHTML: .allowed,
    headingIDs: true,
    closesVoidElements: false,
    destinations: .slots
  )

  /// The output of the CommonMark specification.
  ///
  /// - Parameter unsafe: whether raw HTML and every URL pass, as the examples demand.
  /// - Returns: the options.
  package static func commonMark(unsafe: Bool) -> HTMLOptions {
    HTMLOptions(
      rawHTML: unsafe ? .kept : .omitted,
      headingIDs: false,
      closesVoidElements: true,
      destinations: unsafe ? .kept : .checked
    )
  }
}

/// A document as HTML, with the places that need other files still open.
package struct HTML: Sendable {
  /// A destination inside the site that is written when all entries are known.
  package struct Slot: Sendable, Equatable {
    /// Offset in ``HTML/bytes`` at which the URL belongs.
    package var offset: Int
    /// The destination as the writer typed it, without escapes.
    package var destination: String
    /// Whether it is an image's.
    package var isImage: Bool
    /// First line of its block, 1-based, in the text that was parsed.
    package var line: Int
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
  }

  /// UTF-8.
  package internal(set) var bytes: [UInt8] = []

  /// The open destinations in their order.
  package internal(set) var slots: [Slot] = []

  /// The ids that raw HTML gives, to which links may lead, each with the line of its tag, 1-based.
  package internal(set) var anchors: [(id: String, line: Int)] = []

  /// What has to be reported, each with the first line of its block, 1-based.
  package internal(set) var problems: [(problem: Problem, line: Int)] = []
}
