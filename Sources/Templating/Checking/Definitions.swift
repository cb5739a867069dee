internal import Diagnostics

/// A macro, or the body of a `call` block, with the place where it was defined.
final class MacroDefinition {
  /// What a routine was written for: types of the arguments (`nil` where none is passed) and the
  /// place in the HTML.
  struct Key: Hashable {
    var types: [ValueType?]
    var markup: MarkupState
    /// Whether it is called with values of which nothing is known.
    var isGeneric = false
  }

  let index: Int
  let statement: MacroStatement
  let surroundings: Surroundings
  /// Whether the body uses `varargs`, `kwargs` and `caller`, which is what makes it accept them.
  let takesMore: Bool
  let takesNamed: Bool
  let takesCaller: Bool
  /// Whether what is known of variables is that of the place of definition: a `call` block's.
  let isCaller: Bool
  var routines: [Key: Int] = [:]
  var genericRoutine: Int?

  init(index: Int, statement: MacroStatement, surroundings: Surroundings, isCaller: Bool) {
    self.index = index
    self.statement = statement
    self.surroundings = surroundings
    self.isCaller = isCaller
    let own = Set(statement.parameters.map(\.name))
    let used = namesRead(in: statement.body).subtracting(own)
    takesMore = used.contains("varargs")
    takesNamed = used.contains("kwargs")
    takesCaller = used.contains("caller")
  }
}

/// What `import` makes: the names that a template sets at its top.
struct ModuleDefinition {
  let template: String
  let scope: Scope
}

/// A loop of the program.
struct LoopDefinition {
  /// Its number in the machine.
  let number: Int32
  /// The type of what it visits.
  let itemType: ValueType
  /// The routine of its body, when it is recursive.
  var routine: Int?
}

/// A loop around the statement that is being checked.
struct OpenLoop {
  /// The index among the checker's loops.
  let index: Int
  /// The jumps of `break`, to be patched at the end.
  var breaks: [Int] = []
  /// The jumps of `continue`.
  var continues: [Int] = []
}

/// The blocks of a template and of those that it extends.
final class Inheritance {
  /// For each name the definitions, the one that is shown first.
  let blocks: [String: [(block: BlockStatement, template: TemplateSyntax)]]
  /// The names that the templates set at their top.
  let scope: Scope
  /// The blocks that are being written, outermost first, with what surrounds them.
  var open: [(name: String, level: Int, scope: Scope, loops: [OpenLoop])] = []
  var placed: Set<String> = []

  init(chain: [TemplateSyntax], scope: Scope) {
    var blocks: [String: [(block: BlockStatement, template: TemplateSyntax)]] = [:]
    for template in chain {
      for block in template.blocks.values {
        blocks[block.name, default: []].append((block, template))
      }
    }
    self.blocks = blocks
    self.scope = scope
  }
}

/// All that the meaning of a statement depends on, kept to check a routine later.
struct Surroundings {
  let template: TemplateSyntax
  let includedAt: Int32
  let openTemplates: [String]
  let scope: Scope
  let flow: Flow
  let escapes: Bool
  let openLoops: [OpenLoop]
  let inheritance: Inheritance?
}

extension Checker {
  /// The surroundings of the current statement.
  var surroundings: Surroundings {
    Surroundings(
      template: template,
      includedAt: includedAt,
      openTemplates: openTemplates,
      scope: scope,
      flow: flow,
      escapes: escapes,
      openLoops: openLoops,
      inheritance: inheritance
    )
  }

  /// Goes to other surroundings; what is known of variables is left to the caller.
  func enter(_ place: Surroundings) {
    template = place.template
    includedAt = place.includedAt
    openTemplates = place.openTemplates
    scope = place.scope
    escapes = place.escapes
    openLoops = place.openLoops
    inheritance = place.inheritance
    isSilent = false
  }

  /// Writes a routine when the current one is finished, so that its slots are in a row.
  ///
  /// - Returns: the number of the routine.
  func addRoutine(_ name: String, in place: Surroundings, _ write: @escaping () -> Void) -> Int {
    let number = builder.routines.count
    builder.routines.append(Routine(name: name))
    pendingRoutines.append { [unowned self] in
      let firstSlot = builder.nextSlot
      let firstLoop = builder.nextLoop
      builder.routines[number].entry = Int(builder.target())
      enter(place)
      write()
      builder.emit(Instruction(.end))
      builder.routines[number].slots = firstSlot..<builder.highestSlot
      builder.routines[number].loops = firstLoop..<builder.nextLoop
    }
    return number
  }
}
