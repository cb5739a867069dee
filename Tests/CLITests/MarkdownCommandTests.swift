import Foundation
import Testing
import TestSupport

/// `casebook markdown`.
@Suite struct MarkdownCommandTests {
  /// Runs the command on a text, from a file and from standard input.
  private func expectHTML(
    _ markdown: String,
    _ html: String,
    options: String = "--commonmark --unsafe",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try withTool { tool in
      try tool.write(markdown, to: "a.md")
      for line in ["a.md", "<a.md", "- <a.md", "'\(tool.directory)/a.md'"] {
        let outcome = try tool.shell("exec \"$0\" markdown \(options) \(line)")
        #expect(outcome.status == 0, sourceLocation: sourceLocation)
        #expect(outcome.output == html, "\(line)", sourceLocation: sourceLocation)
        #expect(outcome.errors == "", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func `the specification's output is written`() throws {
    try expectHTML("# a\n\n<b>x</b>\n", "<h1>a</h1>\n<p><b>x</b></p>\n")
    try expectHTML("[a](javascript:b)\n", "<p><a href=\"javascript:b\">a</a></p>\n")
    try expectHTML("a  \nb\n", "<p>a<br />\nb</p>\n")
  }

  @Test func `a line end is not needed at the end`() throws {
    try expectHTML("a", "<p>a</p>\n")
    try expectHTML("# a", "<h1>a</h1>\n")
    try expectHTML("", "")
    try expectHTML("```\na", "<pre><code>a\n</code></pre>\n")
    try expectHTML("a\r\nb", "<p>a\nb</p>\n")
  }

  @Test func `NUL bytes become the replacement character`() throws {
    try expectHTML("a\u{0}b\n", "<p>a\u{FFFD}b</p>\n")
    try expectHTML("\u{0}", "<p>\u{FFFD}</p>\n")
    try expectHTML(
      "`a\u{0}`\n\n    \u{0}\n",
      "<p><code>a\u{FFFD}</code></p>\n<pre><code>\u{FFFD}\n</code></pre>\n"
    )
  }

  @Test func `without an option it is what an article gets`() throws {
    try expectHTML(
      "# 題名 1\n\n<b>x</b> <!-- c -->[c](d.md)\n",
      "<h1 id=\"題名-1\">題名 1</h1>\n<p><b>x</b> <a href=\"d.md\">c</a></p>\n",
      options: ""
    )
  }

  @Test func `what is wrong with a text is shown, and an error is the exit status`() throws {
    try withTool { tool in
      for (text, status, html, places) in [
        ("<x> a\n", 0, "<p>&lt;x&gt; a</p>\n", ["warning[CB1067]", "-:1:1"]),
        (
          "`javascript:b`\n[a](javascript:b)\n", 1,
          "<p><code>javascript:b</code>\na</p>\n", ["error[CB1068]", "-:2:5"]
        ),
        ("> x[^y]\n", 1, "", ["error[CB1100]", "-:1:4"]),
      ] {
        try tool.write(text, to: "a.md")
        let outcome = try tool.shell("exec \"$0\" markdown <a.md")
        #expect(outcome.status == Int32(status), "\(text)")
        #expect(html.isEmpty || outcome.output == html)
        for place in places { #expect(outcome.errors.contains(place), "\(outcome.errors)") }
        for option in ["--commonmark", "--gfm"] {
          let outcome = try tool.shell("exec \"$0\" markdown \(option) <a.md")
          #expect(outcome.status == 0 && outcome.errors == "", "\(text)")
        }
      }
    }
  }

  @Test func `without leave raw HTML and unsafe links are left out`() throws {
    try expectHTML(
      "<b>x</b>\n[a](javascript:b)\n",
      "<p><!-- raw HTML omitted -->x<!-- raw HTML omitted -->\n<a href=\"\">a</a></p>\n",
      options: "--commonmark"
    )
  }

  @Test func `a file that cannot be read is one sentence`() throws {
    try withTool { tool in
      for (line, words) in [
        ("absent.md", "“absent.md” does not exist"), ("folder", "“folder” cannot be read"),
        ("folder/absent.md", "“folder/absent.md” does not exist"),
        ("/absent.md", "“/absent.md” does not exist"), ("<folder", "standard input"),
      ] {
        let outcome = try tool.shell("mkdir -p folder; exec \"$0\" markdown \(line)")
        #expect(outcome.status == 2, "\(line)")
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("error: ") && outcome.errors.contains(words), "\(line)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
      }
    }
  }

  @Test func `closed standard input is an empty text`() throws {
    try withTool { tool in
      let outcome = try tool.shell("exec \"$0\" markdown <&-")
      #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
    }
  }

  @Test func `text that is not UTF-8 is shown with its place`() throws {
    try withTool { tool in
      let outcome = try tool.shell("printf 'a\\nb\\202\\240\\n' | \"$0\" markdown")
      #expect(outcome.status == 1 && outcome.output == "")
      #expect(outcome.errors.contains("error[CB0001]") && outcome.errors.contains("-:2:2"))
    }
  }

  @Test func `a text that is too large is refused`() throws {
    try withTool { tool in
      for line in ["a.md", "- <a.md", "--commonmark a.md"] {
        let outcome = try tool.shell(
          "head -c 2000001 /dev/zero | tr '\\0' a >a.md; exec \"$0\" markdown \(line)")
        #expect(outcome.status == 1 && outcome.output == "")
        #expect(outcome.errors.contains("error[CB1012]") && outcome.errors.contains("2000001"))
      }
      let outcome = try tool.shell(
        "head -c 2000000 /dev/zero | tr '\\0' a | \"$0\" markdown | wc -c")
      #expect(outcome.status == 0 && outcome.output.contains("2000008"))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no device that is full"))
  func `output that cannot be written is a failure`() throws {
    try withTool { tool in
      try tool.write("# a\n", to: "a.md")
      let outcome = try tool.shell("exec \"$0\" markdown a.md >/dev/full")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("cannot be written"))
    }
  }
}
