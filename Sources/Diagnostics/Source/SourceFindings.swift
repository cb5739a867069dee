/// What this room finds wrong with files of any kind.
package enum SourceFindings {
  /// All of them, for the catalogue of messages.
  package static let all: [Finding] = [.notUTF8]
}

extension Finding {
  static let notUTF8 = Finding(
    "CB0001",
    .error,
    en: "the file is not UTF-8: byte {0} cannot stand here",
    ja: "ファイルが UTF-8 ではありません（ここに {0} というバイトは置けません）"
  )
}

extension SourceText {
  /// What is wrong with a file that is not UTF-8, `nil` if it is.
  ///
  /// Complexity: linear.
  package var utf8Problem: Diagnostic? {
    guard let offset = bytes.withUnsafeBufferPointer({ firstInvalidUTF8(in: $0) }) else {
      return nil
    }
    let byte = String(bytes[offset], radix: 16, uppercase: true)
    return Diagnostic(
      .notUTF8,
      Wording("0x\(byte)"),
      at: place(Span(offset, offset)),
      hints: [
        Hint(
          en: "save the file as UTF-8 (not Shift_JIS or UTF-16) in your editor",
          ja: "エディターで文字コードを UTF-8 にして保存し直してください（Shift_JIS や UTF-16 は使えません）"
        )
      ]
    )
  }
}
