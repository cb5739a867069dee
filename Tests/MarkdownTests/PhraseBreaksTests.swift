import Foundation
import Testing

@testable import Markdown

/// Where a heading may break between phrases.
@Suite struct PhraseBreaksTests {
  private func phrases(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let breaks = bytes.withUnsafeBufferPointer { phraseBreaks(in: $0) }
    for offset in breaks.reversed() { bytes.insert(UInt8(ascii: "|"), at: offset) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "今日は|天気です。", "静的サイトジェネレーターで|日本語の|文章を|美しく|組版する|ための|設計",
    "フォロワー数より|エンゲージメント率", "マイクロインフルエンサーとは|何か",
    "Daniel Wellingtonの|事例に|学ぶ", "2026年に|向けて", "「こだわり」を|伝える", "数字で|見る",
    "あなたに|寄り添う|最先端の|テクノロジー。",
  ])
  func `a heading breaks between phrases`(expected: String) {
    #expect(phrases(expected.replacing("|", with: "")) == expected)
  }

  @Test(arguments: [
    "", "Hello World", "2026-11-22", "日", "の", "한국어 제목", "Über uns", "。", "「」", "！？", "　", "🎉🎉",
    "Привет мир", "１２３", "ＡＢＣ",
  ])
  func `a text without phrases has no break`(text: String) {
    #expect(phrases(text) == text)
  }

  @Test func `no break stands where no line may break, or in a word of another script`() {
    var generator = SeededNumbers(state: 5)
    let pieces = Array("のがはをに「」（）、。・ーっゃ々日本語数字カタカナABab12１２Ａ %!?　. 🎉\u{3099}".unicodeScalars)
    for _ in 0..<5000 {
      let text = (0..<generator.next(24)).map { _ in
        String(Character(pieces[generator.next(pieces.count)]))
      }.joined()
      let parts = phrases(text).unicodeScalars.split(
        separator: "|", omittingEmptySubsequences: false)
      for (left, right) in zip(parts, parts.dropFirst()) {
        guard let before = left.last, let after = right.first else {
          Issue.record("an empty phrase: \(phrases(text))")
          continue
        }
        #expect(!"」）、。・ーっゃ々!?.% 　\u{3099}".unicodeScalars.contains(after), "\(phrases(text))")
        #expect(!"「（ 　".unicodeScalars.contains(before), "\(phrases(text))")
        let isWord = [before, after].allSatisfy {
          $0.properties.numericType != nil || $0.properties.isAlphabetic && $0.value < 0x100
        }
        #expect(!isWord, "\(phrases(text))")
      }
    }
  }

  @Test func `the tables are sorted and fit each other`() {
    let data = PhraseModelData.self
    #expect(data.characters == data.characters.sorted() && Set(data.characters).count < 1024)
    #expect(data.pairs == data.pairs.sorted() && data.triples == data.triples.sorted())
    #expect(data.weights.count == data.characters.count * 6)
    #expect(data.pairWeights.count == data.pairs.count * 3)
    #expect(data.tripleWeights.count == data.triples.count * 4)
    let all = [data.weights, data.pairWeights, data.tripleWeights].joined()
    #expect(all.reduce(0) { $0 + Int32($1) } == data.total)
  }

  // MARK: Comparison

  @Test(.enabled(if: RealBudoux.isInstalled, RealBudoux.whySkipped))
  func `the model splits thousands of texts as the original does`() throws {
    let texts = Self.lines + Self.randomTexts(2000)
    #expect(texts.count > 2200)
    let answer = try RealBudoux.split(texts)
    // The weights of another version may differ.
    guard answer.version == PhraseModelData.version else { return }
    for (text, expected) in zip(texts, answer.phrases) {
      var bytes = Array(text.utf8)
      let found = bytes.withUnsafeBufferPointer { PhraseText($0) }
      let offsets = found.modelBreaks.map { found.offsets[$0] }
      for offset in offsets.reversed() { bytes.insert(0, at: offset) }
      let phrases = bytes.split(separator: 0, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      #expect(phrases == (expected.isEmpty ? [""] : expected))
    }
  }

  /// The lines of this repository's own articles.
  private static var lines: [String] {
    let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Content")
    let files = FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
      .flatMap { $0.split(separator: "\n").map(String.init) }
  }

  /// Texts of characters of the model and a few that it does not know.
  private static func randomTexts(_ count: Int) -> [String] {
    var generator = SeededNumbers(state: 3)
    let known = PhraseModelData.characters.compactMap { Unicode.Scalar($0) }
    let kana = Array("のがはをにでとよりこそれあいうたてるしなか".unicodeScalars)
    return (0..<count).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<generator.next(40) {
        switch generator.next(10) {
        case 0: text.append("🎉")
        case 1: text.append("a")
        case 2...5: text.append(known[generator.next(known.count)])
        default: text.append(kana[generator.next(kana.count)])
        }
      }
      return String(text)
    }
  }
}

/// Numbers that are the same in every run.
struct SeededNumbers {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
