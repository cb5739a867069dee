/// What a template can ask the variable `loop`.
enum LoopProperty: UInt8, Sendable {
  case index
  case indexFromZero
  case remaining
  case remainingFromZero
  case first
  case last
  case length
  case depth
  case depthFromZero
  case previous
  case next

  /// The names in templates, in the order of the cases.
  static let names = [
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0",
    "previtem", "nextitem",
  ]

  /// Finds a property by its name in templates.
  init?(name: String) {
    guard let number = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(number))
  }
}
