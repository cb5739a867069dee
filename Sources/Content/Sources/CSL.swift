/// The words of CSL 1.0.2, appendices III and IV of its specification and `csl-data.json`.
enum CSL {
  /// The types of items.
  static let types = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]

  /// The variables that hold names.
  static let names = [
    "author", "editor", "translator", "chair", "collection-editor", "compiler", "composer",
    "container-author", "contributor", "curator", "director", "editorial-director",
    "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
    "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
    "series-creator",
  ]

  /// The variables that hold dates.
  static let dates = [
    "issued", "accessed", "available-date", "event-date", "original-date", "submitted",
  ]

  /// The variables that hold texts or numbers; numbers may have words around them, so that all are
  /// kept as texts.
  static let texts = [
    "title", "title-short", "shortTitle", "container-title", "container-title-short",
    "journalAbbreviation", "publisher", "publisher-place", "volume", "issue", "page",
    "page-first", "number", "edition", "genre", "medium", "version", "status", "event",
    "event-title", "event-place", "collection-title", "collection-number", "chapter-number",
    "number-of-pages", "number-of-volumes", "part", "part-number", "part-title", "printing",
    "printing-number", "supplement", "supplement-number", "volume-title", "volume-title-short",
    "section", "scale", "dimensions",
    "division", "authority", "jurisdiction", "references", "original-publisher",
    "original-publisher-place", "original-title", "reviewed-genre", "reviewed-title", "archive",
    "archive_collection", "archive_location", "archive-place", "call-number", "source",
    "language", "DOI", "ISBN", "ISSN", "PMID", "PMCID", "URL", "annote", "keyword", "note",
    "citation-label", "year-suffix",
  ]

  /// Fields of CSL's data that are accepted and not kept: what Zotero adds for itself, what belongs
  /// to a place of use and not to a source, and abstracts, which are somebody else's text.
  static let ignored = [
    "id", "citation-key", "categories", "custom", "abstract", "citation-number",
    "first-reference-note-number", "locator",
  ]
}

extension StandardSchemas {
  /// The sources by id.
  static let sources = SchemaBuilder.dictionary(of: sourceFields)

  /// One source.
  ///
  /// Sources are checked one by one, so that a mistake hides no other source.
  static let source = SchemaBuilder.root(sourceFields)

  private static let sourceFields = SchemaBuilder.record(
    required: ["type", "title"],
    [("type", .oneOf(CSL.types)), ("title", .text(least: 1)), ("URL", .uri)]
      + CSL.texts.filter { $0 != "title" && $0 != "URL" }
      .map { ($0, .types([.string, .integer, .number])) }
      + CSL.names.map { ($0, .types([.string, .array, .object])) }
      + CSL.dates.map { ($0, .types([.string, .integer, .object, .array])) }
      + CSL.ignored.map { ($0, .types([])) }
      + [("mirror", .boolean), ("checked", .date), ("quoted-title", .boolean)]
  )
}
