import Diagnostics
import Markdown

/// The wording of slips of the full-width keyboard.
extension TextCheck {
  /// What was typed with the full-width keyboard by mistake.
  func slips(of document: Document) -> [Diagnostic] {
    let slips = text.withBytes { fullWidthSlips(in: $0, textLines: document.textLines(in: $0)) }
    if slips.isEmpty { return [] }
    let spans = slips.map { slip in
      Span(slip.range.lowerBound, slip.range.upperBound).shifted(by: text.start)
    }
    return zip(slips, zip(spans, text.source.places(spans))).map { slip, place in
      let bytes = text.source.bytes[place.0.start..<place.0.end]
      return diagnostic(of: slip, String(decoding: bytes, as: UTF8.self), at: place.1)
    }
  }

  private func diagnostic(of slip: FullWidthSlip, _ typed: String, at place: Place) -> Diagnostic {
    let mend = slip.mend.isEmpty ? Hint.deleteSpace : .write(slip.mend)
    switch slip.kind {
    case .decomposedKana:
      return Diagnostic(.decomposedKana, Wording(typed), at: place, hints: [mend])
    case .halfWidthKatakana:
      return Diagnostic(.halfWidthKatakana, Wording(typed), at: place, hints: [mend])
    case .ideographicSpace:
      return Diagnostic(.fullWidthSpace, slip.kind.meant, at: place, hints: [.halfWidthSpace])
    case .indentedFence:
      return Diagnostic(.fullWidthSpace, slip.kind.meant, at: place, hints: [mend])
    default:
      return Diagnostic(
        .fullWidthMarkup, Wording(typed), slip.kind.meant, at: place, hints: [mend])
    }
  }
}

extension FullWidthSlip.Kind {
  /// What it would be if it were typed right.
  fileprivate var meant: Wording {
    switch self {
    case .heading, .headingWithoutSpace: Wording(en: "a heading", ja: "見出し")
    case .orderedList, .bullet: Wording(en: "an item of a list", ja: "リストの項目")
    case .ideographicSpace: Wording(en: "a heading or an item", ja: "見出しやリストの項目")
    case .quote: Wording(en: "a quote", ja: "引用")
    case .directive: Wording(en: "a directive", ja: "ディレクティブ")
    case .tableRow: Wording(en: "a row of a table", ja: "表の行")
    case .indentedFence, .code: Wording(en: "code", ja: "コード")
    case .emphasis, .spacedEmphasis: Wording(en: "emphasis", ja: "強調")
    case .link: Wording(en: "a link", ja: "リンク")
    case .decomposedKana, .halfWidthKatakana: Wording(en: "kana", ja: "かな")
    }
  }
}

extension Hint {
  fileprivate static func write(_ mend: String) -> Hint {
    Hint(en: "write “{0}”", ja: "「{0}」と書いてください", Wording(mend))
  }
  fileprivate static let halfWidthSpace = Hint(
    en: "type the space with the half-width keyboard",
    ja: "空白は半角で入力してください"
  )
  fileprivate static let deleteSpace = Hint(
    en: "delete the space",
    ja: "空白を削除してください"
  )
}
