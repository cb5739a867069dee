import Diagnostics
import Testing

/// Offsets in bytes turned into lines and columns for people.
@Suite struct PlaceTests {
  private func place(_ text: String, _ start: Int, _ end: Int) -> Place {
    SourceText(path: "a.md", text: text).place(Span(start, end))
  }

  private func expect(
    _ place: Place,
    _ line: Int,
    _ column: Int,
    _ length: Int,
    _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = Place(
      path: "a.md", line: line, column: column, length: length, lineText: text)
    #expect(place == expected, sourceLocation: sourceLocation)
  }

  @Test func `lines and columns count from one`() {
    expect(place("one\ntwo\n", 0, 3), 1, 1, 3, "one")
    expect(place("one\ntwo\n", 5, 6), 2, 2, 1, "two")
  }

  @Test func `a line end belongs to the line before it`() {
    expect(place("one\ntwo\n", 3, 4), 1, 4, 0, "one")
    expect(place("one\ntwo\n", 4, 4), 2, 1, 0, "two")
    expect(place("one\ntwo\n", 8, 8), 3, 1, 0, "")
  }

  @Test func `the carriage return of a line end is never shown`() {
    expect(place("one\r\ntwo\r\n", 1, 3), 1, 2, 2, "one")
    expect(place("one\r\ntwo\r\n", 3, 5), 1, 4, 0, "one")
    expect(place("one\r\ntwo\r\n", 4, 5), 1, 4, 0, "one")
    expect(place("one\r\ntwo\r\n", 5, 8), 2, 1, 3, "two")
    expect(place("one\r\ntwo", 8, 8), 2, 4, 0, "two")
  }

  @Test func `columns count what a reader sees as characters`() {
    expect(place("題名: あ\n", 8, 11), 1, 5, 1, "題名: あ")
    let family = "👨‍👩‍👧"
    expect(place("\(family)x", family.utf8.count, family.utf8.count + 1), 1, 2, 1, "\(family)x")
    let decomposed = "か\u{3099}く"
    expect(place(decomposed, 6, 9), 1, 2, 1, decomposed)
    expect(place("\tx", 1, 2), 1, 2, 1, "\tx")
  }

  @Test func `a span over several lines is cut at the end of the first`() {
    expect(place("one\ntwo\nthree", 1, 10), 1, 2, 2, "one")
    expect(place("one\r\ntwo", 1, 7), 1, 2, 2, "one")
  }

  @Test func `offsets outside the text mean its ends`() {
    expect(place("one", 99, 120), 1, 4, 0, "one")
    expect(place("one", -5, 1), 1, 1, 1, "one")
    expect(place("one", 2, 1), 1, 3, 0, "one")
    expect(place("one\n", 99, 99), 2, 1, 0, "")
  }

  @Test func `an empty file has one empty line`() {
    expect(place("", 0, 0), 1, 1, 0, "")
    expect(place("", 7, 9), 1, 1, 0, "")
    expect(SourceText(path: "a.md", text: "").place(line: 3), 1, 1, 0, "")
  }

  @Test func `a byte order mark is no column`() {
    expect(place("\u{FEFF}---\n", 3, 6), 1, 1, 3, "---")
    expect(place("\u{FEFF}---\n", 0, 3), 1, 1, 0, "---")
    expect(place("\u{FEFF}---\nab", 8, 9), 2, 2, 1, "ab")
  }

  @Test func `a line is shown without its indentation`() {
    let source = SourceText(path: "a.md", text: "one\n  \ttwo \r\nthree")
    expect(source.place(line: 2), 2, 4, 4, "  \ttwo ")
    expect(source.place(line: 3), 3, 1, 5, "three")
    expect(source.place(line: 1), 1, 1, 3, "one")
    expect(source.place(line: 99), 3, 1, 5, "three")
    expect(source.place(line: 0), 1, 1, 3, "one")
  }

  @Test func `bytes that are no text still have a place`() {
    let source = SourceText(path: "a.md", bytes: [0x61, 0xFF, 0xFE, 0x0A, 0x62])
    #expect(source.place(Span(1, 2)).column == 2)
    #expect(source.place(Span(4, 5)).line == 2)
  }

  @Test func `every offset of any bytes has a place within its line`() {
    let pieces: [[UInt8]] = [
      Array("a".utf8), [0x0A], [0x0D, 0x0A], Array("あ".utf8), Array("🎉".utf8), [0x09], [0xFF],
      [0xCC, 0x81], [0xEF, 0xBB, 0xBF], [0xE3, 0x81],
    ]
    var random = SeededRandom(state: 3)
    for _ in 0..<500 {
      let bytes = (0..<Int(random.next() % 12)).flatMap { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }
      let source = SourceText(path: "a", bytes: bytes)
      for start in 0...bytes.count {
        let place = source.place(Span(start, start + 2))
        #expect((1...(bytes.count + 1)).contains(place.column), "\(bytes) \(start)")
        #expect((0...2).contains(place.length), "\(bytes) \(start)")
        #expect(!place.lineText.utf8.contains(0x0A), "\(bytes) \(start)")
        let printer = DiagnosticPrinter(language: .english, colour: false)
        let found = Diagnostic(SourceFindings.all[0], "0x00", at: place)
        #expect(printer.print(found).split(separator: "\n").count >= 4)
      }
    }
  }

  @Test func `places are ordered by file, line and column`() {
    let places = [
      Place(file: "a"), place("x\ny", 0, 0), place("x\ny", 1, 1), place("x\ny", 2, 2),
      Place(file: "b"),
    ]
    #expect(places.shuffled().sorted() == places)
  }
}

/// Random numbers that come again with each run (Steele, Lea and Flood, SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
