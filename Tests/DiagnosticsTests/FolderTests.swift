import Foundation
import Testing

@testable import Diagnostics

/// The folder in memory and the folder on the disk, which must behave the same.
@Suite struct FolderTests {
  /// A folder of one kind with some files.
  private func withFolder(
    _ kind: FolderSort,
    _ files: [String: String] = [:],
    _ body: (any Folder) throws -> Void
  ) throws {
    switch kind {
    case .memory: try body(MemoryFolder(files, name: "site"))
    case .disk:
      try withTemporaryDirectory { directory in
        let folder = DiskFolder(directory)
        for (path, text) in files { try folder.write(Array(text.utf8), to: path) }
        try body(folder)
      }
    }
  }

  enum FolderSort: CaseIterable { case memory, disk }

  @Test(arguments: FolderSort.allCases)
  func `files are listed sorted by the bytes of their paths`(kind: FolderSort) throws {
    let files = ["b.md": "", "a/z.md": "", "a-b.md": "", "あ/い.md": "", "B.md": "", "a/b/c": ""]
    try withFolder(kind, files) { folder in
      let all = try folder.list("")
      #expect(all.map(\.path) == ["B.md", "a-b.md", "a/b/c", "a/z.md", "b.md", "あ/い.md"])
      #expect(all.allSatisfy { $0.kind == .file })
      #expect(try folder.list("a").map(\.path) == ["a/b/c", "a/z.md"])
      #expect(try folder.list("absent").isEmpty)
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `a path leads to a file, a folder or nothing`(kind: FolderSort) throws {
    try withFolder(kind, ["a/b.md": "x"]) { folder in
      #expect(folder.kind(of: "") == .directory)
      #expect(folder.kind(of: "a") == .directory)
      #expect(folder.kind(of: "a/b.md") == .file)
      #expect(folder.kind(of: "a/b") == nil)
      #expect(folder.kind(of: "c") == nil)
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `a file is read as it was written`(kind: FolderSort) throws {
    try withFolder(kind) { folder in
      let bytes = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      try folder.write(bytes, to: "deep/er/a.bin")
      #expect(try folder.read("deep/er/a.bin") == bytes)
      try folder.write([], to: "empty")
      #expect(try folder.read("empty").isEmpty)
      try folder.write([1], to: "deep/er/a.bin")
      #expect(try folder.read("deep/er/a.bin") == [1])
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `a file that is not there is a failure in one sentence`(kind: FolderSort) throws {
    try withFolder(kind, ["a/b": ""]) { folder in
      let failure = #expect(throws: Failure.self) { try folder.read("a/absent.md") }
      let text = failure?.message.text(in: .english) ?? ""
      #expect(text == "“\(folder.name)/a/absent.md” does not exist")
      #expect(throws: Failure.self) { try folder.read("a") }
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `a file holds its own bytes and no others`(kind: FolderSort) throws {
    try withFolder(kind, ["a": "one"]) { folder in
      #expect(folder.holds(Array("one".utf8), at: "a"))
      #expect(!folder.holds(Array("two".utf8), at: "a"))
      #expect(!folder.holds(Array("ones".utf8), at: "a"))
      #expect(!folder.holds([], at: "absent"))
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `what is staged is seen only when it is committed`(kind: FolderSort) throws {
    try withFolder(kind, ["a": "old"]) { folder in
      try folder.stage(Array("new".utf8), for: "a")
      try folder.stage(Array("other".utf8), for: "b/c")
      #expect(try folder.read("a") == Array("old".utf8))
      #expect(folder.kind(of: "b/c") == nil)
      try folder.commit("a")
      #expect(try folder.read("a") == Array("new".utf8))
      try folder.commit("b/c")
      #expect(try folder.list("").map(\.path) == ["a", "b/c"])
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `what is staged can be taken back, with its folders`(kind: FolderSort) throws {
    try withFolder(kind, ["a": "old"]) { folder in
      try folder.stage(Array("new".utf8), for: "a")
      try folder.stage(Array("other".utf8), for: "b/c/d")
      try folder.discardStaged()
      #expect(try folder.list("").map(\.path) == ["a"])
      #expect(folder.kind(of: "b") == nil)
      #expect(try folder.read("a") == Array("old".utf8))
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `a tree is staged beside the files and takes its place as a whole`(kind: FolderSort) throws {
    try withFolder(kind, [".gitignore": "*"]) { folder in
      try folder.stageInTree([1], for: "a/b/c.html")
      try folder.stageInTree([2], for: "a/d.html")
      try folder.stageInTree([3], for: "index.html")
      #expect(folder.kind(of: "a") == nil && folder.kind(of: "index.html") == nil)
      try folder.commitTree(["a", "index.html"])
      let paths = try folder.list("").map(\.path)
      #expect(paths == [".gitignore", "a/b/c.html", "a/d.html", "index.html"])
      #expect(try folder.read("a/d.html") == [2])
      // The next file finds its folders, where they are now.
      try folder.write([4], to: "a/b/e.html")
      #expect(try folder.read("a/b/e.html") == [4])
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `a staged tree can be taken back`(kind: FolderSort) throws {
    try withFolder(kind, ["a": "old"]) { folder in
      try folder.stageInTree([1], for: "b/c/d")
      try folder.discardStaged()
      #expect(try folder.list("").map(\.path) == ["a"])
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `a second staging of a file replaces the first`(kind: FolderSort) throws {
    try withFolder(kind) { folder in
      try folder.stage([1, 2, 3], for: "a")
      try folder.stage([4], for: "a")
      try folder.commit("a")
      #expect(try folder.read("a") == [4])
      #expect(try folder.list("").count == 1)
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `removing a file removes the folders that are empty then`(kind: FolderSort) throws {
    try withFolder(kind, ["a/b/c.md": "", "a/d.md": "", "e/f": ""]) { folder in
      try folder.remove("a/b/c.md")
      #expect(folder.kind(of: "a/b") == nil)
      #expect(folder.kind(of: "a") == .directory)
      try folder.remove("a/d.md")
      #expect(folder.kind(of: "a") == nil)
      try folder.remove("absent/at/all")
      #expect(try folder.list("").map(\.path) == ["e/f"])
      try folder.remove("e/f")
      #expect(folder.kind(of: "") == .directory)
    }
  }

  @Test(arguments: FolderSort.allCases)
  func `messages name a file behind its folder`(kind: FolderSort) throws {
    try withFolder(kind) { folder in
      #expect(folder.display("a/b") == "\(folder.name)/a/b")
      #expect(folder.display("") == folder.name)
    }
    #expect(DiskFolder(".").display("a") == "a")
    #expect(DiskFolder(".").display("") == "")
    #expect(MemoryFolder().display("a") == "a")
  }
}

/// Gives a test a directory of its own and removes it afterwards.
func withTemporaryDirectory(_ body: (String) throws -> Void) throws {
  let directory = FileManager.default.temporaryDirectory
    .appendingPathComponent("casebook-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  try body(directory.path)
}
