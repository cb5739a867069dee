import Content
import Diagnostics
import Testing

/// Texts that are not written in all languages.
@Suite struct UntranslatedTextTests {
  private func find(_ yaml: String, _ languages: [String] = ["ja", "en", "zh"]) -> [String] {
    let source = SourceText(path: "Templates/texts.yaml", text: yaml)
    return UntranslatedText.find(in: source, languages: languages).map {
      "\($0.missing.joined(separator: "+")) \($0.shown) \($0.place.line ?? 0):\($0.place.column)"
    }
  }

  @Test func `each is told with what it lacks, at its key`() {
    #expect(find("a: {ja: あ, en: a}\nb:\n  c: [{zh: 中}]\n") == ["zh ja 1:1", "ja+en zh 3:3"])
  }

  @Test(arguments: [
    "a: {ja: あ, en: a, zh: 中}", "a: あ", "a: {ja: あ, fr: a}", "a: {ja: {b: c}}", "a: {}", "[", "",
    "a: {title: あ}",
  ])
  func `what is complete, or no text of languages, is not told`(yaml: String) {
    #expect(find(yaml) == [])
  }

  @Test func `a site in one language has none`() {
    #expect(find("a: {ja: あ}", ["ja"]) == [])
  }
}
