/// Prints diagnostics as workflow commands, of which GitHub Actions makes annotations.
///
/// `::error file=…,line=…,col=…,endColumn=…,title=CODE::MESSAGE`, one a line. (docs.github.com,
/// “Workflow commands for GitHub Actions”; what is escaped, and how, is what `actions/toolkit` does.)
package struct WorkflowCommandPrinter: Sendable {
  private let language: MessageLanguage
  private let folder: String

  /// Creates a printer.
  ///
  /// - Parameters:
  ///   - language: the language of the messages.
  ///   - folder: the site's folder in the repository, ending with `/`; empty for the repository itself.
  package init(language: MessageLanguage, folder: String) {
    self.language = language
    self.folder = folder
  }

  /// Prints diagnostics in the order given.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { print($0) + "\n" }.joined()
  }

  private func print(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    var properties = [("file", folder + place.path)]
    if let line = place.line {
      properties += [
        ("line", "\(line)"), ("col", "\(place.column)"),
        ("endColumn", "\(place.column + place.length)"),
      ]
    }
    properties.append(("title", diagnostic.finding.code))
    let list = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }
    let lines = [diagnostic.message.text(in: language)] + diagnostic.hints.map(text)
    let message = Self.escaped(lines.joined(separator: "\n"), isProperty: false)
    return "::\(command(diagnostic.finding.severity)) \(list.joined(separator: ","))::\(message)"
  }

  private func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// A hint with its place: an annotation has one place only.
  private func text(_ hint: Hint) -> String {
    let label = language == .japanese ? "ヒント" : "hint"
    let text = "\(label): \(hint.message.text(in: language))"
    guard let place = hint.place else { return text }
    let position = place.line.map { ":\($0):\(place.column)" } ?? ""
    return "\(text) (\(folder)\(place.path)\(position))"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: result.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
