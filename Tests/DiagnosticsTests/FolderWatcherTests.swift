import Foundation
import Testing

@testable import Diagnostics

/// Changes of a real folder, as the system tells them and as they are found by looking.
@Suite struct FolderWatcherTests {
  /// A watched folder with one file, `Content/a.md`.
  private struct Watched {
    let path: String
    let watcher: FolderWatcher

    func write(_ text: String, to name: String) throws {
      let file = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      // Not atomically: this is how most editors write.
      try Data(text.utf8).write(to: file)
    }

    func move(_ name: String, to other: String) throws {
      #expect(rename("\(path)/\(name)", "\(path)/\(other)") == 0)
    }

    func remove(_ name: String) throws {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    /// The paths of the next changes; none when there are no changes for a while.
    func next(within patience: Duration = .seconds(120)) async -> Set<String>? {
      await withTaskGroup(of: FolderWatcher.Event?.self) { group in
        group.addTask { await watcher.next() }
        group.addTask {
          try? await Task.sleep(for: patience)
          return nil
        }
        let first = await group.next() ?? nil
        group.cancelAll()
        guard case .changes(let changes) = first else { return nil }
        return changes.isIncomplete ? changes.paths.union(["?"]) : changes.paths
      }
    }

    /// All paths that change until nothing does for a while.
    func all() async -> Set<String> {
      var all: Set<String> = []
      while let paths = await next(within: .seconds(all.isEmpty ? 120 : 1)) { all.formUnion(paths) }
      return all
    }
  }

  private func watch(polls: Bool = false, _ body: (Watched) async throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("casebook watch-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try DiskFolder(path).write(Array("a".utf8), to: "Content/a.md")
    let scope = WatchScope(folders: ["Content", "Templates"], files: ["casebook.lock"])
    let watcher = FolderWatcher(path, scope: scope, polls: polls)
    defer { watcher.stop() }
    try await body(Watched(path: path, watcher: watcher))
  }

  @Test(arguments: [false, true])
  func `files that are written, added and removed are told`(polls: Bool) async throws {
    try await watch(polls: polls) { folder in
      try folder.write("ab", to: "Content/a.md")
      #expect(await folder.all() == ["Content/a.md"])
      try folder.write("b", to: "Content/日本語 の\n名前.md")
      #expect(await folder.all() == ["Content/日本語 の\n名前.md"])
      try folder.remove("Content/a.md")
      #expect(await folder.all() == ["Content/a.md"])
      try folder.write("lock", to: "casebook.lock")
      #expect(await folder.all() == ["casebook.lock"])
    }
  }

  @Test(arguments: [false, true])
  func `a file that is written beside its place and renamed is told once`(
    polls: Bool
  ) async throws {
    try await watch(polls: polls) { folder in
      try folder.write("new", to: "Content/.a.md.swp")
      try folder.move("Content/.a.md.swp", to: "Content/a.md")
      #expect(await folder.next() == ["Content/a.md"])
      #expect(await folder.next(within: .seconds(1)) == nil)
    }
  }

  @Test func `several files at once are told together`() async throws {
    try await watch { folder in
      for number in 0..<50 { try folder.write("x", to: "Content/n\(number).md") }
      var all: Set<String> = []
      var times = 0
      while all.count < 50, let paths = await folder.next() {
        all.formUnion(paths)
        times += 1
      }
      #expect(all.count == 50)
      // On a busy machine writing them may take several times the longest wait.
      #expect(times < 25)
    }
  }

  @Test func `a file that goes on being written is told when it is closed`() async throws {
    try await watch { folder in
      let file = try #require(FileHandle(forWritingAtPath: "\(folder.path)/Content/a.md"))
      try file.write(contentsOf: Data("half".utf8))
      #expect(await folder.next(within: .milliseconds(300)) == nil)
      try file.write(contentsOf: Data("whole".utf8))
      try file.close()
      #expect(await folder.next() == ["Content/a.md"])
    }
  }

  @Test(arguments: [false, true])
  func `new folders are watched, and what is in them by then is told`(polls: Bool) async throws {
    try await watch(polls: polls) { folder in
      try folder.write("b", to: "Content/深い/folder/b.md")
      #expect(await folder.all().contains("Content/深い/folder/b.md"))
      try folder.write("c", to: "Content/深い/folder/c.md")
      #expect(await folder.all() == ["Content/深い/folder/c.md"])
      try folder.write("t", to: "Templates/home.html")
      #expect(await folder.all() == ["Templates/home.html"])
    }
  }

  @Test func `a folder that is moved is followed`() async throws {
    try await watch { folder in
      try folder.write("b", to: "Content/old/deep/b.md")
      _ = await folder.all()
      try folder.move("Content/old", to: "Content/new")
      let paths = await folder.all()
      #expect(paths.isSuperset(of: ["Content/old", "Content/new/deep/b.md"]))
      try folder.write("c", to: "Content/new/deep/c.md")
      #expect(await folder.all() == ["Content/new/deep/c.md"])
      try folder.move("Content/new", to: "elsewhere")
      #expect(await folder.all() == ["Content/new"])
      try folder.write("d", to: "elsewhere/deep/d.md")
      #expect(await folder.next(within: .milliseconds(300)) == nil)
    }
  }

  @Test(arguments: [false, true])
  func `a folder may go and come back`(polls: Bool) async throws {
    try await watch(polls: polls) { folder in
      try folder.remove("Content")
      #expect(await folder.all().contains("Content/a.md"))
      try folder.write("again", to: "Content/a.md")
      #expect(await folder.all().contains("Content/a.md"))
      try folder.write("and again", to: "Content/a.md")
      #expect(await folder.all() == ["Content/a.md"])
    }
  }

  @Test func `the watched folder itself may go and come back`() async throws {
    try await watch { folder in
      try folder.move("", to: "../\(URL(fileURLWithPath: folder.path).lastPathComponent)-gone")
      defer { try? FileManager.default.removeItem(atPath: folder.path + "-gone") }
      #expect(await folder.next()?.contains("?") == true)
      try folder.write("again", to: "Content/a.md")
      #expect(await folder.all().contains("?"))
      try folder.write("and again", to: "Content/a.md")
      #expect(await folder.all() == ["Content/a.md"])
    }
  }

  @Test(arguments: [false, true])
  func `hidden and temporary files, and other folders, are passed over`(polls: Bool) async throws {
    try await watch(polls: polls) { folder in
      let names = [
        "Content/.hidden", "Content/.git/index", "Content/a.md~", "Content/#a.md#",
        "Content/.#a.md", "Content/4913", "Content/a.md.swp", "Content/~$a.xlsx", "Public/a.html",
        ".casebook/record", "Content/a.html.casebook-new", "README.md", "Content/a.md.tmp",
      ]
      for name in names { try folder.write("x", to: name) }
      #expect(await folder.next(within: .milliseconds(polls ? 1500 : 300)) == nil)
    }
  }

  @Test func `a link is told, and what it leads to is watched once`() async throws {
    try await watch { folder in
      let manager = FileManager.default
      try folder.write("s", to: "shared/s.md")
      let link = "\(folder.path)/Content/link"
      try manager.createSymbolicLink(atPath: link, withDestinationPath: "../shared")
      #expect(await folder.all().contains("Content/link/s.md"))
      try folder.write("t", to: "shared/s.md")
      #expect(await folder.all() == ["Content/link/s.md"])
      let round = "\(folder.path)/Content/round"
      try manager.createSymbolicLink(atPath: round, withDestinationPath: ".")
      #expect(await folder.next(within: .milliseconds(300)) == nil)
      try folder.write("u", to: "Content/a.md")
      #expect(await folder.all() == ["Content/a.md"])
    }
  }

  @Test func `a watcher that is stopped ends, also while somebody waits`() async throws {
    try await watch { folder in
      let waiting = Task { await folder.watcher.next() }
      try await Task.sleep(for: .milliseconds(50))
      folder.watcher.stop()
      #expect(await waiting.value == nil)
      #expect(await folder.watcher.next() == nil)
    }
  }
}
