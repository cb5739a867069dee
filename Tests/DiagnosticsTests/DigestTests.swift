import Diagnostics
import Testing

@Suite struct DigestTests {
  // Values published with the algorithm (xxHash test vectors and reference tool), seed 0.
  @Test(arguments: [
    ("", "ef46db3751d8e999"),
    ("a", "d24ec4f1a98c6e5b"),
    ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func `a digest is the one that XXH64 is published with`(text: String, expected: String) {
    #expect(Digest(Array(text.utf8)).hexadecimal == expected)
  }

  @Test func `every length up to two stripes has a digest of its own`() {
    let all = (0...70).map { Digest([UInt8](repeating: 7, count: $0)) }
    #expect(Set(all).count == all.count)
  }
}
