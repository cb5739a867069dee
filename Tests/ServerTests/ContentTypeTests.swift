import Testing

@testable import Server

@Suite struct ContentTypeTests {
  @Test(
    arguments: [
      ("a/index.html", "text/html; charset=utf-8"), ("STYLE.CSS", "text/css; charset=utf-8"),
      ("feed.xml", "application/xml; charset=utf-8"), ("a.js", "text/javascript; charset=utf-8"),
      ("data/facts.json", "application/json; charset=utf-8"),
      ("a.svg", "image/svg+xml; charset=utf-8"),
      ("a.png", "image/png"), ("a.JPG", "image/jpeg"), ("a.webp", "image/webp"),
      ("a.avif", "image/avif"), ("favicon.ico", "image/x-icon"), ("a.gif", "image/gif"),
      ("robots.txt", "text/plain; charset=utf-8"), ("data/facts.csv", "text/csv; charset=utf-8"),
      ("sources.bib", "application/x-bibtex; charset=utf-8"), ("資料.pdf", "application/pdf"),
      ("a.woff2", "font/woff2"), ("a.mp4", "video/mp4"),
      ("site.webmanifest", "application/manifest+json; charset=utf-8"),
      ("LICENSE", "application/octet-stream"), ("a.b/c", "application/octet-stream"),
      ("a.unknown", "application/octet-stream"),
    ]
  )
  func `the ending of a name tells the content type`(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }
}
