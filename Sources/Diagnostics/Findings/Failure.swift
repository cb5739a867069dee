/// What stops a command: a file that cannot be read or written, a folder that is missing.
///
/// One sentence; the command ends with exit status 2. What is wrong with content is a
/// ``Diagnostic`` instead and never thrown.
package struct Failure: Error, Sendable, Hashable {
  /// What happened, and what to do.
  package var message: Message

  /// Creates a failure from its two texts and what fills their placeholders.
  package init(en: String, ja: String, _ arguments: Wording...) {
    message = Message(Wording(en: en, ja: ja), arguments)
  }
}
