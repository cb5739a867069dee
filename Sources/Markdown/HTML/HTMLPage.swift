/// What a finished page of HTML holds, as far as mistakes of its template show in it.
///
/// ``read(_:)`` goes through the page once. It is no parser: it knows tags, attributes and how the HTML
/// standard nests elements, and builds no tree.
package struct HTMLPage: Sendable {
  /// Something that is wrong with the page.
  package enum Problem: Sendable, Hashable {
    /// An element has no end tag and needs one; its name.
    case unclosed(String)
    /// An end tag ends nothing; its name.
    case strayEnd(String)
    /// An end tag comes while another element is open that needs its own.
    case misnested(end: String, open: String)
    /// A block stands in what holds text only: a browser ends the paragraph before it.
    case blockInParagraph(String)
    /// A tag, a comment or an element such as `script` has no end, and takes the rest of the page.
    case unfinished(String)
    /// An id stands twice; the id.
    case repeatedID(String)
    /// An attribute names an id that the page does not have.
    case missingID(attribute: String, id: String)
    /// An image has no `alt`; its address.
    case imageWithoutAlt(String)
    /// There is no `<title>`, or it is empty.
    case noTitle
    /// `<html>` says no language.
    case noLanguage
    /// There is no `<h1>`.
    case noMainHeading
    /// There is another `<h1>`.
    case secondMainHeading
    /// A heading leaves out a level.
    case skippedLevel(from: Int, to: Int)
  }

  /// An address that the page names.
  package struct Link: Sendable, Hashable {
    /// The address, with character references decoded.
    package let address: String
    /// Whether a reader can follow it: it is the `href` of `a` or `area`.
    package let isFollowed: Bool
    /// Line of its tag, 1-based.
    package let line: Int
  }

  /// What is wrong, each with its line, 1-based, in the order in which it was noticed.
  package internal(set) var problems: [(problem: Problem, line: Int)] = []
  /// The values of `href`, `src`, `poster` and `srcset`, in their order.
  package internal(set) var links: [Link] = []

  /// Reads a page.
  ///
  /// - Parameter bytes: UTF-8, from `<!DOCTYPE html>` to the end.
  /// - Returns: its links, and what is wrong with it.
  /// - Complexity: linear.
  package static func read(_ bytes: [UInt8]) -> HTMLPage {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = HTMLPageReader(buffer)
      return reader.read()
    }
  }
}
