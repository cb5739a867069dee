/// Writes the page that stands at an old address and leads to the new one, without script.
enum RedirectPage {
  /// The page as UTF-8.
  ///
  /// - Parameters:
  ///   - url: the new address, percent-encoded, as a path.
  ///   - address: the same with scheme and host.
  ///   - language: the language of the page that it leads to.
  /// - Returns: the bytes of the page.
  static func bytes(to url: String, address: String, language: String) -> [UInt8] {
    let text = language == "ja" ? "このページは移動しました" : "This page has moved"
    var output: [UInt8] = []
    output.append(
      "<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n"
    )
    output.append("<title>\(text)</title>\n<meta name=\"robots\" content=\"noindex\">\n")
    output.append("<link rel=\"canonical\" href=\"")
    output.append(escaped: address)
    output.append("\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
    output.append(escaped: url)
    output.append("\">\n</head>\n<body>\n<p><a href=\"")
    output.append(escaped: url)
    output.append("\">\(text)</a></p>\n</body>\n</html>\n")
    return output
  }
}
