/// One finding about the site: what, where, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  /// What was found; carries code, severity and wording.
  package var finding: Finding

  /// What fills the placeholders of the finding's wording.
  package var arguments: [Wording]

  /// Where it was found.
  package var place: Place

  /// How to mend it, and other places that matter.
  package var hints: [Hint]

  /// Creates a diagnostic.
  package init(
    _ finding: Finding,
    _ arguments: Wording...,
    at place: Place,
    hints: [Hint] = []
  ) {
    self.finding = finding
    self.arguments = arguments
    self.place = place
    self.hints = hints
  }

  /// The finished message.
  package var message: Message { Message(finding.wording, arguments) }
}

extension Diagnostic: Comparable {
  /// Orders by place, then code, then texts, so that a run prints the same list every time.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.finding.code != right.finding.code { return left.finding.code < right.finding.code }
    return left.text < right.text
  }

  /// Message and hints in English, to order findings of the same kind at the same place.
  private var text: String {
    ([message] + hints.map(\.message)).map { $0.text(in: .english) }.joined(separator: "\n")
  }
}

extension [Diagnostic] {
  /// Whether anything is graver than a warning.
  package var holdErrors: Bool { contains { $0.finding.severity == .error } }
}

/// A piece of help under a diagnostic; it may point to another place.
package struct Hint: Sendable, Hashable {
  /// What it says.
  package var message: Message

  /// The other place it points to, such as the first definition.
  package var place: Place?

  /// Creates a hint from its two texts and what fills their placeholders.
  package init(en: String, ja: String, _ arguments: Wording..., at place: Place? = nil) {
    message = Message(Wording(en: en, ja: ja), arguments)
    self.place = place
  }
}

extension Hint {
  /// Names what a mistyped name most likely means.
  package static func nearest(_ name: String) -> Hint {
    Hint(en: "did you mean “{0}”?", ja: "「{0}」ではありませんか", Wording(name))
  }

  /// The nearest of the candidates, else the list of all of them when it is short.
  ///
  /// - Returns: one hint, or none when nothing is near and the list is empty or long.
  package static func nearest(to name: String, among candidates: some Collection<String>) -> [Hint]
  {
    if let near = nearestName(to: name, among: candidates) { return [.nearest(near)] }
    guard !candidates.isEmpty, candidates.count <= 12 else { return [] }
    let sorted = candidates.sorted()
    return [
      Hint(
        en: "known here: {0}",
        ja: "ここで使えるもの: {0}",
        Wording(en: sorted.joined(separator: ", "), ja: sorted.joined(separator: "、"))
      )
    ]
  }

  /// Points to the other place of something that exists twice.
  package static func firstDefined(at place: Place) -> Hint {
    Hint(en: "first defined here", ja: "最初の定義はここです", at: place)
  }
}
