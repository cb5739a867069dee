/// What can be done with values of a type.
extension ValueType {
  /// Whether the value could be a number; what is not known could.
  var mayBeNumber: Bool {
    members.isEmpty || members.contains { [.any, .int, .number, .bool].contains($0) }
  }

  /// Whether the value is a list or a tuple.
  var isSequence: Bool {
    switch self {
    case .list, .tuple: true
    default: false
    }
  }

  /// The type of the items of a list or tuple.
  var itemType: ValueType {
    let types = members.map { member -> ValueType in
      switch member {
      case .list(let item): item
      case .tuple(let items): .either(items)
      case .dictionary, .record: .string
      case .string, .url, .date: .string
      case .markup: .markup
      default: .any
      }
    }
    return types.isEmpty ? .any : .either(types)
  }

  /// Whether a loop can visit the value.
  ///
  /// Text is excluded: its letters are hardly ever meant.
  var mayBeVisited: Bool {
    switch self {
    case .list, .tuple, .dictionary, .record, .any, .never: true
    default: false
    }
  }

  /// Whether `in` can look into the value.
  var mayContain: Bool {
    mayBeVisited || [.string, .url, .date, .markup].contains(self)
  }

  /// Whether `<` and `>` can compare the value with one of another type.
  func canBeOrdered(with other: ValueType) -> Bool {
    if members.isEmpty || other.members.isEmpty { return true }
    return members.allSatisfy { one in
      other.members.allSatisfy { two in
        one.order == nil || two.order == nil || one.order == two.order
      }
    } && !(members + other.members).contains { $0.order == .unordered }
  }

  private enum Order {
    case number
    case text
    case sequence
    case unordered
  }

  /// The kind of values among which the type has its order; `nil` when it is not known.
  private var order: Order? {
    switch self {
    case .any, .never: nil
    case .int, .number, .bool: .number
    case .string, .date, .url, .markup: .text
    case .list, .tuple: .sequence
    default: .unordered
    }
  }
}

extension ArithmeticOperator {
  private static let all: [ArithmeticOperator] = [
    .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power,
  ]

  /// The operator as a small operand of a step.
  var number: UInt8 { UInt8(Self.all.firstIndex(of: self) ?? 0) }

  /// The operator of a small operand.
  init(number: UInt8) { self = Self.all[Int(number)] }
}

extension ComparisonOperator {
  private static let all: [ComparisonOperator] = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contained, .notContained,
  ]

  /// The operator as a small operand of a step.
  var number: UInt8 { UInt8(Self.all.firstIndex(of: self) ?? 0) }

  /// The operator of a small operand.
  init(number: UInt8) { self = Self.all[Int(number)] }
}
