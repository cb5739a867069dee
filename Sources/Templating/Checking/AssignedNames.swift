/// The names that statements read and assign in their own scope, in the order in which Jinja2 finds
/// them (`idtracking.py`): it decides what a name stands for before its assignment.
///
/// Tags that open a scope of their own (`for`, `with`, `block`, `macro`, `call`, `filter` and the
/// block form of `set`) keep their names to themselves; `if` does not.
struct AssignedNames {
  /// The names that are assigned, in order.
  private(set) var names: [String] = []
  private var known: Set<String> = []
  /// The names that are read.
  private(set) var reads: Set<String> = []
  /// The assigned names that nothing reads before, and that no branch leaves out.
  ///
  /// Until the assignment they are undefined, even where a name further out is the same.
  private(set) var startingEmpty: Set<String> = []

  /// Goes through statements.
  init(in statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  /// The names of several templates that share a scope.
  init(inAll templates: [[Statement]]) {
    for statements in templates {
      let next = AssignedNames(in: statements)
      let others = startingEmpty.subtracting(next.names).union(
        next.startingEmpty.subtracting(names)
      )
      startingEmpty = startingEmpty.intersection(next.startingEmpty).union(others)
      names += next.names
      reads.formUnion(next.reads)
    }
  }

  private mutating func visit(_ statement: Statement) {
    for expression in statement.ownExpressions { read(expression) }
    switch statement.kind {
    case .set(let target, _), .setBlock(let target, _, _): assign(target.names)
    case .macro(let macro): assign([macro.name])
    case .importing(_, let name, _): assign([name])
    case .fromImport(_, let imported, _): assign(imported.map(\.alias))
    case .condition(let branches, let otherwise): visit(branches, otherwise)
    default: break
    }
  }

  private mutating func read(_ expression: Expression) {
    if case .name(let name) = expression.kind { reads.insert(name) }
    for part in expression.parts { read(part) }
  }

  private mutating func assign(_ more: [String]) {
    for name in more {
      guard known.insert(name).inserted else { continue }
      if !reads.contains(name) { startingEmpty.insert(name) }
      names.append(name)
    }
  }

  private mutating func visit(
    _ branches: [(test: Expression, body: [Statement])],
    _ otherwise: [Statement]
  ) {
    let before = self
    var ends: [AssignedNames] = []
    for body in branches.map(\.body) + [otherwise] {
      var branch = before
      for statement in body { branch.visit(statement) }
      ends.append(branch)
    }
    for end in ends {
      names += end.names.dropFirst(before.names.count).filter { known.insert($0).inserted }
      reads.formUnion(end.reads)
    }
    for name in names.dropFirst(before.names.count) {
      if ends.allSatisfy({ $0.startingEmpty.contains(name) }) { startingEmpty.insert(name) }
    }
  }
}

extension Statement {
  /// The expressions that are computed in the scope of the tag, and not in the one that it opens.
  fileprivate var ownExpressions: [Expression] {
    switch kind {
    case .condition(let branches, _): branches.map(\.test)
    case .loop(let loop): [loop.sequence]
    case .call(_, let call): [call]
    case .macro, .setBlock: []
    default: expressions
    }
  }
}
