/// Finds free places for texts among texts, marks and lines that stand already.
struct LabelPlacing {
  private var taken: [Box]
  private let segments: [(Spot, Spot)]
  private let bounds: Box

  /// - Parameters:
  ///   - taken: what no text may cover.
  ///   - segments: what no text should cover.
  ///   - bounds: what texts stay inside of.
  init(taken: [Box], segments: [(Spot, Spot)], bounds: Box) {
    self.taken = taken
    self.segments = segments
    self.bounds = bounds
  }

  /// Takes the first place that is free.
  ///
  /// - Parameters:
  ///   - candidates: the places, the best first.
  ///   - crossingLines: whether a place on a line will do when there is no other.
  /// - Returns: the place's index; `nil` if none is free.
  /// - Complexity: the candidates times all that stands already.
  mutating func take(_ candidates: [Box], crossingLines: Bool) -> Int? {
    var second: Int?
    for (index, box) in candidates.enumerated() where isFree(box) {
      if !segments.contains(where: { box.isCrossed(by: $0) }) {
        taken.append(box)
        return index
      }
      if second == nil { second = index }
    }
    guard crossingLines, let second else { return nil }
    taken.append(candidates[second])
    return second
  }

  private func isFree(_ box: Box) -> Bool {
    box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top
      && box.bottom <= bounds.bottom && !taken.contains { $0.overlaps(box) }
  }
}

extension Box {
  /// Whether a segment passes through the box, after Liang and Barsky (1984).
  func isCrossed(by segment: (Spot, Spot)) -> Bool {
    let (start, end) = segment
    var entry = 0.0
    var exit = 1.0
    let sides = [
      (start.x - end.x, start.x - left), (end.x - start.x, right - start.x),
      (start.y - end.y, start.y - top), (end.y - start.y, bottom - start.y),
    ]
    for (direction, distance) in sides {
      if direction == 0 {
        if distance < 0 { return false }
      } else if direction < 0 {
        entry = max(entry, distance / direction)
      } else {
        exit = min(exit, distance / direction)
      }
    }
    return entry <= exit
  }
}

/// Moves blocks apart that would stand on each other.
enum Spreading {
  /// The tops of blocks that want to be centred somewhere, without overlap and in their order.
  ///
  /// - Returns: `nil` if they do not fit between the bounds.
  static func tops(
    _ blocks: [(middle: Double, height: Double)], from top: Double, to bottom: Double
  )
    -> [Double]?
  {
    guard blocks.reduce(0, { $0 + $1.height }) <= bottom - top else { return nil }
    let order = blocks.indices.sorted { (blocks[$0].middle, $0) < (blocks[$1].middle, $1) }
    var tops = blocks.map { $0.middle - $0.height / 2 }
    var least = top
    for index in order {
      tops[index] = max(tops[index], least)
      least = tops[index] + blocks[index].height
    }
    var most = bottom
    for index in order.reversed() {
      tops[index] = min(tops[index], most - blocks[index].height)
      most = tops[index]
    }
    return tops
  }
}
