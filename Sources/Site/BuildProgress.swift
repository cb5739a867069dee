/// How far a stage of the build is.
package struct BuildProgress: Sendable {
  /// The stage's name, as in ``BuildReport/Timing``.
  package let stage: String
  /// How many items are done.
  package let done: Int
  /// How many there are.
  package let total: Int

  /// Creates a progress.
  package init(stage: String, done: Int, total: Int) {
    (self.stage, self.done, self.total) = (stage, done, total)
  }
}
