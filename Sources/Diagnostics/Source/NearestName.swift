/// Finds the candidate that a mistyped name most likely means.
///
/// Distance is the optimal string alignment distance (insert, delete, replace, swap neighbours), on
/// characters, without regard to case. A candidate counts when at most a third of the longer name
/// differs, or two characters in names of four or more.
///
/// - Returns: the nearest candidate, the first in sorted order among equals, or `nil` if none is near.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased())
  var best: (distance: Int, name: String)?
  for candidate in candidates.sorted() where candidate != name {
    let letters = Array(candidate.lowercased())
    let longer = max(wanted.count, letters.count)
    let allowed = max(longer / 3, longer >= 4 ? 2 : 1)
    guard abs(wanted.count - letters.count) <= allowed else { continue }
    let distance = alignmentDistance(wanted, letters)
    guard distance <= allowed, distance < longer else { continue }
    if distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.name
}

private func alignmentDistance(_ left: [Character], _ right: [Character]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in 1...left.count {
    var current = [i] + [Int](repeating: 0, count: right.count)
    for j in 1...right.count {
      let replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
      current[j] = min(last[j] + 1, current[j - 1] + 1, replaced)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        current[j] = min(current[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
