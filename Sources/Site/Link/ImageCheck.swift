import Content
import Diagnostics
import Markdown

/// Knows the files that images lead to: what is wrong with them, and how large they are.
struct ImageCheck: Sendable {
  /// The assets by their addresses.
  private let assets: [String: Asset]

  init(_ assets: [Asset]) {
    self.assets = Dictionary(assets.map { ($0.url, $0) }) { first, _ in first }
  }

  /// The size of the image at an address, which may have a query or an anchor.
  func size(at url: String) -> ImageSize? {
    guard let asset = asset(at: url), case .success(let header) = asset.image else { return nil }
    return header.size
  }

  /// The sides of an image that its writer did not give, as attributes behind the value of `src`.
  ///
  /// A browser keeps the room free before it has the file. Of one side that is given, the other
  /// follows in proportion.
  func attributes(of slot: HTML.Slot, at url: String) -> String {
    guard slot.width == nil || slot.height == nil, let size = size(at: url) else { return "" }
    if let width = slot.width {
      return #"" height="\#(proportional(size.height, width, size.width))"#
    }
    if let height = slot.height {
      return #"" width="\#(proportional(size.width, height, size.height))"#
    }
    return #"" width="\#(size.width)" height="\#(size.height)"#
  }

  /// Rounded; at least one pixel, unless nothing is to be seen.
  private func proportional(_ side: Int, _ given: Int, _ natural: Int) -> Int {
    given == 0 ? 0 : max((side * given + natural / 2) / natural, 1)
  }

  private func asset(at url: String) -> Asset? {
    let end = url.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    return assets[end.map { String(url[..<$0]) } ?? url]
  }

  // MARK: What is wrong

  /// What is wrong with the file that an image leads to.
  ///
  /// - Parameters:
  ///   - destination: the path as it was written.
  ///   - url: the address that it leads to.
  ///   - needsSize: whether the file is asked for its size.
  ///   - place: where it was written; asked for only if something is wrong.
  /// - Returns: `nil` for a sound image.
  func problem(
    of destination: String,
    at url: String,
    needsSize: Bool,
    place: () -> Place
  ) -> Diagnostic? {
    let name = Wording(destination)
    guard let asset = asset(at: url) else {
      return Diagnostic(.notAnImage, name, at: place(), hints: [.knownImages])
    }
    switch asset.image {
    case .success(let header):
      let file = asset.source.lastPathComponent
      if header.format.mayHave(file.fileExtension) { return nil }
      return Diagnostic(
        .wrongImageExtension, name, Wording(header.format.name), at: place(),
        hints: [.rename(file, for: header.format)])
    case .failure(.unknownFormat):
      return Diagnostic(.notAnImage, name, at: place(), hints: [.knownImages])
    case .failure(.sizeMissing):
      guard needsSize else { return nil }
      return Diagnostic(.imageWithoutSize, name, at: place(), hints: [.addViewBox])
    case .failure(let problem):
      return Diagnostic(
        .damagedImage, name, problem.phrase, at: place(), hints: [.exportAgain])
    }
  }
}

extension ImageFormat {
  /// The name in messages.
  fileprivate var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .gif: "GIF"
    case .webp: "WebP"
    case .avif: "AVIF"
    case .svg: "SVG"
    }
  }

  /// Whether a file of the format may have an extension: servers tell the format by it.
  fileprivate func mayHave(_ ending: String) -> Bool {
    fileExtensions.contains(ending.lowercased())
  }
}

extension ImageProblem {
  /// What is wrong in a clause.
  fileprivate var phrase: Wording {
    switch self {
    case .truncated: Wording(en: "the file ends too early", ja: "ファイルが途中で終わっています")
    case .utf16: Wording(en: "it is in UTF-16 instead of UTF-8", ja: "UTF-8 ではなく UTF-16 です")
    case .sizeOutOfRange(let width, let height):
      Wording(
        en: "it says that it is \(width) × \(height) pixels",
        ja: "大きさが \(width) × \(height) ピクセルと書かれています")
    case .damaged, .unknownFormat, .sizeMissing:
      Wording(en: "its first bytes cannot be read", ja: "先頭部分を読み取れません")
    }
  }
}

extension Hint {
  fileprivate static let knownImages = Hint(
    en: "PNG, JPEG, GIF, WebP, AVIF and SVG are shown by every browser",
    ja: "使えるのは PNG、JPEG、GIF、WebP、AVIF、SVG です")
  fileprivate static let exportAgain = Hint(
    en: "export or copy the file again", ja: "ファイルを書き出し直すか、コピーし直してください")
  fileprivate static let addViewBox = Hint(
    en: "give its <svg> element a viewBox", ja: "<svg> 要素に viewBox を書いてください")

  /// Names the file with the extension that it should have.
  fileprivate static func rename(_ file: String, for format: ImageFormat) -> Hint {
    let ending = file.fileExtension
    let stem = ending.isEmpty ? file[...] : file.dropLast(ending.count + 1)
    let name = Wording("\(stem).\(format.fileExtensions[0])")
    return Hint(en: "rename it to “{0}”", ja: "ファイル名を「{0}」に変えてください", name)
  }
}

extension String {
  /// What stands behind the last dot of a file's name, empty if there is none.
  fileprivate var fileExtension: String {
    utf8.lastIndex(of: UInt8(ascii: ".")).map { String(self[utf8.index(after: $0)...]) } ?? ""
  }
}
