import Diagnostics
import Synchronization
import Testing
import TestSupport

@testable import Site

/// What a build tells of how far it is.
@Suite struct ProgressTests {
  private final class Log: Sendable {
    private let entries = Mutex<[BuildProgress]>([])
    func add(_ progress: BuildProgress) { entries.withLock { $0.append(progress) } }
    var all: [BuildProgress] { entries.withLock { $0 } }
  }

  @Test(arguments: [1, 2]) func `each stage reaches its total`(jobs: Int) async throws {
    var files: [String: String?] = [:]
    for number in 1...100 {
      files["Content/articles/n\(number).md"] = "---\ntitle: 題\(number)\n---\n"
    }
    var site = MemorySite(files)
    site.options.jobs = jobs
    let log = Log()
    site.options.progress = { log.add($0) }
    let output = try await site.published()
    for stage in ["scan", "link", "render"] {
      let told = log.all.filter { $0.stage == stage }
      #expect(told.contains { $0.done == $0.total && $0.total >= 100 }, "\(stage)")
      #expect(told.allSatisfy { $0.done >= 1 && $0.done <= $0.total && $0.total > 1 })
    }
    let plain = try await MemorySite(files).published()
    #expect(plain.files == output.files)
  }
}
