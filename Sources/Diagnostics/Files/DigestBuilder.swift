/// A digest of many things, one after the other.
///
/// Each step mixes as XXH64 mixes a lane: order counts, and where one thing ends and the next begins.
package struct DigestBuilder: Sendable {
  private var state: UInt64 = 0x27D4_EB2F_1656_67C5

  /// Creates a builder that has seen nothing.
  package init() {}

  /// The digest of all that was added.
  package var digest: Digest {
    var result = state
    result = (result ^ (result >> 33)) &* 0xC2B2_AE3D_27D4_EB4F
    result = (result ^ (result >> 29)) &* 0x1656_67B1_9E37_79F9
    return Digest(value: result ^ (result >> 32))
  }

  /// Adds a number.
  package mutating func add(_ number: UInt64) {
    let mixed = state ^ (number &* 0xC2B2_AE3D_27D4_EB4F)
    state = ((mixed << 27) | (mixed >> 37)) &* 0x9E37_79B1_85EB_CA87 &+ 0x85EB_CA77_C2B2_AE63
  }

  /// Adds a number.
  package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  /// Adds a digest.
  package mutating func add(_ digest: Digest) { add(digest.value) }

  /// Adds a truth value.
  package mutating func add(_ flag: Bool) { add(flag ? 1 : 2) }

  /// Adds a text.
  ///
  /// Complexity: linear.
  package mutating func add(_ text: String) {
    add(Digest(of: text))
  }

  /// Adds a text that may be missing.
  package mutating func add(_ text: String?) {
    if let text { add(text) } else { add(3 as UInt64) }
  }

  /// Adds bytes.
  ///
  /// Complexity: linear.
  package mutating func add(_ bytes: [UInt8]) { add(Digest(bytes)) }
}
