/// Line breaks beside what only the dialect knows.
extension InlineFold {
  /// Takes out the line breaks between Japanese characters that were not seen to be such, because
  /// signs of the dialect stood between them: `日本⏎==語==`.
  mutating func joinLines(_ fold: DialectFold) {
    for index in pieces.indices
    where pieces[index].role == .leaf && pieces[index].node.kind == .softBreak {
      guard let before = textBefore(index), let after = textAfter(index) else { continue }
      let joins = fold.document.text.withUnsafeBufferPointer { text in
        // An address's text stands elsewhere; it is no Japanese.
        guard before.end <= text.count, after.end <= text.count else { return false }
        return SoftBreak.joins(
          before: SoftBreak.lastVisible(in: UnsafeBufferPointer(rebasing: text[..<before.end]))
            ?? 0,
          after: text.codePoint(at: after.start).value,
          isChineseOrJapanese: fold.options.isChineseOrJapanese
        )
      }
      if joins { pieces[index].node.kind = .text }
    }
  }

  private func textBefore(_ index: Int) -> TextRange? {
    for piece in pieces[..<index].reversed() {
      if piece.role == .end, piece.node.kind == .image { return nil }
      if let text = visibleText(piece) { return text.isEmpty ? nil : text }
    }
    return nil
  }

  private func textAfter(_ index: Int) -> TextRange? {
    for piece in pieces[(index + 1)...] {
      if piece.role == .begin, piece.node.kind == .image { return nil }
      if let text = visibleText(piece) { return text.isEmpty ? nil : text }
    }
    return nil
  }

  /// The text of a piece; empty for what ends a line, also without a space, and `nil` for what is
  /// looked through.
  private func visibleText(_ piece: Piece) -> TextRange? {
    switch (piece.role, piece.node.kind) {
    case (.begin, _), (.end, _), (_, .htmlInline), (_, .footnoteReference), (_, .citation): nil
    case (_, .text), (_, .code), (_, .ruby): piece.node.literal
    default: .empty
    }
  }
}
