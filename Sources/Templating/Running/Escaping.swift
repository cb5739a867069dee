/// For each byte, what stands for it in HTML: an index into ``replacements``, 0 for itself.
private let escapeTable: [UInt8] = {
  var table = [UInt8](repeating: 0, count: 256)
  for (index, byte) in [UInt8]("&<>\"'".utf8).enumerated() { table[Int(byte)] = UInt8(index + 1) }
  return table
}()

private let replacements: [[UInt8]] = ["", "&amp;", "&lt;", "&gt;", "&#34;", "&#39;"].map {
  Array($0.utf8)
}

/// Appends a text with `& < > " '` escaped, as markupsafe does, in runs of what needs no change.
func appendEscaped(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    escapeTable.withUnsafeBufferPointer { table in
      var runStart = 0
      var index = 0
      while index < bytes.count {
        let replacement = Int(table[Int(bytes[index])])
        if replacement != 0 {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
          output.append(contentsOf: replacements[replacement])
          runStart = index + 1
        }
        index += 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<bytes.count]))
    }
  }
}

/// A text with `& < > " '` escaped.
func escapedHTML(_ text: String) -> String {
  var output: [UInt8] = []
  appendEscaped(text, to: &output)
  return String(decoding: output, as: UTF8.self)
}
