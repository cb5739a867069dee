import Testing

@testable import Charts

@Suite struct PlainNumberTests {
  @Test(
    arguments: [
      (0, "0"), (-0.001, "0"), (3, "3"), (-3.5, "-3.5"), (12.256, "12.26"), (0.05, "0.05"),
      (-0.1, "-0.1"),
    ]
  )
  func `numbers have at most two decimals, and zero has no sign`(number: Double, text: String) {
    #expect(plainNumber(number) == text)
  }
}
