/// Finds the names that statements assign in their own scope.
///
/// Tags that open a scope of their own (`for`, `with`, `block`, `macro`, `call`, `filter` and the
/// block form of `set`) keep their names to themselves; `if` does not.
func assignedNames(in statements: [Statement]) -> [String] {
  var names: [String] = []
  for statement in statements {
    switch statement.kind {
    case .set(let target, _), .setBlock(let target, _, _): names += target.names
    case .macro(let macro): names.append(macro.name)
    case .importing(_, let name, _): names.append(name)
    case .fromImport(_, let imported, _): names += imported.map(\.alias)
    case .condition(let branches, let otherwise):
      for branch in branches { names += assignedNames(in: branch.body) }
      names += assignedNames(in: otherwise)
    default: break
    }
  }
  return names
}
