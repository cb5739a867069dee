import Content
import Diagnostics
import Testing

/// The lines of addresses in `casebook.lock`.
@Suite struct PublishedAddressesTests {
  private func read(_ lines: String) throws -> PublishedAddresses {
    let text = "casebook lock 2\n\n[addresses]\n" + lines
    guard case .read(let lock) = PublishedLock.read(Array(text.utf8)) else {
      Issue.record("not read: \(lines)")
      return PublishedAddresses()
    }
    return try #require(lock.addresses)
  }

  private func made(_ addresses: [(String, [String])]) -> PublishedAddresses {
    var made = PublishedAddresses()
    for (address, anchors) in addresses { made.add(address, anchors: anchors) }
    made.arrange()
    return made
  }

  @Test func `what is written is read as the same`() throws {
    let facts = Evidence().facts
    let all = made([
      ("/b/", ["二", "一"]), ("/", []), ("/a b/", ["c d", "100%", "e#f"]), ("/a/", []), ("/a!/", []),
    ])
    let bytes = PublishedLock(facts, languages: ["ja"], addresses: all).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.hasSuffix("[addresses]\n/\n/a!/\n/a%20b/ #c%20d #100%25 #e#f\n/a/\n/b/ #二 #一\n"))
    guard case .read(let lock) = PublishedLock.read(bytes) else { throw Failure(en: "", ja: "") }
    let old = try #require(lock.addresses)
    #expect(all.differences(from: old).isEmpty)
    #expect(lock.bytes == bytes)
  }

  @Test func `differences are found by one walk, with their lines`() throws {
    let old = try read("/a/ #x\n/b/\n/c/ #y #z\n/d/ 2026-01-01\n/e/ -> /a/\n")
    let new = made([("/a/", ["x"]), ("/ab/", []), ("/c/", ["z", "y"]), ("/f/", [])])
    let found = new.differences(from: old)
    #expect(found.map { $0.old?.address } == [nil, "/b/", "/c/", "/d/", "/e/", nil])
    #expect(found.map { $0.new?.address } == ["/ab/", nil, "/c/", nil, nil, "/f/"])
    #expect(found.map { $0.place?.line } == [nil, 5, 6, 7, 8, nil])
    #expect(found[2].old?.anchors == ["y", "z"] && found[2].new?.anchors == ["z", "y"])
    #expect(found[3].old?.day == "2026-01-01" && found[4].old?.target == "/a/")
    #expect(found[1].place?.lineText == "/b/" && found[1].place?.length == 3)
  }

  @Test func `an address is before those that go on from it`() throws {
    let names = ["/", "/a", "/a!/", "/a-b/", "/a/", "/a/b/", "/ab/", "/あ/", "/い/"]
    let sorted = made(names.reversed().map { ($0, ["x"]) })
    let old = try read(names.map { "\($0)\n" }.joined())
    #expect(sorted.differences(from: old).map { $0.old?.address } == names)
    #expect(sorted.differences(from: old).map { $0.new?.address } == names)
  }

  @Test func `lists of nothing differ by all of the other`() throws {
    let some = made([("/a/", [])])
    #expect(some.differences(from: PublishedAddresses()).count == 1)
    #expect(PublishedAddresses().differences(from: some).count == 1)
    #expect(PublishedAddresses().differences(from: PublishedAddresses()).isEmpty)
  }

  @Test func `lines of one address are one address`() throws {
    let old = try read("/b/ #y\n/a/ 2026-02-01 #x\n/b/ #z #y\n/a/ 2026-01-01\n/c/ -> /a/\n/c/ #w\n")
    let found = PublishedAddresses().differences(from: old).compactMap(\.old)
    #expect(found.map(\.address) == ["/a/", "/b/", "/c/"])
    #expect(found.map(\.anchors) == [["x"], ["y", "z"], ["w"]])
    #expect(found.map(\.day) == ["2026-01-01", nil, nil])
    #expect(found[2].target == nil)
  }
}
