internal import Diagnostics

/// Checks one template, with all that it extends, includes and imports, against the types of its
/// globals, and writes the program as it goes.
///
/// Templates are put together here and not when a page is rendered: an included template becomes a
/// part of the one that includes it, with the types that are known there. Macros become routines,
/// one for each combination of argument types.
final class Checker {
  let templates: [String: TemplateSyntax]
  let dialect: Dialect
  var builder = CodeBuilder()
  var diagnostics: Set<Diagnostic> = []
  var flow = Flow()
  var scope = Scope(parent: nil)
  let globalScope = Scope(parent: nil)

  /// The template whose statements are being checked.
  var template: TemplateSyntax
  /// The template of which the page is made, at the inner end of what it extends.
  private let outermost: TemplateSyntax
  /// Where the macro is called whose body is being checked.
  var calledAt: Place?
  /// Whether an imported template is being checked.
  var isModule = false
  /// The place of the tag that included it, -1 if there is none.
  var includedAt: Int32 = -1
  /// The names of the templates that are being put together, outermost first.
  var openTemplates: [String] = []
  var sources: [SourceText] = []
  /// Whether output is dropped: outside of blocks in a template that extends another.
  var isSilent = false
  var escapes = true
  /// What is read of the globals, as ``Program/reads`` has it.
  var reads: Set<[String]> = []
  /// Whether the read that is being written was noted with its fields.
  var isReadNoted = false

  /// The templates that take part, for the report of what is never used.
  var usedTemplates: Set<String> = []

  /// The variables that tags set, to be reported when nothing reads them.
  private var declared: [DeclaredName] = []

  var macros: [MacroDefinition] = []
  var modules: [ModuleDefinition] = []
  var loops: [LoopDefinition] = []
  /// The loops around the statement that is being checked, innermost last.
  var openLoops: [OpenLoop] = []
  var inheritance: Inheritance?
  /// Routines that are called but not yet written.
  var pendingRoutines: [() -> Void] = []
  var markupState = MarkupState()

  init(templates: [String: TemplateSyntax], dialect: Dialect, template: TemplateSyntax) {
    self.templates = templates
    self.dialect = dialect
    self.template = template
    outermost = template
  }

  /// Checks a template and gives its program; `nil` when there are errors.
  static func check(
    _ template: TemplateSyntax,
    in templates: [String: TemplateSyntax],
    globals: [(name: String, type: ValueType)],
    dialect: Dialect
  ) -> (Program?, [Diagnostic], used: Set<String>) {
    let checker = Checker(templates: templates, dialect: dialect, template: template)
    _ = checker.tracksMarkup
    checker.declare(globals)
    checker.main()
    let diagnostics = checker.diagnostics.sorted()
    let hasErrors = diagnostics.contains { $0.finding.severity == .error }
    let program = hasErrors ? nil : checker.program(globalCount: globals.count)
    return (program, diagnostics, checker.usedTemplates)
  }

  private func declare(_ globals: [(name: String, type: ValueType)]) {
    for global in globals {
      let slot = builder.takeSlot()
      globalScope.declare(global.name, slot)
      flow.assign(slot, global.type)
    }
    scope = globalScope
  }

  /// Whether the place in the HTML is followed: in templates that make HTML or XML.
  private(set) lazy var tracksMarkup: Bool =
    dialect.escapesByContext
    && [".html", ".htm", ".xml", ".xhtml", ".svg"].contains { template.name.hasSuffix($0) }

  private func main() {
    page(template)
    let end = template.source.bytes.count
    requireText(markupState, at: Span(max(0, end - 1), end))
    builder.emit(Instruction(.end))
    var index = 0
    while index < pendingRoutines.count {
      guard builder.code.count < 100_000 else {
        report(.programTooLarge, at: Span(0, 0))
        return
      }
      let routine = pendingRoutines[index]
      index += 1
      builder.beginRoutine()
      routine()
    }
    reportNeverRead()
  }

  // MARK: Names that are never read

  /// A variable that a tag sets.
  private struct DeclaredName {
    let name: String
    let span: Span
    let scope: Scope
    let template: TemplateSyntax
  }

  /// Notes that a tag sets a variable.
  ///
  /// What a template sets at its top can be meant for another one
  /// that extends or imports it.
  func noteDeclaration(_ name: String, _ span: Span) {
    guard let owner = scope.slots[name] == nil ? nil : scope, !name.hasPrefix("_") else { return }
    let isForOthers = owner.isTemplate && (isModule || template !== outermost)
    if isForOthers { return }
    declared.append(DeclaredName(name: name, span: span, scope: owner, template: template))
  }

  private func reportNeverRead() {
    for name in declared where !name.scope.used.contains(name.name) {
      template = name.template
      report(.neverRead, Wording(name.name), at: name.span)
    }
  }

  private func program(globalCount: Int) -> Program {
    Program(
      name: template.name,
      code: builder.code,
      placeIndexes: builder.placeIndexes,
      places: builder.places,
      sources: sources,
      texts: builder.texts,
      constants: builder.constants,
      fields: builder.fields,
      functions: builder.functions,
      routines: builder.routines,
      calls: builder.calls,
      macros: macroEntries(),
      slotCount: builder.highestSlot,
      loopCount: builder.nextLoop,
      globalCount: globalCount,
      reads: reads.sorted { $0.lexicographicallyPrecedes($1) },
      dialect: dialect
    )
  }

  // MARK: Reports

  /// Notes a finding in the current template.
  func report(_ finding: Finding, _ arguments: Wording..., at span: Span, hints: [Hint] = []) {
    // Nobody reads more, and to find a place takes a walk through the template.
    guard diagnostics.count < 300 else { return }
    let isAboutArgument = finding == .valueMayBeMissing || finding == .valueMissing
    let call = isAboutArgument ? calledAt.map { [Hint.calledHere(at: $0)] } ?? [] : []
    var diagnostic = Diagnostic(finding, at: template.source.place(span), hints: hints + call)
    diagnostic.arguments = arguments
    diagnostics.insert(diagnostic)
  }

  /// The number of a place in the current template, for steps that can fail.
  func place(_ span: Span) -> Int32 {
    let path = template.source.path
    let source: Int
    if let known = sources.firstIndex(where: { $0.path == path }) {
      source = known
    } else {
      sources.append(template.source)
      source = sources.count - 1
    }
    return builder.place(
      ProgramPlace(source: Int32(source), span: span, includedAt: includedAt)
    )
  }

  // MARK: Scopes

  /// Checks statements in a scope of their own, with the names that they assign.
  func inScope(_ statements: [Statement], declaring names: [String] = [], _ body: () -> Void) {
    let outer = scope
    let firstSlot = builder.nextSlot
    let inner = Scope(parent: outer)
    enter(inner, declaring: names, AssignedNames(in: statements))
    body()
    scope = outer
    builder.freeSlots(from: firstSlot)
  }

  /// Makes a scope the current one; its names begin with the values of those further out, if
  /// anything refers to these there.
  func enter(
    _ inner: Scope,
    declaring names: [String],
    _ assigned: AssignedNames = AssignedNames(in: [])
  ) {
    inner.reads = assigned.reads
    for name in names + assigned.names where inner.slots[name] == nil {
      let slot = builder.takeSlot()
      let startsEmpty =
        assigned.startingEmpty.contains(name)
        && (inner.isTemplate || inner.parent?.refers(to: name) != true)
      let outerSlot =
        startsEmpty
        ? nil : inner.parent.flatMap { self.slot(of: name, from: $0, isOutside: inner.isTemplate) }
      if let outerSlot {
        noteRead(of: name, in: outerSlot)
        builder.emit(Instruction(.move, slot, outerSlot))
        flow.assign(slot, flow[Path(slot: outerSlot)] ?? .any)
      } else {
        builder.emit(Instruction(.move, slot, builder.constant(.undefined)))
        flow.assign(slot, .undefined)
      }
      inner.declare(name, slot)
    }
    scope = inner
  }

  /// Frees the slots of intermediate values when the body is done.
  func temporarily<Result>(_ body: () -> Result) -> Result {
    let first = builder.nextSlot
    defer { builder.freeSlots(from: first) }
    return body()
  }
}
