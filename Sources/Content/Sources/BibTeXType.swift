/// What a CSL type is in a `.bib` file (biblatex's manual, 2.1.1).
struct BibTeXType {
  /// The type of entry.
  let name: String
  /// `entrysubtype`, which tells magazines and newspapers from journals.
  let subtype: String?
  /// The field for what it appeared in, or for who published it.
  let container: String

  init(_ source: Bibliography.Source) {
    var subtype: String?
    let found =
      switch source.type {
      case "article-journal", "review", "review-book", "article": ("article", "journal")
      case "article-magazine", "article-newspaper": ("article", "journal")
      case "book", "classic", "map", "musical_score", "pamphlet": ("book", "publisher")
      case "collection", "periodical": ("collection", "publisher")
      case "chapter", "entry", "entry-dictionary", "entry-encyclopedia":
        ("incollection", "booktitle")
      case "paper-conference":
        source.containerTitle == nil
          ? ("unpublished", "organization") : ("inproceedings", "booktitle")
      case "report", "standard", "regulation", "legislation": ("techreport", "institution")
      case "thesis": (Self.isMasters(source) ? "mastersthesis" : "phdthesis", "school")
      case "manuscript", "speech": ("unpublished", "organization")
      case "dataset": ("dataset", "organization")
      case "software": ("software", "organization")
      case "webpage", "post", "post-weblog": ("online", "organization")
      default: ("misc", "organization")
      }
    if source.type == "article-magazine" { subtype = "magazine" }
    if source.type == "article-newspaper" { subtype = "newspaper" }
    (name, container) = found
    self.subtype = subtype
  }

  private static func isMasters(_ source: Bibliography.Source) -> Bool {
    let genre = source.texts["genre"]?.lowercased() ?? ""
    return genre.contains("master") || genre.contains("修士")
  }
}
