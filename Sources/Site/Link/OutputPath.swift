import Content
import Diagnostics

/// Which file of the output an address is.
enum OutputPath {
  /// The file of an address: a folder's `index.html`, or the file that it names.
  ///
  /// - Parameter url: the address, percent-encoded, without the base URL's own path.
  /// - Returns: the path in the output.
  static func path(of url: String) -> String {
    let path = String(percentDecoded(url).dropFirst())
    if path.isEmpty || path.hasSuffix("/") { return path + "index.html" }
    return path.lastPathComponent.contains(".") ? path : path + "/index.html"
  }

  /// The address of a file, not percent-encoded: that of the folder for its `index.html`.
  static func address(of path: String) -> String {
    // By bytes: comparing texts would bring each into a normal form, 10,000 times.
    let (bytes, name) = (path.utf8, "index.html".utf8)
    guard bytes.count >= name.count, bytes.suffix(name.count).elementsEqual(name) else {
      return "/" + path
    }
    let end = bytes.index(bytes.endIndex, offsetBy: -name.count)
    let isWhole = end == bytes.startIndex || bytes[bytes.index(before: end)] == UInt8(ascii: "/")
    return "/" + (isWhole ? path[..<end] : path[...])
  }
}
