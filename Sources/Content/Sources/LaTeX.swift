/// Texts for LaTeX in UTF-8.
enum LaTeX {
  /// A text in which no character is a command.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&", "%", "$", "#", "_": result += "\\\(character)"
      // As commands: an escaped brace would leave BibTeX's count of braces uneven.
      case "{": result += "\\textbraceleft{}"
      case "}": result += "\\textbraceright{}"
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "\n", "\r", "\r\n", "\t": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// A title: words with a capital keep it in braces, since styles set titles in lower case.
  static func title(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.map { word in
      let escaped = escaped(String(word))
      return word.contains(where: \.isUppercase) ? "{\(escaped)}" : escaped
    }.joined(separator: " ")
  }

  /// An address or a date: BibTeX takes it as it stands, but for braces.
  static func verbatim(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
      .replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C")
  }

  /// A name; one of an organisation, or one that is no `family, given`, stands in braces as a whole.
  static func name(_ name: SourceName) -> String {
    if let literal = name.literal { return "{\(escaped(literal))}" }
    let particles = [name.droppingParticle, name.nonDroppingParticle].compactMap(\.self)
    let family = escaped((particles + [name.family ?? ""]).joined(separator: " "))
    let parts = [protected(family), name.suffix.map(escaped), name.given.map(escaped)]
    let given = parts.compactMap(\.self).filter { !$0.isEmpty }
    return given.joined(separator: ", ")
  }

  /// A part of a name that holds BibTeX's own words, in braces.
  private static func protected(_ text: String) -> String {
    text.contains(",") || text.lowercased().contains(" and ") ? "{\(text)}" : text
  }
}
