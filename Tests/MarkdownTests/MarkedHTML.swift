@testable import Markdown

/// The HTML of a text that is parsed with marks, with the marks taken out again.
func amendedHTML(_ source: [UInt8]) -> [UInt8] {
  source.withUnsafeBufferPointer { source in
    guard let sentinels = Sentinels(for: source) else { return commonMarkHTML(Array(source)) }
    let marked = ([.emphasis, .escapes] as Marks).insert(into: source, sentinels)
    return without([sentinels.emphasis, sentinels.escape], commonMarkHTML(marked))
  }
}

/// The HTML of a text that is parsed as it stands.
func commonMarkHTML(_ source: [UInt8]) -> [UInt8] {
  HTMLWriter.write(CommonMarkParser.parse(source), options: .commonMark(unsafe: true)).bytes
}

/// Takes sentinels out of HTML, where they stand as they are or percent-encoded in a URL.
private func without(_ sentinels: [Sentinel], _ html: [UInt8]) -> [UInt8] {
  let patterns = sentinels.flatMap { [$0.bytes, escapedURL($0.bytes)] }
  var result: [UInt8] = []
  result.reserveCapacity(html.count)
  var index = 0
  while index < html.count {
    let isStart = html[index] == Sentinel.firstByte || html[index] == UInt8(ascii: "%")
    if isStart, let pattern = patterns.first(where: { html[index...].starts(with: $0) }) {
      index += pattern.count
    } else {
      result.append(html[index])
      index += 1
    }
  }
  return result
}
