import Diagnostics

extension ByteBuffer {
  /// Appends raw HTML with the `<` of some tags escaped: GFM, "Disallowed Raw HTML (extension)".
  ///
  /// The nine elements change how a browser reads all that follows. Nothing else is looked at: it is
  /// no protection from scripts.
  mutating func appendTagFiltered(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in source.indices
    where source[index] == UInt8(ascii: "<") && isFilteredTag(source, at: index) {
      append(UnsafeBufferPointer(rebasing: source[start..<index]))
      append("&lt;")
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: source[start...]))
  }
}

private let filteredNames = [
  "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
]

private func isFilteredTag(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  var rest = source[(index + 1)...]
  if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
  return filteredNames.contains { name in
    guard rest.prefix(name.utf8.count).lazy.map(\.lowercase).elementsEqual(name.utf8) else {
      return false
    }
    let end = rest.dropFirst(name.utf8.count)
    guard let next = end.first else { return false }
    return next.isSpace || next == UInt8(ascii: ">")
      || next == UInt8(ascii: "/") && end.dropFirst().first == UInt8(ascii: ">")
  }
}
