import Diagnostics

/// What is told of values that have none of the forms that a schema allows.
extension SchemaCheck {
  mutating func reportKeyNotAllowed(_ entry: YAMLEntry) {
    report(.keyNotAllowed, Wording(entry.key), at: entry.keySpan, entry.value.file, hints: [])
  }

  /// Reports a value whose type none of several forms has.
  mutating func reportForms(_ forms: [Int], _ node: YAMLNode, key: String?) {
    var types: [SchemaNode.JSONType] = []
    for form in forms {
      for type in schema.possibleTypes(of: form) ?? [] where !types.contains(type) {
        types.append(type)
      }
    }
    if types.contains(.number) { types.removeAll { $0 == .integer } }
    reportType(node, types, key: key)
  }

  /// Reports a value that is as far from one form as from another.
  mutating func reportAlternatives(_ forms: [Int], _ node: YAMLNode) {
    let values = forms.flatMap { schema.nodes[schema.resolved($0)].allowed }
    if !values.isEmpty, forms.allSatisfy({ !schema.nodes[schema.resolved($0)].allowed.isEmpty }) {
      return reportNotAllowed(node, values, key: nil)
    }
    let names = forms.enumerated().map { name(of: $1, number: $0 + 1) }
    report(
      .fitsNoAlternative,
      node.phrase,
      at: node,
      hints: [
        Hint(
          en: "allowed here: {0}", ja: "ここで使える形: {0}",
          names.joined("; ", "、"))
      ])
  }

  mutating func reportExcluded(_ node: YAMLNode, _ index: Int, key: String?) {
    let rule = schema.nodes[schema.resolved(index)]
    if !rule.required.isEmpty, rule.types.isEmpty || rule.types == [.object],
      rule.allowed.isEmpty, rule.properties.isEmpty, rule.rules == nil,
      let entry = node.mapping?.first(where: { $0.key == rule.required.last })
    {
      var hints: [Hint] = []
      if rule.required.count > 1 {
        let others = rule.required.dropLast().map { "“\($0)”" }.joined(separator: ", ")
        let quoted = rule.required.dropLast().map { "「\($0)」" }.joined(separator: "、")
        hints = [
          Hint(
            en: "it cannot stand together with {0}", ja: "{0}と一緒には書けません",
            Wording(en: others, ja: quoted))
        ]
      }
      return report(
        .keyNotAllowed, Wording(entry.key), at: entry.keySpan, entry.value.file, hints: hints)
    }
    let isNamed = !rule.allowed.isEmpty || rule.title == nil
    report(
      .excludedValue, isNamed ? node.phrase : name(of: index, number: 1), at: node,
      hints: rule.description.map { [Hint(en: "{0}", ja: "{0}", Wording($0))] } ?? [])
  }

  /// What a form is called: by its title, by what tells it apart from others, or by its type.
  func name(of form: Int, number: Int) -> Wording {
    let rule = schema.nodes[schema.resolved(form)]
    if let title = schema.nodes[form].title ?? rule.title {
      return Wording(en: "“\(title)”", ja: "「\(title)」")
    }
    for layer in schema.layers(of: form) {
      for property in schema.nodes[layer].properties {
        let allowed = schema.nodes[schema.resolved(property.schema)].allowed
        if allowed.count == 1 { return Wording("\(property.name): \(allowed[0].literal)") }
      }
    }
    if !rule.allowed.isEmpty {
      return Wording(rule.allowed.map(\.literal).joined(separator: " | "))
    }
    if !rule.required.isEmpty {
      let names = rule.required.joined(separator: ", ")
      return Wording(en: "a mapping with \(names)", ja: "\(names) のあるまとまり")
    }
    if let format = rule.format { return format.phrase }
    if let types = schema.possibleTypes(of: form), !types.isEmpty {
      return types.map(\.phrase).joined(" or ", "か")
    }
    return Wording(en: "form \(number)", ja: "\(number) 番目の形")
  }

  /// Why a `then` or an `else` is asked for.
  func hint(for test: Int, holds: Bool) -> Hint {
    var conditions: [Wording] = []
    for layer in schema.layers(of: test) {
      let rule = schema.nodes[layer]
      for property in rule.properties {
        let allowed = schema.nodes[schema.resolved(property.schema)].allowed
        if allowed.isEmpty { continue }
        let values = allowed.map(\.literal).joined(separator: " | ")
        conditions.append(
          Wording(en: "“\(property.name)” is “\(values)”", ja: "「\(property.name)」が「\(values)」の"))
      }
      if !conditions.isEmpty { break }
      for name in rule.required {
        conditions.append(Wording(en: "“\(name)” is given", ja: "「\(name)」がある"))
      }
    }
    if conditions.isEmpty {
      return Hint(
        en: "asked for by the condition “if” of the schema", ja: "スキーマの条件（if）によるものです",
        at: schema.nodes[test].place)
    }
    let all = conditions.joined(" and ", "とき、")
    return holds
      ? Hint(en: "asked for because {0}", ja: "条件: {0}とき", all)
      : Hint(en: "asked for because it is not so that {0}", ja: "条件: {0}とき以外", all)
  }
}

extension [Wording] {
  /// The wordings in one, with something between each two.
  func joined(_ english: String, _ japanese: String) -> Wording {
    Wording(
      en: map(\.en).joined(separator: english), ja: map(\.ja).joined(separator: japanese))
  }
}

extension SchemaRules {
  /// The exclusive bounds in a sentence.
  var boundsPhrase: Wording {
    var parts: [Wording] = []
    if let above {
      let text = YAMLNode.text(of: above)
      parts.append(Wording(en: "greater than \(text)", ja: "\(text) より大きい値"))
    }
    if let below {
      let text = YAMLNode.text(of: below)
      parts.append(Wording(en: "less than \(text)", ja: "\(text) 未満"))
    }
    return parts.joined(" and ", "で、")
  }
}
