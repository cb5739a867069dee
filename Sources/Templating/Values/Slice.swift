internal import Diagnostics

/// The bounds of a slice, as Python understands `[start:stop:step]`.
struct Slice {
  private let start: Int?
  private let stop: Int?
  private let step: Int

  /// Creates bounds from values, `none` being left out.
  ///
  /// - Throws: a failure when a bound is no whole number or the step is 0.
  init(_ start: Value, _ stop: Value, _ step: Value) throws(RenderFailure) {
    self.start = try Self.bound(start)
    self.stop = try Self.bound(stop)
    self.step = try Self.bound(step) ?? 1
    guard self.step != 0 else { throw RenderFailure(.sliceStepZero) }
  }

  private static func bound(_ value: Value) throws(RenderFailure) -> Int? {
    if case .none = value { return nil }
    guard let number = value.integer else { throw RenderFailure(.notANumber, value.described) }
    return number
  }

  /// The first index, the one after the last, and the step, for a number of items.
  func range(in count: Int) -> (from: Int, to: Int, by: Int) {
    let lowest = step > 0 ? 0 : -1
    let highest = step > 0 ? count : count - 1
    func clamp(_ bound: Int) -> Int {
      let index = bound < 0 ? bound + count : bound
      return min(max(index, lowest), highest)
    }
    let from = start.map(clamp) ?? (step > 0 ? lowest : highest)
    let to = stop.map(clamp) ?? (step > 0 ? highest : lowest)
    return (from, to, step)
  }

  /// The items of a slice.
  func pick<Item>(from items: [Item]) -> [Item] {
    let (from, to, by) = range(in: items.count)
    return stride(from: from, to: to, by: by).map { items[$0] }
  }

  /// The characters of a slice, which are Unicode scalars as in Python.
  func pick(from text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: pick(from: Array(text.unicodeScalars)))
    return String(result)
  }
}
