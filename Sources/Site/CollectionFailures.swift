package import Diagnostics

extension Failure {
  /// A collection that a command was told and that the site has not.
  ///
  /// - Parameters:
  ///   - name: what the command was told.
  ///   - known: the site's collections.
  /// - Returns: a sentence that says which there are, or what to do where there is none.
  package static func unknownCollection(_ name: String, among known: [String]) -> Failure {
    if known.isEmpty {
      return Failure(
        en: "the site has no collection yet: make a folder in Content with a file collection.yaml",
        ja: "サイトにまだコレクションがありません。Content にフォルダーを作り、collection.yaml を置いてください")
    }
    if let near = nearestName(to: name, among: known) {
      return Failure(
        en: "there is no collection “{0}”; did you mean “{1}”?",
        ja: "「{0}」というコレクションはありません。「{1}」ではありませんか", Wording(name), Wording(near))
    }
    return Failure(
      en: "there is no collection “{0}”; there are: {1}",
      ja: "「{0}」というコレクションはありません。使えるもの: {1}", Wording(name), .list(known))
  }
}

extension Wording {
  /// Names, one behind the other.
  static func list(_ names: [String]) -> Wording {
    Wording(en: names.joined(separator: ", "), ja: names.joined(separator: "、"))
  }
}
