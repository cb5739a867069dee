import Diagnostics

extension SchemaCheck {
  mutating func reportType(
    _ node: YAMLNode,
    _ types: [SchemaNode.JSONType],
    format: SchemaFormat? = nil,
    key: String?
  ) {
    let expected = Wording(
      en: types.map(\.phrase.en).joined(separator: " or "),
      ja: types.map(\.phrase.ja).joined(separator: "か")
    )
    let finding: Finding = key == nil ? .wrongItemType : .wrongType
    let subject = key.map { [Wording($0)] } ?? []
    var diagnostic = Diagnostic(finding, at: place(node.span, node.file))
    diagnostic.arguments = subject + [format?.phrase ?? expected, node.phrase]
    if format == nil, types.contains(.string), node.isPlainScalar {
      diagnostic.hints = [
        Hint(
          en: "put it into quotes to make it a text: \"{0}\"",
          ja: "文字列にするには引用符で囲みます: \"{0}\"",
          Wording(text(node.span, node.file))
        )
      ]
    } else {
      diagnostic.hints = hints(for: node, types)
    }
    diagnostics.append(diagnostic)
  }

  /// How to write a value of the type that is asked for.
  func hints(for node: YAMLNode, _ types: [SchemaNode.JSONType]) -> [Hint] {
    if case .string(var text) = node.value, self.text(node.span, node.file) != text,
      case let bare = text.withUTF8({ YAMLNode(resolvePlainScalar($0), span: node.span) }),
      types.contains(where: { bare.isA($0) })
    {
      return [Hint(en: "take the quotes away: {0}", ja: "引用符を外してください: {0}", Wording(text))]
    }
    if case .null = node.value {
      return [
        Hint(
          en: "write a value behind the colon, or take the key out",
          ja: "コロンの後に値を書くか、キーを削除してください"
        )
      ]
    }
    guard let type = types.first(where: { $0 != .null }) else { return [] }
    return [type.example]
  }

  mutating func reportNotAllowed(_ node: YAMLNode, _ allowed: [YAMLNode], key: String?) {
    report(
      .notAllowed,
      Wording(node.literal),
      at: node,
      hints: Hint.nearest(to: node.literal, among: allowed.map(\.literal))
    )
  }

  mutating func reportUnknown(_ entry: YAMLEntry, _ rule: SchemaNode) {
    report(
      .unknownKey,
      Wording(entry.key),
      at: entry.keySpan,
      entry.value.file,
      hints: Hint.nearestKey(to: entry.key, among: rule.properties.map(\.name))
    )
  }

  mutating func reportMissing(
    _ name: String,
    _ entries: [YAMLEntry],
    _ node: YAMLNode,
    _ rule: SchemaNode,
    at place: Place?
  ) {
    let place =
      place ?? entries.first.map { self.place($0.keySpan, $0.value.file) }
      ?? self.place(node.span, node.file)
    var diagnostic = Diagnostic(.missingKey, Wording(name), at: place)
    let description = rule.propertyIndex[name].flatMap {
      schema.nodes[schema.resolved($0)].description ?? schema.nodes[$0].description
    }
    if let description {
      diagnostic.hints = [
        Hint(
          en: "add “{0}: …”: {1}",
          ja: "「{0}: …」を書き足してください（{1}）",
          Wording(name),
          Wording(description)
        )
      ]
    } else {
      diagnostic.hints = [
        Hint(en: "add “{0}: …”", ja: "「{0}: …」を書き足してください", Wording(name))
      ]
    }
    diagnostics.append(diagnostic)
  }

  func hints(for text: String, _ format: SchemaFormat) -> [Hint] {
    guard format == .date, let date = CalendarDate(lenient: text) else { return [] }
    return [Hint(en: "write {0}", ja: "{0} と書いてください", Wording(date.text))]
  }

  mutating func report(
    _ finding: Finding,
    _ arguments: Wording...,
    at node: YAMLNode,
    hints: [Hint] = []
  ) {
    var diagnostic = Diagnostic(finding, at: place(node.span, node.file), hints: hints)
    diagnostic.arguments = arguments
    diagnostics.append(diagnostic)
  }

  mutating func report(
    _ finding: Finding,
    _ argument: Wording,
    at span: Span,
    _ file: UInt8,
    hints: [Hint]
  ) {
    diagnostics.append(Diagnostic(finding, argument, at: place(span, file), hints: hints))
  }

  func place(_ span: Span, _ file: UInt8) -> Place {
    sources[min(Int(file), sources.count - 1)].place(span)
  }

  func text(_ span: Span, _ file: UInt8) -> String {
    let bytes = sources[min(Int(file), sources.count - 1)].bytes
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}

extension Bounds {
  /// The bounds in a sentence.
  var phrase: Wording {
    func text(_ value: Value) -> String {
      let text = "\(value)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    switch (least, most) {
    case (let least?, let most?) where least == most:
      return Wording(en: text(least), ja: "\(text(least)) ")
    case (let least?, let most?):
      return Wording(en: "\(text(least)) to \(text(most))", ja: "\(text(least))〜\(text(most)) の範囲")
    case (let least?, nil):
      return Wording(en: "at least \(text(least))", ja: "\(text(least)) 以上")
    case (nil, let most?): return Wording(en: "at most \(text(most))", ja: "\(text(most)) 以下")
    case (nil, nil): return Wording(en: "any", ja: "任意")
    }
  }
}

extension CalendarDate {
  /// Reads a date with other separators or without leading zeros, to name what was meant.
  init?(lenient text: String) {
    let parts = text.split { "-/.年月日".contains($0) }.map { $0.filter { $0 != " " } }
    guard parts.count == 3, parts[0].count == 4, parts.allSatisfy({ Int($0) != nil }) else {
      return nil
    }
    let padded = parts.dropFirst().map { $0.count == 1 ? "0" + $0 : String($0) }
    self.init("\(parts[0])-\(padded[0])-\(padded[1])")
  }
}
