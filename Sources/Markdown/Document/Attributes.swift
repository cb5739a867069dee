/// What stands in braces behind a heading, a link, an image, a fenced code or a directive:
/// `{#id .class key=value}`.
package struct Attributes: Sendable, Equatable {
  /// The id, empty where none is given.
  package internal(set) var id = ""
  /// The classes in their order.
  package internal(set) var classes: [String] = []
  /// The other keys in their order, each once; a key without a value has `nil`.
  package internal(set) var pairs: [Pair] = []

  /// A key with its value.
  package struct Pair: Sendable, Equatable {
    /// The name.
    package let key: String
    /// The value, `nil` for a key that stands alone.
    package let value: String?
  }

  /// Whether nothing is given.
  package var isEmpty: Bool { id.isEmpty && classes.isEmpty && pairs.isEmpty }

  /// Whether a key is given, with or without a value.
  package func has(_ key: String) -> Bool {
    pairs.contains { $0.key == key }
  }
}

/// A directive of the text: `:name[label]{…}`, `::name[label]{…}` or `:::name … :::`.
package struct Directive: Sendable, Equatable {
  /// Where a directive stands.
  package enum Form: Sendable, Equatable {
    /// In a line: `:name[label]`.
    case text
    /// A line of its own: `::name[label]`.
    case leaf
    /// Around blocks: `:::name`.
    case container
  }

  /// Where it stands.
  package let form: Form
  /// Its name.
  package let name: String
  /// What stands in its braces.
  package internal(set) var attributes = Attributes()
  /// The label without markup, empty where there is none.
  package internal(set) var label = ""
  /// The line of its name, 1-based, in the text that was parsed.
  package internal(set) var line: Int
}

/// A citation: `[@key]`, `[see @a, p. 4; -@b]`.
package struct Citation: Sendable, Equatable {
  /// One source of a citation.
  package struct Item: Sendable, Equatable {
    /// What stands before the key.
    package let prefix: String
    /// The key of the source.
    package let key: String
    /// What follows the key and its comma: a page, say.
    package let suffix: String
    /// Whether the author's name is not to be repeated (`-@key`).
    package let suppressesAuthor: Bool
  }

  /// The sources in their order, one at least.
  package let items: [Item]
  /// First line of its block, 1-based, in the text that was parsed.
  package let line: Int
}

/// A footnote that the text refers to.
package struct Footnote: Sendable, Equatable {
  /// Its label as it was defined.
  package let label: String
  /// How often the text refers to it, footnotes included.
  package internal(set) var uses: Int
  /// The line of its definition, 1-based, in the text that was parsed.
  package let line: Int
}

/// What the parse found that a writer should know: the text is shown, but not as it was meant.
package struct DocumentProblem: Sendable, Equatable {
  /// What was found.
  package enum Kind: Sendable, Equatable {
    /// A reference to a footnote that is not defined; what is defined.
    case footnoteMissing(String, known: [String])
    /// A footnote that nothing refers to.
    case footnoteUnused(String)
    /// A second definition of a footnote; the line of the first, 1-based.
    case footnoteRepeated(String, first: Int)
    /// A `:::` that closes nothing.
    case strayFence
    /// A `:::name` without an end.
    case unclosedDirective(String)
    /// A line that begins like a directive and cannot be read; its text.
    case malformedDirective(String)
    /// A callout of a kind that does not exist; the kinds that do.
    case unknownCallout(String, known: [String])
    /// A ruby whose readings are as many as neither the characters nor one; the base.
    case rubyCount(String)
    /// The text holds all characters that the dialect marks with: it is read as CommonMark.
    case noMarksLeft
    /// Quotes and lists are nested more deeply than the limit, and nothing is parsed; or directives
    /// are, and what is inside is read as if they were not there.
    case tooDeep(Int)
    /// Too many lines stand deep in quotes and lists; the limit of ``ParsingLimits/nestedLines``.
    /// Nothing is parsed.
    case tooManyNestedLines(Int)
    /// Too many links follow too many `![` in a paragraph; the limit of
    /// ``ParsingLimits/imageBrackets``. Nothing is parsed.
    case tooManyImageBrackets(Int)
    /// A definition of a reference is too long for so many links; the limit of
    /// ``ParsingLimits/referenceBytes``. Nothing is parsed.
    case referencesTooLong(Int)
  }

  /// What was found.
  package let kind: Kind
  /// The line, 1-based, in the text that was parsed; of the block for what stands in a line.
  package let line: Int
  /// What of the document is meant.
  package var mark = SourceMark.line

  /// Creates a problem.
  package init(kind: Kind, line: Int, mark: SourceMark = .line) {
    self.kind = kind
    self.line = line
    self.mark = mark
  }
}
