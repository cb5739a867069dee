/// How much a diagnostic matters.
package enum Severity: Int, Sendable, Hashable, Comparable {
  /// Worth knowing; nothing is wrong.
  case note
  /// The site is built, but a reader may be worse off.
  case warning
  /// Nothing is published until it is mended.
  case error

  /// Orders from harmless to grave.
  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }

  /// What it is called in front of a message.
  package func label(in language: MessageLanguage) -> String {
    switch (self, language) {
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    case (.note, .english): "note"
    case (.error, .japanese): "エラー"
    case (.warning, .japanese): "警告"
    case (.note, .japanese): "注意"
    }
  }
}

/// One kind of thing that can be found wrong: its code, its severity and its wording.
///
/// Each room lists its own findings in a file `…Findings.swift`, so that a room can be read, and
/// lifted out, with its messages. A code never changes its meaning and is never used again.
package struct Finding: Sendable, Hashable {
  /// `CB` and four digits.
  package let code: String

  /// How much it matters.
  package let severity: Severity

  /// The message with placeholders: what was found, what was expected.
  package let wording: Wording

  /// Creates a finding; rooms do so in their lists only.
  package init(_ code: String, _ severity: Severity, en: String, ja: String) {
    self.code = code
    self.severity = severity
    wording = Wording(en: en, ja: ja)
  }
}
