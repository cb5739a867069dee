internal import Diagnostics

/// Jinja's filters that escape, say that something is HTML, or take HTML away.
extension BuiltIn {
  static let markupFilters: [FunctionDefinition] =
    ["e", "escape"].map { name in
      filter(name, .any, gives: .fixed(.markup)) { (arguments, _) in
        arguments[0].isMarkup ? arguments[0] : .markup(escapedHTML(arguments[0].printed))
      }
    } + [
      filter("forceescape", .any, gives: .fixed(.markup)) { (arguments, _) in
        .markup(escapedHTML(arguments[0].printed))
      },
      filter("safe", .text, gives: .fixed(.markup)) { (arguments, _) in
        if case .fragment = arguments[0] { return arguments[0] }
        return .markup(arguments[0].printed)
      },
      textFilter("striptags") { text, _ in TagStripper.stripped(text) },
      filter(
        "tojson",
        .any,
        [Parameter("indent", .any, default: Value.none)],
        gives: .fixed(.markup)
      ) {
        (arguments, _) throws(RenderFailure) in
        var writer = JSONWriter(indent: arguments[1].integer)
        try writer.write(arguments[0])
        return .markup(writer.text)
      },
    ]

  /// `xmlattr`, which makes HTML unless escaping is off.
  static func attributes(escapes: Bool) -> FunctionDefinition {
    filter(
      "xmlattr",
      .dictionary,
      [Parameter("autospace", .bool, default: .bool(true))],
      gives: .fixed(escapes ? .markup : .string)
    ) { (arguments, _) throws(RenderFailure) in
      guard let pairs = arguments[0].pairs else {
        throw RenderFailure(.notADictionary, arguments[0].described)
      }
      var parts: [String] = []
      for (key, value) in pairs {
        if case .none = value { continue }
        guard value.isDefined else { continue }
        let name = key.printed
        let ends: [UInt8] = [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x2F, 0x3E, 0x3D]
        guard !name.utf8.contains(where: ends.contains) else {
          throw RenderFailure(.wrongValue, "xmlattr", Wording(en: "“\(name)”", ja: "「\(name)」"))
        }
        func escaped(_ value: Value) -> String {
          value.isMarkup ? value.printed : escapedHTML(value.printed)
        }
        parts.append("\(escaped(key))=\"\(escaped(value))\"")
      }
      let space = arguments[1].isTrue && !parts.isEmpty ? " " : ""
      let text = space + parts.joined(separator: " ")
      return escapes ? .markup(text) : .string(text)
    }
  }
}
