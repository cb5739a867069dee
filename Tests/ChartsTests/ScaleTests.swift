import Testing

@testable import Charts

@Suite struct ScaleTests {
  static let known: [([Double], Bool, [Double])] = [
    ([8, 4, 2.4, 1.7], true, [0, 2, 4, 6, 8]), ([], true, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ([0, 0], true, [0, 0.2, 0.4, 0.6, 0.8, 1]), ([100], true, [0, 20, 40, 60, 80, 100]),
    ([0.3, 0.1], true, [0, 0.1, 0.2, 0.3]), ([-15, 12], true, [-15, -10, -5, 0, 5, 10, 15]),
    ([-3, -1], true, [-3, -2, -1, 0]), ([97, 99, 98], false, [97, 97.5, 98, 98.5, 99]),
    ([3, 3], false, [0, 1, 2, 3]), ([1, 9], false, [0, 2, 4, 6, 8, 10]),
  ]

  @Test(arguments: known)
  func `ticks are multiples of one, two or five`(values: [Double], zero: Bool, ticks: [Double]) {
    #expect(Scale(values, fromZero: zero, count: 5).ticks == ticks)
  }

  static let hard: [[Double]] = [
    [1e300, -1e300], [1e-300], [0, 1e-300], [1_000_000, 1_000_000.5], [1e15, 1e15 + 0.25],
    [-1e-9, 1e9], [0.1 + 0.2, 0.3], [1e-301, 0], [-7], [123_456_789.123],
  ]

  @Test(arguments: hard)
  func `every scale holds its values, rises, and has few ticks`(values: [Double]) {
    for fromZero in [true, false] {
      for count in 2...8 {
        let scale = Scale(values, fromZero: fromZero, count: count)
        #expect(scale.ticks.count >= 2 && scale.ticks.count <= 2 * count + 2, "\(scale.ticks)")
        #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $0 < $1 }, "\(scale.ticks)")
        #expect(scale.ticks.allSatisfy { $0.isFinite })
        for value in values {
          #expect((0...1).contains(scale.fraction(value)))
          let room = (scale.high - scale.low) * 1e-9
          #expect(value >= scale.low - room && value <= scale.high + room, "\(scale.ticks)")
        }
        if fromZero { #expect(scale.ticks.contains(0)) }
      }
    }
  }

  @Test func `random values are held by scales`() {
    var numbers = ChartSamples.Numbers(seed: 7)
    for _ in 0..<2000 {
      let values = (0...numbers.next(5)).map { _ in
        Double(numbers.next(200_000) - 100_000) / [1, 10, 1000, 1e-6][numbers.next(4)]
      }
      let scale = Scale(values, fromZero: numbers.next(2) == 0, count: numbers.next(7) + 2)
      let room = (scale.high - scale.low) * 1e-9
      let holdsAll = values.allSatisfy { $0 >= scale.low - room && $0 <= scale.high + room }
      #expect(holdsAll, "\(values) \(scale)")
      #expect(scale.ticks.count <= 20)
    }
  }
}
