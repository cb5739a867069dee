import Testing

@testable import Content

/// Decimal numbers as they are typed.
@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("7", "7"), ("+7", "7"), ("-7", "-7"), ("2.40", "2.40"),
    ("0.05", "0.05"), ("-0.05", "-0.05"), ("1_000", "1000"), ("1.", "1"), ("1e3", "1000"),
    ("1.5E3", "1500"), ("15e-1", "1.5"), ("1.25e1", "12.5"),
    ("999999999999999", "999999999999999"), ("0.000000000000001", "0.000000000000001"),
  ])
  func `a decimal keeps its digits`(typed: String, text: String) throws {
    let number = try #require(DecimalNumber(typed))
    #expect(number.text == text)
    #expect(DecimalNumber(number.text) == number)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "1.2.3", "1,000", "010", "00", "0x10", "0b1", "1:30", "1e", "1e400", "e3",
    "1 000", "１", "1000000000000000", "0.0000000000000001", "1e15", "inf", "nan", "4%", "--1",
  ])
  func `what is no decimal is none`(typed: String) {
    #expect(DecimalNumber(typed) == nil)
  }

  @Test(
    arguments: [
      ("1", "2"), ("-2", "-1"), ("-1", "1"), ("0.5", "0.50001"), ("2.40", "2.5"), ("-0.5", "0.5"),
      ("-1.5", "-1.2"), ("999999999999999", "999999999999999.0"),
      ("0.000000000000001", "999999999999999"),
    ].filter { DecimalNumber($0.1) != nil })
  func `numbers are ordered by size`(lower: String, upper: String) throws {
    let (low, high) = (try #require(DecimalNumber(lower)), try #require(DecimalNumber(upper)))
    #expect(low.isLess(than: high))
    #expect(!high.isLess(than: low))
    #expect(!low.isLess(than: low))
  }

  @Test func `equal sizes with other digits are not ordered`() throws {
    let (short, long) = (try #require(DecimalNumber("2.4")), try #require(DecimalNumber("2.40")))
    #expect(!short.isLess(than: long))
    #expect(!long.isLess(than: short))
    #expect(short != long)
    #expect(short.double == long.double)
  }

  @Test func `a tick is rounded to its digits`() {
    #expect(DecimalNumber(0.30000000000000004, fractionDigits: 1)?.text == "0.3")
    #expect(DecimalNumber(2_000_000.0, fractionDigits: 0)?.text == "2000000")
    #expect(DecimalNumber(-2.5, fractionDigits: 1)?.text == "-2.5")
    #expect(DecimalNumber(.nan, fractionDigits: 0) == nil)
    #expect(DecimalNumber(.infinity, fractionDigits: 0) == nil)
    #expect(DecimalNumber(1e15, fractionDigits: 0) == nil)
    #expect(DecimalNumber(Int.min) == nil)
  }
}
