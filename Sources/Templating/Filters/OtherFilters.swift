internal import Diagnostics

/// Jinja's filters that fit nowhere else, and its functions.
extension BuiltIn {
  static let otherFilters: [FunctionDefinition] =
    ["default", "d"].map { name in
      filter(
        name,
        .any,
        [
          Parameter("default_value", .any, default: .string("")),
          Parameter("boolean", .any, default: .bool(false)),
        ],
        gives: .computed { arguments in
          let isPlain = arguments.literals.count > 2 && arguments.literals[2]?.isTrue == false
          return .either([isPlain ? arguments[0].present : arguments[0].truthy, arguments[1]])
        }
      ) { (arguments, _) in
        let isMissing = arguments[2].isTrue ? !arguments[0].isTrue : !arguments[0].isDefined
        return isMissing ? arguments[1] : arguments[0]
      }
    }

  static let functionDefinitions: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionType(
        "range",
        [
          Parameter("start", .int), Parameter("stop", .any, default: Value.none),
          Parameter("step", .any, default: .int(1)),
        ],
        result: .fixed(.list(.int))
      ),
      range
    ),
    FunctionDefinition(
      FunctionType(
        "dict",
        [Parameter("mapping", .any, default: Value.none)],
        takesNamed: true,
        result: .fixed(.dictionary(.any))
      )
    ) { (arguments, _) throws(RenderFailure) in
      var pairs = arguments[0].pairs ?? []
      if case .list(let list) = arguments[0] {
        for item in list.items {
          guard let items = item.elements, items.count == 2 else {
            throw RenderFailure(.notADictionary, arguments[0].described)
          }
          pairs.append((items[0], items[1]))
        }
      }
      return .dictionary(DictionaryValue(pairs + (arguments[1].pairs ?? [])))
    },
  ]

  /// How long a range can be; it is held in memory.
  private static let longestRange = 1_000_000

  @Sendable
  private static func range(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    var start = try arguments[0].whole()
    let stop: Int
    if case .none = arguments[1] {
      stop = start
      start = 0
    } else {
      stop = try arguments[1].whole()
    }
    let step = try arguments[2].whole()
    guard step != 0 else { throw RenderFailure(.sliceStepZero) }
    let (difference, overflow) = stop.subtractingReportingOverflow(start)
    guard !overflow, difference / step <= longestRange else {
      throw RenderFailure(.repetitionTooLong, Wording("\(longestRange)"))
    }
    let items = stride(from: start, to: stop, by: step).map { Value.int($0) }
    return .list(ListValue(items, kind: .range(start: start, stop: stop, step: step)))
  }
}
