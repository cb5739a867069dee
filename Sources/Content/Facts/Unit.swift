/// What a value counts, with the words for it.
package struct Unit: Sendable, Equatable {
  /// What values of the unit are.
  package enum Kind: Sendable, Equatable {
    case number, text, date
  }

  /// How a language writes a value; `{0}` stands for the number.
  package struct Form: Sendable, Equatable {
    /// For one, such as `{0} person`.
    let one: String
    /// For any other number, such as `{0} people`.
    let other: String

    /// Whether words would follow the number, or nothing stand before it: `{0} people`, `{0}%`.
    var startsWithNumber: Bool { other.hasPrefix("{0}") }

    /// The form with a number in the place of `{0}`.
    func filled(_ number: String, isOne: Bool) -> String {
      (isOne ? one : other).split(separator: "{0}", omittingEmptySubsequences: false)
        .joined(separator: number)
    }
  }

  /// Its name in the files.
  package let id: String
  /// What its values are.
  package let kind: Kind
  /// Whether large numbers are shortened: 200万人, 2 million people; a percentage is not.
  let isShortened: Bool
  private let forms: [(language: String, form: Form)]

  init(
    _ id: String,
    kind: Kind = .number,
    isShortened: Bool = true,
    _ forms: [(language: String, form: Form)]
  ) {
    (self.id, self.kind, self.isShortened, self.forms) = (id, kind, isShortened, forms)
  }

  /// How a language writes values: its own form, that of the language without region, the English
  /// one, else the first.
  func form(in language: String) -> Form {
    let base = String(language.prefix { $0 != "-" })
    for wanted in [language, base, "en"] {
      if let found = forms.first(where: { $0.language == wanted }) { return found.form }
    }
    return forms.first?.form ?? Form(one: "{0}", other: "{0}")
  }

  /// What stands around the number in a language, as the heading of a column or an axis has it:
  /// `%`, `人`, `$`.
  ///
  /// - Returns: an empty text for a unit without words.
  package func symbol(in language: String) -> String {
    form(in: language).filled("", isOne: false).trimmingSpaces
  }

  /// Compares everything.
  package static func == (left: Unit, right: Unit) -> Bool {
    left.id == right.id && left.kind == right.kind && left.isShortened == right.isShortened
      && left.forms.elementsEqual(right.forms, by: ==)
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    let start = drop { $0 == " " }
    let kept = start.reversed().drop { $0 == " " }
    return String(String(kept).reversed())
  }
}
