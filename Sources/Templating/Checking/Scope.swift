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

  /// Creates a scope inside of another.
  init(parent: Scope?) {
    self.parent = parent
  }

  /// Gives a name a slot.
  func declare(_ name: String, _ slot: Int32) {
    slots[name] = slot
  }

  /// The slot of a name, here or further out.
  func find(_ name: String) -> Int32? {
    if let slot = slots[name] {
      used.insert(name)
      return slot
    }
    return parent?.find(name)
  }
}
