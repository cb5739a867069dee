/// A number in plain digits with at most two decimals, the same on every machine: `0.5`, `-3`, `12.25`.
package func plainNumber(_ number: Double) -> String {
  guard number.magnitude < 1e15 else { return "\(number)" }
  let hundredths = Int64((number * 100).rounded())
  let sign = hundredths < 0 ? "-" : ""
  let whole = hundredths.magnitude / 100
  let rest = hundredths.magnitude % 100
  if rest == 0 { return "\(sign)\(whole)" }
  if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
