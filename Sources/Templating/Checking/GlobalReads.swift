/// What a program reads of its globals: who keeps a page needs to know when it would come out in
/// another way.
///
/// The checker knows every read, as no name is looked up at run time. A field of a field is noted as
/// one path, so that a template that prints `collections.cases.url` does not depend on all cases.
extension Checker {
  /// Notes a read of a global as a whole, unless it is the begin of a path that was noted.
  func noteRead(of name: String, in slot: Int32) {
    if !isReadNoted, globalScope.slots[name] == slot { reads.insert([name]) }
  }

  /// Notes that a field of an expression is read, and writes the steps of that expression.
  func notingRead<Result>(of base: Expression, _ field: String, _ body: () -> Result) -> Result {
    guard !isReadNoted, let path = globalPath(of: base) else { return body() }
    reads.insert(path + [field])
    isReadNoted = true
    defer { isReadNoted = false }
    return body()
  }

  /// The path from a global to an expression: names and fields, and nothing computed.
  private func globalPath(of expression: Expression) -> [String]? {
    switch expression.kind {
    case .name(let name):
      guard let slot = globalScope.slots[name], self.slot(of: name) == slot else { return nil }
      return [name]
    case .attribute(let base, let field): return globalPath(of: base).map { $0 + [field] }
    default: return nil
    }
  }
}
