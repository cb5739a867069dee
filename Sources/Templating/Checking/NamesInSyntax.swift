/// All names that statements read, wherever they stand.
func namesRead(in statements: [Statement]) -> Set<String> {
  var result: Set<String> = []
  for statement in statements {
    for expression in statement.expressions { collectNames(in: expression, into: &result) }
    for body in statement.bodies { result.formUnion(namesRead(in: body)) }
  }
  return result
}

private func collectNames(in expression: Expression, into result: inout Set<String>) {
  if case .name(let name) = expression.kind { result.insert(name) }
  for part in expression.parts { collectNames(in: part, into: &result) }
}

extension Statement {
  /// The expressions of the tag itself.
  var expressions: [Expression] {
    switch kind {
    case .text, .block, .breakLoop, .continueLoop: []
    case .output(let expression), .extends(let expression), .evaluate(let expression),
      .include(let expression, _, _), .importing(let expression, _, _),
      .fromImport(let expression, _, _), .filterBlock(let expression, _),
      .autoescape(let expression, _), .set(_, let expression):
      [expression]
    case .condition(let branches, _): branches.map(\.test)
    case .loop(let loop): [loop.sequence] + [loop.condition].compactMap { $0 }
    case .setBlock(_, let filter, _): [filter].compactMap { $0 }
    case .with(let pairs, _): pairs.map(\.value)
    case .macro(let macro): macro.parameters.compactMap(\.defaultValue)
    case .call(let macro, let call): [call] + macro.parameters.compactMap(\.defaultValue)
    }
  }

  /// The bodies of the tag.
  var bodies: [[Statement]] {
    switch kind {
    case .condition(let branches, let otherwise): branches.map(\.body) + [otherwise]
    case .loop(let loop): [loop.body, loop.otherwise]
    case .setBlock(_, _, let body), .with(_, let body), .filterBlock(_, let body),
      .autoescape(_, let body):
      [body]
    case .block(let block): [block.body]
    case .macro(let macro), .call(let macro, _): [macro.body]
    default: []
    }
  }
}

extension Expression {
  /// The expressions right inside this one.
  var parts: [Expression] {
    switch kind {
    case .literal, .name: []
    case .list(let items), .tuple(let items), .joined(let items): items
    case .dictionary(let pairs): pairs.flatMap { [$0.key, $0.value] }
    case .attribute(let base, _), .negative(let base), .positive(let base), .not(let base): [base]
    case .item(let left, let right), .and(let left, let right), .or(let left, let right),
      .arithmetic(_, let left, let right):
      [left, right]
    case .slice(let base, let lower, let upper, let step):
      [base] + [lower, upper, step].compactMap { $0 }
    case .comparison(let first, let operands): [first] + operands.map(\.operand)
    case .conditional(let test, let then, let otherwise):
      [test, then] + [otherwise].compactMap { $0 }
    case .filter(let base, _, let arguments): [base].compactMap { $0 } + arguments.all
    case .test(let base, _, let arguments), .call(let base, let arguments): [base] + arguments.all
    }
  }
}

extension CallArguments {
  /// All expressions among the arguments.
  var all: [Expression] {
    positional + named.map(\.value) + [list, dictionary].compactMap { $0 }
  }
}
