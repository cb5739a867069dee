import Diagnostics
import Foundation
import Site
import Testing
import TestSupport

/// The files of open data.
@Suite struct OpenDataTests {
  @Test func `cases are one row each, with a column a language`() async throws {
    let output = try await MemorySite(EvidenceFiles.files).published()
    let text = try #require(output.text("data/cases.csv"))
    #expect(
      text == """
        name,url_ja,url_en,title_ja,title_en,description_ja,description_en,brand_ja,brand_en,\
        rate_ja,rate_en,payment_ja,payment_en,payment_methods,count\r
        soap,https://example.com/base/cases/soap/,,石けん,,,,石けん,Soap,,,unknown,unknown,,\r
        watch,https://example.com/base/cases/watch/,,時計の事例,,,,'=時計店,Watch shop,4.2%,4.2%,,,\
        gift; fee,3\r

        """)
  }

  @Test func `cases keep their types, facts and what nobody knows`() async throws {
    let output = try await MemorySite(EvidenceFiles.files).published()
    let bytes = try #require(output.files["data/cases.json"])
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let cases = try #require(root["cases"] as? [[String: Any]])
    #expect(cases.map { $0["name"] as? String } == ["soap", "watch"])
    let soap = try #require(cases[0]["data"] as? [String: Any])
    let payment = try #require(soap["payment"] as? [String: Any])
    #expect(payment["status"] as? String == "unknown")
    #expect((payment["reason"] as? [String: String])?["en"] == "No record")
    let watch = try #require(cases[1]["data"] as? [String: Any])
    let rate = try #require(watch["rate"] as? [String: Any])
    #expect(rate["id"] as? String == "rate" && rate["source"] as? String == "report-2016")
    #expect(rate["value"] as? Double == 4.2)
    #expect(watch["count"] as? Int == 3)
  }

  @Test func `pages may link to the files, and the sitemap leaves them out`() async throws {
    var files = EvidenceFiles.files
    files["Content/articles/plain.md"] =
      "---\ntitle: 表\n---\n[表](/data/facts.csv) :fact[other]\n"
    let output = try await MemorySite(files).published()
    let page = try #require(output.text("articles/plain/index.html"))
    #expect(page.contains(#"href="/base/data/facts.csv""#))
    #expect(output.text("sitemap.xml")?.contains("/data/") == false)
    #expect(output.text("data/sources.bib")?.contains("report-2016") == true)
  }

  @Test func `an alias in the place of a file is reported`() async throws {
    let report = try await MemorySite([
      "Content/articles/basics.md": "---\ntitle: 題\naliases: [/data/cases.json]\n---\n## 数字\n"
    ]).build()
    #expect(report.codes.contains("CB4001"))
  }
}
