import Diagnostics

/// What the comments of a skeleton add to the words of the schema.
struct SkeletonWords {
  let language: MessageLanguage

  /// A comment with its notes in brackets.
  func text(_ said: String, _ notes: [Wording]) -> String {
    let separator = language == .japanese ? "、" : "; "
    let list = notes.map { $0.text(in: language) }.joined(separator: separator)
    if said.isEmpty { return list }
    return language == .japanese ? "\(said)（\(list)）" : "\(said) (\(list))"
  }

  /// What a value must be, as far as its schema says so.
  func notes(on facets: SchemaFacets, isRequired: Bool) -> [Wording] {
    var notes: [Wording] = isRequired ? [Wording(en: "required", ja: "必須")] : []
    if facets.allowed.count > 1 {
      notes.append(Wording(facets.allowed.map { YAMLScalar.value($0) }.joined(separator: " | ")))
    } else if let format = facets.format {
      notes.append(note(on: format))
    } else if let type = facets.type {
      // The schema's own words say more.
      if facets.description == nil { notes += [note(on: type)].compactMap { $0 } }
    } else if facets.types.count == 1, let type = facets.types.first {
      notes += [note(on: type)].compactMap { $0 }
    }
    if let least = facets.least, least > 1 {
      notes.append(Wording(en: "at least \(least)", ja: "\(least) 個以上"))
    }
    if let most = facets.most { notes.append(Wording(en: "at most \(most)", ja: "\(most) 個まで")) }
    return notes
  }

  private func note(on type: SchemaNode.CasebookType) -> Wording? {
    switch type {
    case .text: nil
    case .markdown: "Markdown"
    case .fact: Wording(en: "the id of a fact in Content/facts", ja: "Content/facts にある事実の id")
    case .source: Wording(en: "the id of a source in sources.yaml", ja: "sources.yaml にある出典の id")
    case .person: Wording(en: "the name of an entry in people", ja: "people にあるエントリーの名前")
    case .entry: Wording(en: "another entry, as COLLECTION/NAME", ja: "ほかのエントリー。コレクション/名前 の形")
    case .image: Wording(en: "the path of an image", ja: "画像のパス")
    case .chart: Wording(en: "the name of a chart in Content/charts", ja: "Content/charts にある図の名前")
    case .table: Wording(en: "the name of a table in Content/data", ja: "Content/data にある表の名前")
    case .entries: Wording(en: "other entries, with commas between them", ja: "ほかのエントリーをコンマで区切る")
    }
  }

  private func note(on format: SchemaFormat) -> Wording {
    switch format {
    case .date: Wording(en: "a date: 2026-11-22", ja: "日付。2026-11-22 の形")
    case .dateTime:
      Wording(en: "a time: 2026-11-22T10:00:00+09:00", ja: "日時。2026-11-22T10:00:00+09:00 の形")
    case .uri: Wording(en: "an address: https://…", ja: "アドレス。https://… の形")
    case .email: Wording(en: "an e-mail address", ja: "メールアドレス")
    }
  }

  private func note(on type: SchemaNode.JSONType) -> Wording? {
    switch type {
    case .boolean: "true | false"
    case .integer: Wording(en: "a whole number", ja: "整数")
    case .number: Wording(en: "a number", ja: "数値")
    case .null, .string, .array, .object: nil
    }
  }
}
