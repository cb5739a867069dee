import Content

/// Which file of the output an address is.
enum OutputPath {
  /// The file of an address: a folder's `index.html`, or the file that it names.
  ///
  /// - Parameter url: the address, percent-encoded, without the base URL's own path.
  static func path(of url: String) -> String {
    let path = String(percentDecoded(url).dropFirst())
    if path.isEmpty || path.hasSuffix("/") { return path + "index.html" }
    return path.lastPathComponent.contains(".") ? path : path + "/index.html"
  }

  /// The address of a file, not percent-encoded: that of the folder for its `index.html`.
  static func address(of path: String) -> String {
    if path == "index.html" { return "/" }
    return "/" + (path.hasSuffix("/index.html") ? path.dropLast("index.html".count) : path[...])
  }
}
