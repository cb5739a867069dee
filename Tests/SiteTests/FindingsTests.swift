import Content
import Diagnostics
import Foundation
import Site
import Templating
import Testing
import TestSupport

/// All findings of all rooms as one catalogue of messages.
@Suite struct FindingsTests {
  private static let all = FindingCatalogue.all

  @Test func `every finding of the sources is in the catalogue`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let sources = DiskFolder(root.appendingPathComponent("Sources").path)
    var codes: Set<String> = []
    for entry in try sources.list("") where entry.path.hasSuffix(".swift") {
      let text = String(decoding: try sources.read(entry.path), as: UTF8.self)
      for match in text.matches(of: /Finding\(\s*"(CB[0-9]*)"/) { codes.insert(String(match.1)) }
    }
    #expect(codes.count > 250)
    let missing = codes.subtracting(Self.all.map(\.code)).sorted()
    #expect(missing == [], "to be added to “all” in the …Findings.swift of their room")
    #expect(Set(Self.all.map(\.code)).subtracting(codes).sorted() == [])
  }

  @Test func `a code stands for one finding only`() {
    let codes = Self.all.map(\.code)
    let repeated = Dictionary(grouping: codes) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  @Test func `a code is CB and four digits, the first of which is its room's`() {
    for (findings, digit) in [
      (SourceFindings.all, "0"), (ContentFindings.all, "1"), (TemplatingFindings.all, "3"),
      (SiteFindings.all, "4"),
    ] {
      for finding in findings {
        #expect(finding.code.count == 6 && finding.code.hasPrefix("CB\(digit)"), "\(finding.code)")
        #expect(Int(finding.code.dropFirst(2)) != nil, "\(finding.code)")
      }
    }
  }

  @Test func `both texts have the same placeholders, counted from zero`() {
    func placeholders(_ text: String) -> Set<Int> {
      Set((0..<10).filter { text.contains("{\($0)}") })
    }
    for finding in Self.all {
      let english = placeholders(finding.wording.en)
      #expect(english == placeholders(finding.wording.ja), "\(finding.code)")
      #expect(english == Set(0..<english.count), "\(finding.code)")
    }
  }

  @Test func `messages are one line, begin small and end without a full stop`() {
    for finding in Self.all {
      for text in [finding.wording.en, finding.wording.ja] {
        #expect(!text.isEmpty && !text.contains("\n"), "\(finding.code)")
        #expect(!text.hasSuffix(".") && !text.hasSuffix("。"), "\(finding.code)")
      }
      let isJapanese = finding.wording.ja.unicodeScalars.contains {
        (0x3041...0x9FFF).contains($0.value)
      }
      #expect(isJapanese, "\(finding.code)")
      #expect(finding.wording.en.unicodeScalars.allSatisfy { $0.value < 0x3000 }, "\(finding.code)")
    }
  }

  @Test func `every finding of files, content and site has a golden screen in both languages`() {
    let expected = Set((SourceFindings.all + ContentFindings.all + SiteFindings.all).map(\.code))
    for language in MessageLanguage.allCases {
      let shown = Self.codes(inScreensOf: language)
      #expect(expected.subtracting(shown).sorted() == [], "\(language.rawValue)")
    }
  }

  /// The codes at the beginnings of messages in the golden screens of a language.
  private static func codes(inScreensOf language: MessageLanguage) -> Set<String> {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    var codes: Set<String> = []
    for room in ["ContentTests", "SiteTests"] {
      let folder = DiskFolder(tests.appendingPathComponent("\(room)/Snapshots/errors").path)
      for entry in (try? folder.list("")) ?? []
      where entry.path.hasSuffix(".\(language.rawValue).txt") {
        let text = (try? folder.read(entry.path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        for line in text.split(separator: "\n") where !line.hasPrefix(" ") {
          guard let open = line.firstIndex(of: "[") else { continue }
          codes.insert(String(line[open...].dropFirst().prefix(6)))
        }
      }
    }
    return codes
  }
}
