import Testing

@testable import Charts

@Suite("Plain numbers")
struct PlainNumberTests {
  @Test(
    "have at most two decimals and no sign on zero",
    arguments: [
      (0, "0"), (-0.001, "0"), (3, "3"), (-3.5, "-3.5"), (12.256, "12.26"), (0.05, "0.05"),
      (-0.1, "-0.1"),
    ]
  )
  func decimals(number: Double, text: String) {
    #expect(plainNumber(number) == text)
  }
}
