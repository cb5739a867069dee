internal import Diagnostics

/// Casebook's own filters. They write dates and numbers in the language of the page and never ask
/// the machine for its locale.
extension BuiltIn {
  static let casebookFilters: [FunctionDefinition] = [
    filter(
      "date",
      .date,
      [
        Parameter(
          "format",
          .oneOf(["long", "short", "month", "year", "iso", "era"]),
          default: .string("long")
        )
      ],
      gives: .fixed(.string)
    ) { (arguments, context) throws(RenderFailure) in
      guard let text = arguments[0].text, let date = CalendarDate(text) else {
        throw RenderFailure(.notADate, Wording(arguments[0].printed))
      }
      return .string(date.written(arguments[1].text ?? "long", in: context.language))
    },
    filter(
      "number",
      .number,
      [Parameter("digits", .any, default: Value.none)],
      gives: .fixed(.string)
    ) { (arguments, _) throws(RenderFailure) in
      .string(NumberWriter.grouped(try number(arguments[0]), digits: arguments[1].integer))
    },
    filter(
      "percent",
      .number,
      [Parameter("digits", .any, default: Value.none)],
      gives: .fixed(.string)
    ) { (arguments, _) throws(RenderFailure) in
      let share = try number(arguments[0]) * 100
      let digits = arguments[1].integer
      let text = NumberWriter.grouped(
        digits == nil ? rounded(share, places: 1) : share,
        digits: digits
      )
      return .string(text + "%")
    },
    filter(
      "money",
      .number,
      [
        Parameter("currency", .oneOf(Currency.codes)),
        Parameter("digits", .any, default: Value.none),
      ],
      gives: .fixed(.string)
    ) { (arguments, context) throws(RenderFailure) in
      let amount = NumberWriter(language: context.language, digits: arguments[2].integer)
        .counted(try number(arguments[0]))
      return .string(Currency.written(amount, arguments[1].text ?? "", in: context.language))
    },
    filter("count", .either([.number, .sequence]), gives: .computed(countType)) {
      (arguments, context) throws(RenderFailure) in
      // Of a list it is Jinja's other name for `length`.
      guard let number = arguments[0].number else { return .int(try length(of: arguments[0])) }
      return .string(NumberWriter(language: context.language, digits: nil).counted(number))
    },
    filter("absolute_url", .text, gives: .fixed(.url)) { (arguments, context) in
      let url = arguments[0].printed
      return .string(url.hasPrefix("/") && !url.hasPrefix("//") ? context.baseURL + url : url)
    },
    filter("json_ld", .dictionary, gives: .fixed(.markup)) {
      (arguments, _) throws(RenderFailure) in
      var writer = JSONWriter(isASCII: false, sortsKeys: false)
      try writer.write(arguments[0])
      return .markup("<script type=\"application/ld+json\">\(writer.text)</script>")
    },
  ]

  @Sendable
  private static func countType(_ arguments: CheckedArguments) -> ValueType {
    let type = arguments[0].truthy
    if type.isAll({ [.int, .number].contains($0) }) { return .string }
    return type.members.contains(.any) ? .any : .int
  }

  private static func number(_ value: Value) throws(RenderFailure) -> Double {
    guard let number = value.number else { throw RenderFailure(.notANumber, value.described) }
    return number
  }
}
