import Synchronization

/// Runs independent work in as many tasks as there are jobs.
///
/// Each task takes the next stretch of work when it is done with one, and results are placed by
/// index, so that the number of jobs and their luck never show in the outcome.
struct Parallel: Sendable {
  /// How many tasks run at once.
  let jobs: Int

  /// Told how many of how many items are done, after each stretch.
  var report: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// Does the work for each stretch of `0..<count`.
  ///
  /// - Parameters:
  ///   - count: the number of items.
  ///   - stretch: how many are handed out at once: few enough to even out at the end, where one task
  ///     may hold all that takes long, and so many that taking them costs nothing beside the work.
  ///   - body: does the work of a stretch.
  /// - Returns: the results in the order of the stretches.
  /// - Throws: the first error of the first stretch that threw; the others run to their end.
  func map<Result: Sendable>(
    _ count: Int,
    stretch: Int = 32,
    _ body: @escaping @Sendable (Range<Int>) throws -> Result
  ) async throws -> [Result] {
    let outcomes = await each(count, stretch: stretch) { range in
      Swift.Result { try body(range) }
    }
    return try outcomes.map { try $0.get() }
  }

  /// Does work that cannot fail for each stretch of `0..<count`, as ``map(_:stretch:_:)`` does.
  ///
  /// - Parameters:
  ///   - count: the number of items.
  ///   - stretch: how many are handed out at once.
  ///   - body: does the work of a stretch.
  /// - Returns: the results in the order of the stretches.
  func each<Result: Sendable>(
    _ count: Int,
    stretch: Int = 32,
    _ body: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    let next = Counter()
    let done = Counter()
    let stretches = (count + stretch - 1) / stretch
    let outcomes = await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<max(min(jobs, stretches), 1) {
        group.addTask {
          var results: [(Int, Result)] = []
          while true {
            let index = next.take()
            if index >= stretches { return results }
            let start = index * stretch
            let range = start..<min(start + stretch, count)
            results.append((index, body(range)))
            // Work of one piece has nothing to tell.
            if let report, count > 1 { report(done.add(range.count), count) }
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Hands out 0, 1, 2 … to whoever asks, each once.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int { value.add(1, ordering: .relaxed).oldValue }

  /// Adds a number and gives the sum.
  func add(_ number: Int) -> Int { value.add(number, ordering: .relaxed).newValue }
}
