import Diagnostics

/// The names of entries, which are names of files and parts of addresses.
package enum EntryName {
  /// The longest name that is made of a title, in bytes: the most that a file name may have on any
  /// system is 255, and `.en.md` and the ending of a staged file stand behind it.
  private static let longest = 200

  /// Makes a name of a title.
  ///
  /// In normal form C and lower case, with `-` for spaces and dots, and without what no path may hold;
  /// nothing is romanised.
  ///
  /// - Returns: `nil` when nothing is left.
  package static func make(of title: String) -> String? {
    var name = ""
    var needsHyphen = false
    for scalar in canonicallyComposed(title).lowercased().unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "." || scalar == "-" {
        needsHyphen = true
      } else if isAllowed(scalar) {
        let added = (needsHyphen && !name.isEmpty ? "-" : "") + String(scalar)
        if name.utf8.count + added.utf8.count > longest { break }
        name += added
        needsHyphen = false
      }
    }
    // A file whose name begins with “_” is a part that entries include.
    name = String(name.drop { $0 == "_" || $0 == "-" })
    return isUsable(name) ? canonicallyComposed(name) : nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: !#"/?#%\:*"<>|{}"#.unicodeScalars.contains(scalar)
    }
  }

  /// Whether a name can be a path of files on any system, and of an address as it stands.
  package static func isUsable(_ name: String) -> Bool {
    var isStart = true
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        if isStart { return false }
        isStart = true
        continue
      case UInt8(ascii: "."):
        if isStart { return false }
      case 0...0x20, 0x7F, UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"),
        UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "\""),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        return false
      default: break
      }
      isStart = false
    }
    return !isStart
  }

  /// Whether the file of an entry can have a name: it must be read as that entry again, and neither as
  /// a part that others include nor as one in another language.
  package static func isUsableForFile(_ name: String, languages: [String]) -> Bool {
    let file = EntryFile.parse("\(name).md", languages: languages)
    return isUsable(name) && !name.split(separator: "/").contains { $0.hasPrefix("_") }
      && file.isKnown && file.name == canonicallyComposed(name)
  }
}
