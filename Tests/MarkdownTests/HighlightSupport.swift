import Diagnostics

@testable import Markdown

/// Code as ``Highlighter`` writes it; `nil` for an unknown language.
func highlighted(_ code: [UInt8], as language: String) -> [UInt8]? {
  var output = ByteBuffer(capacity: 0)
  let isKnown = code.withUnsafeBufferPointer { code in
    Array(language.utf8).withUnsafeBufferPointer { name in
      Highlighter.write(code, language: name, into: &output)
    }
  }
  return isKnown ? output.array : nil
}

/// The tokens of code, each as its class and its text: `keyword let`.
func tokens(_ code: String, as language: String) -> [String] {
  let html = String(decoding: highlighted(Array(code.utf8), as: language) ?? [], as: UTF8.self)
  return html.split(separator: "<span class=\"hl-").dropFirst(html.hasPrefix("<span") ? 0 : 1).map {
    let token = $0.prefix { $0 != "<" }.split(separator: "\">", maxSplits: 1)
    return "\(token[0]) \(unescaped(token[1]))"
  }
}

/// HTML without its tags and escapes.
func plain(_ html: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var rest = html[...]
  while let byte = rest.first {
    let known = escapes.first { rest.starts(with: $0.escape.utf8) }
    if byte == UInt8(ascii: "<") {
      rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
    } else if let known {
      result.append(known.byte)
      rest = rest.dropFirst(known.escape.utf8.count)
    } else {
      result.append(byte)
      rest = rest.dropFirst()
    }
  }
  return result
}

private let escapes: [(escape: String, byte: UInt8)] = [
  ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
  ("&quot;", UInt8(ascii: "\"")),
]

private func unescaped(_ text: Substring) -> String {
  String(decoding: plain(Array(text.utf8)), as: UTF8.self)
}
