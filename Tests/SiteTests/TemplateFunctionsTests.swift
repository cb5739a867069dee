import Diagnostics
import Testing
import TestSupport

/// What templates of a site have besides the language's own filters and functions.
@Suite struct TemplateFunctionsTests {
  @Test func `markdown in data becomes HTML, and nothing that could harm`() async throws {
    let text = "**太字** と [リンク](https://example.org/?a=1&b=2) <script>x</script> [悪](javascript:x)"
    let output = try await MemorySite([
      "Templates/404.html": "{% extends 'layout.html' %}{% block main %}{{ '\(text)'|markdown }}"
        + "{% endblock %}"
    ]).published()
    let page = output.text("404.html") ?? ""
    #expect(page.contains("<strong>太字</strong>"))
    #expect(page.contains(#"<a href="https://example.org/?a=1&amp;b=2">リンク</a>"#))
    #expect(page.contains("&lt;script&gt;"))
    #expect(page.contains(" 悪</p>") && !page.contains("javascript"))
  }
}
