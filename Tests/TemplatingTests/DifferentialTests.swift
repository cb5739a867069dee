import Foundation
import Testing
import TestSupport

@testable import Templating

/// The engine beside the real Jinja2: the same templates and data must give the same bytes.
@Suite struct DifferentialTests {
  @Test(.enabled(if: RealJinja.interpreter != nil, RealJinja.whySkipped))
  func `every fixture renders as Jinja2 renders it`() throws {
    let cases = Fixture.all(in: "Fixtures/output").map { TemplateCase($0) }
    #expect(cases.count > 10)
    let expected = try RealJinja.render(cases)
    #expect(expected.count == cases.count)
    for (one, wanted) in zip(cases, expected) { compare(one, wanted) }
  }

  @Test(.enabled(if: RealJinja.interpreter != nil, RealJinja.whySkipped))
  func `random templates render as Jinja2 renders them`() throws {
    let count = ProcessInfo.processInfo.environment["CASEBOOK_RANDOM_TEMPLATES"].flatMap { Int($0) }
    let first = ProcessInfo.processInfo.environment["CASEBOOK_RANDOM_SEED"].flatMap { Int($0) } ?? 0
    let cases = (first..<first + (count ?? 300)).map { seed in
      var generator = TemplateGenerator(seed: UInt64(seed))
      return TemplateCase(
        name: "fails-seed-\(seed)",
        context: TemplateGenerator.context,
        templates: ["main": generator.template()]
      )
    }
    let expected = try RealJinja.render(cases)
    let failures = expected.count { if case .failure = $0 { true } else { false } }
    // Templates that fail compare little; most of them must not.
    #expect(failures * 4 < cases.count)
    for (one, wanted) in zip(cases, expected) { compare(one, wanted) }
  }

  /// Compares one case; where Jinja2 fails, the engine must fail too.
  private func compare(_ one: TemplateCase, _ wanted: Result<String, CaseFailure>) {
    switch (one.rendered(), wanted) {
    case (.success(let ours), .success(let theirs)):
      if ours != theirs || !ours.utf8.elementsEqual(theirs.utf8) {
        Issue.record(
          "\(one.name): \(firstDifference(theirs, ours))\n\(one.templates["main"] ?? "")"
        )
      }
    case (.failure, .failure(let theirs)):
      // A fixture that fails by mistake would compare nothing.
      if !one.name.hasPrefix("fails-") { Issue.record("\(one.name): Jinja2 fails: \(theirs)") }
    case (.success(let ours), .failure(let theirs)):
      Issue.record(
        "\(one.name): Jinja2 fails (\(theirs)), the engine renders: \(ours)\n\(one.templates["main"] ?? "")"
      )
    case (.failure(let ours), .success):
      Issue.record("\(one.name): Jinja2 renders it, the engine does not:\n\(ours)")
    }
  }
}
