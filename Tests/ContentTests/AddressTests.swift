import Diagnostics
import Testing

@testable import Content

/// Routes, base URLs, file names, percent-encoding.
@Suite struct AddressTests {
  @Test(arguments: [
    ("/articles/{slug}/", "/articles/a/"), ("/{slug}/", "/a/"), ("/a/b/{slug}/c/", "/a/b/a/c/"),
    ("/事例/{slug}/", "/事例/a/"),
  ])
  func `a route makes an address of a slug`(route: String, path: String) throws {
    #expect(try #require(Route(route)).path(slug: "a") == path)
  }

  @Test(arguments: [
    "", "/", "{slug}", "/{slug}", "{slug}/", "/articles/", "/{slug}/{slug}/", "/a{slug}/",
    "/{slug}.html",
    "//{slug}/", "/../{slug}/", "/a/../{slug}/", "/./{slug}/", "/a b/{slug}/", "/a?b/{slug}/",
    "/#/{slug}/",
    "/{id}/{slug}/", "/%41/{slug}/", "/{slug}//", "/\"/{slug}/",
  ])
  func `what is no route is none`(route: String) {
    #expect(Route(route) == nil)
  }

  @Test(arguments: [
    ("https://example.com", "https://example.com", ""),
    ("https://example.com/", "https://example.com", ""),
    ("http://localhost:8080/a/b//", "http://localhost:8080", "/a/b"),
    ("HTTPS://Example.com/x/", "HTTPS://Example.com", "/x"),
    ("https://example.com/%E4%BA%8B/", "https://example.com", "/%E4%BA%8B"),
  ])
  func `a base URL is an origin and a path`(text: String, origin: String, path: String) throws {
    let url = try #require(BaseURL(text))
    #expect(url.origin == origin && url.path == path)
  }

  @Test(arguments: [
    "", "example.com", "//example.com", "ftp://example.com", "https://", "https:///a",
    "https://例.jp/",
    "https://example.com/?a", "https://example.com/#a", "https://example.com/a b", "javascript://x",
    "https://example.com/<b>", "https://example.com/\"", "https://example.com\n",
    "https:\\\\example.com",
  ])
  func `what is no base URL is none`(text: String) {
    #expect(BaseURL(text) == nil)
  }

  @Test(arguments: [
    ("basics.md", "basics", "ja", true), ("basics.en.md", "basics", "en", true),
    ("basics.ja.md", "basics", "ja", true), ("basics/index.md", "basics", "ja", true),
    ("basics/index.en.md", "basics", "en", true), ("a/b/index.en.md", "a/b", "en", true),
    ("a/b.md", "a/b", "ja", true), ("index.md", "index", "ja", true),
    ("index.en.md", "index", "en", true),
    ("basics.fr.md", "basics.fr", "fr", false), ("v1.2.md", "v1.2", "ja", true),
    ("Mr. X.md", "Mr. X", "ja", true), ("基礎.en.md", "基礎", "en", true),
    ("a.b.en.md", "a.b", "en", true),
    ("a.EN.md", "a.EN", "ja", true), ("en.md", "en", "ja", true), ("か\u{3099}.md", "が", "ja", true),
    ("a.en/b.md", "a.en/b", "ja", true),
  ])
  func `a file's name says which entry it is, and in which language`(
    path: String,
    name: String,
    language: String,
    isKnown: Bool
  ) {
    let found = EntryFile.parse(path, languages: ["ja", "en"])
    #expect(Array(found.name.utf8) == Array(name.utf8))
    #expect(found.language == language && found.isKnown == isKnown)
  }

  @Test(arguments: [
    ("/a-b_c.d~e/", "/a-b_c.d~e/"), ("/事例/", "/%E4%BA%8B%E4%BE%8B/"), ("/a b/", "/a%20b/"),
    ("/100%/", "/100%25/"), ("/%41/", "/%2541/"), ("/a?b#c/", "/a%3Fb%23c/"),
    ("/a&b='c'*/", "/a%26b%3D%27c%27%2A/"),
    ("/🎉/", "/%F0%9F%8E%89/"), ("/(a)+b,c!$@/", "/(a)+b,c!$@/"),
    ("\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D"),
  ])
  func `a path is percent-encoded, and decodes to itself`(path: String, encoded: String) {
    #expect(percentEncoded(path: path) == encoded)
    #expect(percentDecoded(encoded) == path)
  }

  @Test(arguments: [
    ("%e4%ba%8b", "事"), ("%E4%BA%8B", "事"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("a%", "a%"),
    ("%41%", "A%"), ("%FF", "%FF"), ("%E4%BA", "%E4%BA"), ("%00", "\u{0}"), ("%2F", "/"),
    ("%2541", "%41"),
    ("+", "+"), ("%C0%AF", "%C0%AF"),
  ])
  func `a code that gives no text stays as it is`(encoded: String, decoded: String) {
    #expect(percentDecoded(encoded) == decoded)
  }
}
