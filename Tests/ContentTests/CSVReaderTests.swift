import Diagnostics
import Testing

@testable import Content

@Suite struct CSVReaderTests {
  private func rows(_ text: String) -> [[String]] {
    CSVReader.read(SourceText(path: "a.csv", text: text)).rows.map { $0.map(\.text) }
  }

  private func codes(_ text: String) -> [String] {
    CSVReader.read(SourceText(path: "a.csv", text: text)).diagnostics.map(\.finding.code)
  }

  static let good: [(String, [[String]])] = [
    ("", []), ("\n\n", []), ("a", [["a"]]), ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,", [["a", "b"], ["1", ""]]),
    (",\n", [["", ""]]), ("a,,c", [["a", "", "c"]]), ("\u{FEFF}月,額\n", [["月", "額"]]),
    (#""a","b,c""#, [["a", "b,c"]]), ("\"a\nb\",c\n", [["a\nb", "c"]]),
    (#""say ""yes""",b"#, [[#"say "yes""#, "b"]]), (#""""#, [[""]]),
    (" a , b ", [[" a ", " b "]]), ("a\rb\n", [["a\rb"]]), ("a\n\nb\n", [["a"], ["b"]]),
    ("a\"b\n", [["a\"b"]]), ("\"a\"\r\n\"b\"\r\n", [["a"], ["b"]]),
  ]

  @Test(arguments: good)
  func `rows and cells are read`(text: String, expected: [[String]]) {
    #expect(rows(text) == expected, "\(text)")
    #expect(codes(text) == [], "\(text)")
  }

  static let bad: [(String, [String])] = [
    ("\"a", ["CB1250"]), ("a,\"b\nc,d\n", ["CB1250"]), ("\"a\"b,c\n", ["CB1251"]),
    ("\"a\" ,c\n", ["CB1251"]), ("\"a\"b\n\"c\"d\n", ["CB1251", "CB1251"]), ("\"", ["CB1250"]),
  ]

  @Test(arguments: bad)
  func `quotes that do not fit are found`(text: String, expected: [String]) {
    #expect(codes(text) == expected, "\(text)")
  }

  @Test func `cells know where they stand`() {
    let source = SourceText(path: "a.csv", text: "月,額\n\"1月\",20\n")
    let cell = CSVReader.read(source).rows[1][1]
    let place = source.place(cell.span)
    #expect(place.line == 2 && place.column == 6 && place.length == 2)
  }

  static let numbers: [(String, YAMLNode.Value?)] = [
    ("0", .integer(0)), ("12", .integer(12)), ("-3", .integer(-3)), ("0.5", .number(0.5)),
    ("-1.25", .number(-1.25)), ("99999999999999999999", .number(1e20)), ("007", nil), ("", nil),
    ("-", nil), ("1,000", nil), ("1.", nil), (".5", nil), ("1e3", nil), ("NaN", nil),
    ("0x10", nil), ("１２", nil), ("4%", nil), ("1.2.3", nil), ("+1", nil), (" 1", nil),
  ]

  @Test(arguments: numbers)
  func `plain decimal digits are numbers, all else is text`(text: String, value: YAMLNode.Value?) {
    #expect(CSVTable.number(text) == value)
  }
}
