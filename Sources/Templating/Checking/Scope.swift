/// The names that are known at one place of a template, and the slots of their values.
///
/// A scope is filled when it is entered, with every name that is assigned inside it, as Jinja does:
/// an assignment in a loop makes a variable of the loop, wherever in the body it stands.
final class Scope {
  /// The scope around this one.
  let parent: Scope?

  /// The slots by name.
  private(set) var slots: [String: Int32] = [:]

  /// Names that were read; the others are reported when the scope ends.
  var used: Set<String> = []

  /// Names that the statements of this very scope read.
  var reads: Set<String> = []

  /// Whether the scope is the outermost one of a template.
  let isTemplate: Bool

  /// Creates a scope inside of another.
  init(parent: Scope?, isTemplate: Bool = false) {
    self.parent = parent
    self.isTemplate = isTemplate
  }

  /// Whether a name is read or assigned here or further out in the same template.
  func refers(to name: String) -> Bool {
    if slots[name] != nil || reads.contains(name) { return true }
    return isTemplate ? false : parent?.refers(to: name) ?? false
  }

  /// Gives a name a slot.
  func declare(_ name: String, _ slot: Int32) {
    slots[name] = slot
  }
}
