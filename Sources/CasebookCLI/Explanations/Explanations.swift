import Diagnostics

/// The texts of `casebook explain`.
///
/// They stand in the files of this folder, one for each area of codes and language, as Markdown in
/// a string: a binary without files beside it has them, and they cost the compiler nothing. As
/// resources that SwiftPM embeds they would be an array with a literal for each byte, which takes
/// the compiler a minute. In the strings everything stands as it is read, backslashes too.
///
/// A section is a heading with the code, one to three sentences in lines of at most 80 columns
/// (they are printed as they stand), and mostly an example:
///
///     ## CB1064
///
///     The link names a file that is not there.
///
///     ```wrong Content/articles/gifting.md
///     See [the basics](basic.md).
///     ```
///
///     ```right
///     See [the basics](basics.md).
///     ```
///
/// A Japanese section without an example has that of the English one: they differ where the example
/// is a text.
///
/// The tests build every example, or check it where only a check tells: the wrong one must lead to
/// the code, the mended one to no error.
/// `ExampleSite` of the tests says what is added to a part of a file to make it whole.
enum Explanations {
  /// All explanations in one language, in the order of the files.
  static func all(in language: MessageLanguage) -> [Explanation] {
    let originals = english.flatMap(Explanation.read)
    guard language == .japanese else { return originals }
    let byCode = Dictionary(originals.map { ($0.code, $0) }) { first, _ in first }
    return japanese.flatMap(Explanation.read).map { $0.withExample(of: byCode[$0.code]) }
  }

  private static let japanese = [
    cb00Japanese, cb10Japanese, cb11Japanese, cb12Japanese, cb13Japanese, cb30Japanese,
    cb31Japanese, cb32Japanese, cb33Japanese, cb34Japanese, cb40Japanese, cb41Japanese,
  ]

  private static let english = [
    cb00English, cb10English, cb11English, cb12English, cb13English, cb30English, cb31English,
    cb32English, cb33English, cb34English, cb40English, cb41English,
  ]
}
