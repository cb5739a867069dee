/// Puts entries into the order of lists.
struct EntryLists: Sendable {
  private let entries: [Entry]

  /// - Parameter entries: all entries, sorted by path.
  init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// For each collection the entries of each language, in the order of its list.
  func lists(of collections: [CollectionSettings]) -> [[String: [Int]]] {
    var lists = [[String: [Int]]](repeating: [:], count: collections.count)
    for (index, entry) in entries.enumerated() {
      lists[entry.file.collection][entry.file.language, default: []].append(index)
    }
    for (index, collection) in collections.enumerated() {
      let order = collection.list?.sort ?? SortOrder(key: .date, descending: true)
      for (language, members) in lists[index] { lists[index][language] = sorted(members, order) }
    }
    return lists
  }

  /// Sorts entries; equals stand by weight, then by path, so that each run has the same order.
  func sorted(_ members: [Int], _ order: SortOrder) -> [Int] {
    switch order.key {
    case .title: sorted(members, order) { entries[$0].head.title }
    case .weight: sorted(members, order) { entries[$0].head.weight }
    case .date: sorted(members, order) { entries[$0].head.date?.seconds ?? .min }
    case .updated:
      sorted(members, order) {
        (entries[$0].head.updated ?? entries[$0].head.date)?.seconds ?? .min
      }
    }
  }

  private func sorted<Key: Comparable>(
    _ members: [Int],
    _ order: SortOrder,
    by key: (Int) -> Key
  ) -> [Int] {
    let keyed = members.map { (key($0), entries[$0].head.weight, $0) }
    let ordered =
      order.descending
      ? keyed.sorted { ($1.0, $0.1, $0.2) < ($0.0, $1.1, $1.2) } : keyed.sorted { $0 < $1 }
    return ordered.map(\.2)
  }
}
