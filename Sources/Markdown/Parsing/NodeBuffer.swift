/// Nodes that grow: what a tree is lowered into.
///
/// An array checks at every access whether it is shared; this memory has one owner, as a
/// ``ByteBuffer`` has, and is copied into an array of just its length once.
struct NodeBuffer: ~Copyable {
  /// The nodes; those from the count on are not there yet.
  private(set) var base: UnsafeMutablePointer<Node>
  /// How many nodes have been appended.
  private(set) var count = 0
  private var capacity: Int

  /// Creates a buffer with room for a number of nodes.
  init(capacity: Int) {
    self.capacity = max(capacity, 8)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
  }

  /// The nodes in an array of their own.
  var array: [Node] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Appends a node and returns its index.
  mutating func append(_ node: Node) -> Int {
    if count == capacity { grow() }
    (base + count).initialize(to: node)
    count += 1
    return count - 1
  }

  /// Takes the last node away; there must be one.
  mutating func removeLast() {
    precondition(count > 0)
    count -= 1
  }

  @inline(never)
  private mutating func grow() {
    capacity *= 2
    let larger = UnsafeMutablePointer<Node>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
