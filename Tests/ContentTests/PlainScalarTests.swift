import Testing
import Yams

@testable import Content

/// The reader for plain scalars beside Yams, whose reading is the rule.
@Suite struct PlainScalarTests {
  static let scalars = [
    "", "~", "null", "Null", "NULL", "nULL", "yes", "Yes", "YES", "yEs", "no", "No", "on", "off",
    "Off", "true", "TRUE", "false", "y", "n", "t", "はい", "0", "-0", "+0", "00", "7", "-7", "+7",
    "07", "08", "010", "-010", "0o17", "0o8", "0x1F", "0xg", "-0x1f", "0b101", "0b2", "1_000",
    "1__0", "_1", "1_", "9223372036854775807", "9223372036854775808", "1:30", "01:30", "1:60",
    "190:20:30", "-1:30", "1:5", "1:05:09", "1.5", "-1.5", "+1.5", "1.", "1._5", ".5", "._", ".5e3",
    ".5e+3", "1e3", "1E-3", "1e", "1.5e10", "12e03", "-2E+05", ".inf", "-.inf", "+.Inf", ".INF",
    ".nan", ".NaN", ".NAN", "nan", "inf", ".", "..", "-", "+", "-.", "--1", "1-2", "1,000", "12 人",
    "4%", "2026-11-22", "2026-1-5", "2026-11-22T09:30:00Z", "2026-11-22 09:30:00", "1:30.5",
    "190:20:30.15", "-1:30.5", "0.1:5", "<<", "=", "1.2.3", "1_0.5_0", "0_7", "0b", "0x", "0o",
    "123abc", "1e5x", "e5", "0.", "00.5", "08.5", "1:2:3:4", "１２", "yes ", "True ",
  ]

  @Test(arguments: scalars)
  func `a plain scalar resolves as it does for Yams`(text: String) throws {
    var copy = text
    let ours = copy.withUTF8 { resolvePlainScalar($0) }
    #expect(describe(ours) == describe(try oracle(text)), "\(text)")
  }

  @Test func `random numbers and near-numbers resolve as they do for Yams`() throws {
    var random = SplitMix(seed: 7)
    let alphabet = Array("0123456789_-+.:eExob ~aF")
    for _ in 0..<4000 {
      let length = 1 + Int(random.next() % 7)
      var text = String(
        (0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      )
      let ours = text.withUTF8 { resolvePlainScalar($0) }
      #expect(describe(ours) == describe(try oracle(text)), "\(text)")
    }
  }

  /// What Yams makes of a plain scalar with its default resolver.
  private func oracle(_ text: String) throws -> YAMLNode.Value {
    let scalar = Node.Scalar(text, Tag(.implicit, .default), .plain)
    let node = Node.scalar(scalar)
    switch node.tag.description {
    case "tag:yaml.org,2002:null": return .null
    case "tag:yaml.org,2002:bool": return .boolean(node.bool ?? false)
    case "tag:yaml.org,2002:int":
      if let integer = node.int { return .integer(integer) }
      // Yams finds the form of an integer here but makes no value of it: a sign before zero, or
      // more digits than an Int holds.
      let digits = text.filter { $0 != "_" }
      if let zero = Int(digits), zero == 0 { return .integer(0) }
      return Double(digits).map { .number($0) } ?? .string(text)
    case "tag:yaml.org,2002:float":
      return node.float.map { .number($0) } ?? .string(text)
    default: return .string(text)
    }
  }

  /// A value as text, so that two NaN are the same.
  private func describe(_ value: YAMLNode.Value) -> String { "\(value)" }
}

/// A small random source with a seed, so that a failing case comes again.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
