import Testing

@testable import Content

/// The sizes of SVG files.
@Suite struct ImageSizeSVGTests {
  private func size(_ text: String) throws -> [Int] {
    let header = try ImageHeader(Array(text.utf8))
    #expect(header.format == .svg)
    return [header.size.width, header.size.height]
  }

  private func size(attributes: String) throws -> [Int] {
    try size("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)><path d=\"\"/></svg>")
  }

  private func expect(_ problem: ImageProblem, _ text: String) {
    #expect(throws: problem) { try ImageHeader(Array(text.utf8)) }
  }

  @Test func `absolute lengths become whole pixels`() throws {
    for (width, pixels) in [
      ("24", 24), ("24px", 24), (" 24.4PX ", 24), ("23.5", 24), ("+1e2", 100), ("12pt", 16),
      ("2pc", 32), ("1in", 96), ("2.54cm", 96), ("25.4mm", 96), ("101.6Q", 96), (".01", 1),
      ("1.5E1px", 15), ("210mm", 794),
    ] {
      #expect(try size(attributes: "width='\(width)' height=\"9\"") == [pixels, 9], "\(width)")
    }
  }

  @Test func `the view box stands in for sides that are not absolute`() throws {
    for width in ["100%", "auto", "", "1em", "50vw", "-4", "px", "1 2", "1.", "&w;", "1,5", "e1"] {
      #expect(
        try size(attributes: "width=\"\(width)\" viewBox='0 0 30 20'") == [30, 20], "\(width)")
    }
    #expect(try size(attributes: "viewBox=\" -1,-2.5 , 30\t20 \"") == [30, 20])
    #expect(try size(attributes: "viewBox=\"0 0 30-20 \" width=\"3\" height=\"2\"") == [3, 2])
  }

  @Test func `one side and the view box give the other side`() throws {
    #expect(try size(attributes: "width=\"60\" viewBox=\"0 0 30 20\"") == [60, 40])
    #expect(
      try size(attributes: "height=\"1in\" width=\"100%\" viewBox=\"0 0 20 30\"") == [64, 96])
  }

  @Test func `an SVG may begin with all that XML allows`() throws {
    let root = "<svg\n\twidth = '3'\r\nheight=\"4\"/>"
    for prolog in [
      "\u{FEFF}", " \n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
      "<!-- <svg width='9'> --><!---->", "<?xml-stylesheet href=\"a>b.css\"?>",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/a>b.dtd\">",
      "<!DOCTYPE svg [<!ENTITY a \"]>\"> <!-- ' ]> --> <?p ]>' ?> ]>\n",
    ] {
      #expect(try size(prolog + root) == [3, 4], "\(prolog)")
    }
    #expect(
      try size("<s:svg xmlns:s='http://www.w3.org/2000/svg' width='3' height='4'/>") == [3, 4])
    #expect(try size("<svg data-題='>' width='3' height='4'></svg>") == [3, 4])
  }

  @Test func `an SVG without any size says so`() {
    for attributes in [
      "", " width=\"3\"", " height=\"3\"", " viewBox=\"0 0 0 0\"", " viewBox=\"0 0 3\"",
      " viewBox=\"0 0 3 -2\"", " viewBox=\"a b c d\"", " viewBox=\"0 0 3 2 1\"",
      " VIEWBOX=\"0 0 3 2\"",
      " stroke-width=\"3\" height=\"4\"", " width=\"100%\" height=\"100%\"",
    ] {
      expect(.sizeMissing, "<svg\(attributes)/>")
    }
  }

  @Test func `a start tag that is broken or cut is told apart`() {
    for tag in ["<svg width", "<svg width=", "<svg width=\"3", "<svg width=\"3\" ", "<svg "] {
      expect(.truncated, tag)
    }
    for tag in ["<svg width=3>", "<svg width='<'>", "<svg width>", "<svg =\"3\">", "<svg 'a'='b'>"]
    {
      expect(.damaged, tag)
    }
  }

  @Test func `sides beyond what is believed are refused`() {
    expect(.sizeOutOfRange(width: 0, height: 5), "<svg width='0' height='5'/>")
    expect(.sizeOutOfRange(width: 65_536, height: 5), "<svg width='65536' height='5'/>")
    let most = Int(Int32.max)
    expect(.sizeOutOfRange(width: most, height: most), "<svg viewBox='0 0 1e999 1e999'/>")
    expect(
      .sizeOutOfRange(width: 5, height: most),
      "<svg width='5' viewBox='0 0 1e-300 1e300'/>"
    )
  }

  @Test func `UTF-16 is refused as such`() {
    let text = "<svg width='3' height='4'/>"
    for mark: [UInt8] in [[], [0xFF, 0xFE]] {
      let bytes = mark + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      #expect(throws: ImageProblem.utf16) { try ImageHeader(bytes) }
    }
    for mark: [UInt8] in [[], [0xFE, 0xFF]] {
      let bytes = mark + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      #expect(throws: ImageProblem.utf16) { try ImageHeader(bytes) }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `long and hostile starts cost no more than their length`() {
    for piece in ["<!-- ", "<?a ", "<!---->", "<!DOCTYPE [", "<!DOCTYPE a>", " ", "<", "-", "\"'"] {
      _ = try? ImageHeader(Array(String(repeating: piece, count: 100_000).utf8))
    }
    for piece in ["a='b' ", "width='1' ", "a", "width='", "9", " ", "=", "viewBox='0 0 1 "] {
      let text = "<svg " + String(repeating: piece, count: 100_000)
      _ = try? ImageHeader(Array(text.utf8))
    }
  }
}
