package import Diagnostics

/// Writes code as HTML with its tokens in `span`s, so that a page needs no script to colour it.
///
/// The lexers know just enough of a language to find its tokens; code that is wrong, or cut, is
/// coloured as far as it goes. They only name ranges of the code: what is written is always the code
/// itself.
package enum Highlighter {
  /// Writes code with `& < > "` escaped and `<span class="hl-…">` around its tokens.
  ///
  /// The classes are those of ``CodeToken/Kind``.
  /// Complexity: linear in the code.
  ///
  /// - Parameters:
  ///   - code: the code, in UTF-8; other bytes are kept.
  ///   - language: name of the language, in upper or lower case.
  ///   - output: what the HTML is appended to.
  /// - Returns: `false` if the language is unknown: nothing is written then.
  package static func write(
    _ code: UnsafeBufferPointer<UInt8>,
    language: UnsafeBufferPointer<UInt8>,
    into output: inout ByteBuffer
  ) -> Bool {
    guard let language = CodeLanguage(language) else { return false }
    var cursor = CodeCursor(code)
    language.lex(&cursor)
    var written = 0
    for token in cursor.tokens {
      output.appendEscaped(UnsafeBufferPointer(rebasing: code[written..<token.start]))
      output.append("<span class=\"hl-" as StaticString)
      output.append(token.kind.name)
      output.append("\">" as StaticString)
      output.appendEscaped(UnsafeBufferPointer(rebasing: code[token.start..<token.end]))
      output.append("</span>" as StaticString)
      written = token.end
    }
    output.appendEscaped(UnsafeBufferPointer(rebasing: code[written...]))
    return true
  }
}

/// A language that is coloured.
enum CodeLanguage: Sendable, CaseIterable {
  /// HTML, and with it XML and SVG.
  case html
  case css
  case json
  case yaml
  case javascript
  case swift
  /// Scripts for POSIX shells and Bash.
  case shell
  /// What a terminal shows: commands behind a prompt, and what they print.
  case console

  /// The names that the language has in Markdown.
  var names: [StaticString] {
    switch self {
    case .html: ["html", "htm", "xhtml", "xml", "svg"]
    case .css: ["css"]
    case .json: ["json", "jsonc"]
    case .yaml: ["yaml", "yml"]
    case .javascript: ["javascript", "js", "mjs"]
    case .swift: ["swift"]
    case .shell: ["sh", "bash", "shell", "zsh"]
    case .console: ["console", "shell-session"]
    }
  }

  /// Finds a language by one of its names.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    for language in Self.allCases {
      for known in language.names where known.matchesIgnoringCase(name) {
        self = language
        return
      }
    }
    return nil
  }

  /// Finds the tokens from the cursor to its end.
  func lex(_ cursor: inout CodeCursor) {
    switch self {
    case .html: MarkupLexer.lex(&cursor)
    case .css: CSSLexer.lex(&cursor)
    case .json: JSONLexer.lex(&cursor)
    case .yaml: YAMLLexer.lex(&cursor)
    case .javascript: ProgramLexer.lex(&cursor, rules: .javascript)
    case .swift: ProgramLexer.lex(&cursor, rules: .swift)
    case .shell: ShellLexer.lex(&cursor, isConsole: false)
    case .console: ShellLexer.lex(&cursor, isConsole: true)
    }
  }
}

extension StaticString {
  /// Whether text is this one, which is in lower case, in any case of its ASCII letters.
  func matchesIgnoringCase(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == utf8CodeUnitCount else { return false }
    for index in text.indices {
      let byte = text[index]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != utf8Start[index] { return false }
    }
    return true
  }
}
