import Diagnostics

extension Wording {
  /// A number with the English noun that it counts.
  static func counted(_ count: Int, _ noun: String) -> Wording {
    Wording(en: "\(count) \(noun)\(count == 1 ? "" : "s")", ja: "\(count)")
  }
}
