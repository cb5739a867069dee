/// Jinja's filters that fit nowhere else.
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
          let value =
            arguments.literals.count > 2 && arguments.literals[2]?.isTrue == false
            ? arguments[0].present : arguments[0].truthy
          return .either([value, arguments[1]])
        }
      ) { (arguments, _) in
        let isMissing =
          arguments[2].isTrue ? !arguments[0].isTrue : !arguments[0].isDefined
        return isMissing ? arguments[1] : arguments[0]
      }
    }
}
