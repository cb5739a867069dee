import Foundation
import Testing

@testable import Diagnostics

/// What only a disk has: links, special files, permissions, other processes.
@Suite struct DiskFolderTests {
  private let manager = FileManager.default

  /// A folder `inside` beside a folder `outside` with one file.
  private func withNeighbours(_ body: (DiskFolder, String, String) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let outside = "\(directory)/outside"
      try DiskFolder(outside).write(Array("secret".utf8), to: "secret.txt")
      let inside = "\(directory)/inside"
      try DiskFolder(inside).write(Array("own".utf8), to: "own.txt")
      try body(DiskFolder(inside), inside, outside)
    }
  }

  private func link(_ path: String, to target: String) throws {
    try manager.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test func `a link that leaves the folder is listed as such`() throws {
    try withNeighbours { folder, inside, outside in
      try link("\(inside)/file", to: "\(outside)/secret.txt")
      try link("\(inside)/folder", to: outside)
      try link("\(inside)/up", to: "..")
      try link("\(inside)/broken", to: "nowhere")
      try link("\(inside)/self", to: "self")
      let kinds = Dictionary(uniqueKeysWithValues: try folder.list("").map { ($0.path, $0.kind) })
      #expect(
        kinds == [
          "own.txt": .file, "file": .outside, "folder": .outside, "up": .outside,
          "broken": .outside, "self": .outside,
        ])
      for path in ["file", "folder", "up", "broken"] { #expect(folder.kind(of: path) == .outside) }
    }
  }

  @Test func `a neighbour whose name begins alike is outside`() throws {
    try withTemporaryDirectory { directory in
      try DiskFolder("\(directory)/site-other").write([1], to: "a")
      try DiskFolder("\(directory)/site").write([1], to: "b")
      try link("\(directory)/site/link", to: "../site-other/a")
      #expect(DiskFolder("\(directory)/site").kind(of: "link") == .outside)
    }
  }

  @Test func `a link inside the folder is what it leads to`() throws {
    try withNeighbours { folder, inside, _ in
      try folder.write([1], to: "deep/a.md")
      try link("\(inside)/file", to: "deep/a.md")
      try link("\(inside)/folder", to: "deep")
      try link("\(inside)/deep/round", to: "..")
      let paths = try folder.list("").map(\.path)
      #expect(paths.contains("file") && paths.contains("folder/a.md"))
      #expect(folder.kind(of: "folder") == .directory)
      #expect(try folder.read("file") == [1])
    }
  }

  @Test func `nothing is written through a link`() throws {
    try withNeighbours { folder, inside, outside in
      try link("\(inside)/folder", to: outside)
      let failure = #expect(throws: Failure.self) { try folder.stage([1], for: "folder/new.txt") }
      #expect(failure?.message.text(in: .english).contains("symbolic link") == true)
      #expect(throws: Failure.self) { try folder.stage([1], for: "folder/deep/er/new.txt") }
      try link("\(inside)/file", to: "\(outside)/secret.txt")
      try folder.write(Array("new".utf8), to: "file")
      #expect(try DiskFolder(outside).read("secret.txt") == Array("secret".utf8))
      #expect(try DiskFolder(outside).list("").count == 1)
      #expect(folder.kind(of: "file") == .file)
    }
  }

  @Test func `nothing is removed through a link`() throws {
    try withNeighbours { folder, inside, outside in
      try link("\(inside)/folder", to: outside)
      try? folder.remove("folder/secret.txt")
      #expect(try DiskFolder(outside).read("secret.txt") == Array("secret".utf8))
      try link("\(inside)/file", to: "\(outside)/secret.txt")
      try folder.remove("file")
      #expect(folder.kind(of: "file") == nil)
      #expect(try DiskFolder(outside).read("secret.txt") == Array("secret".utf8))
    }
  }

  @Test func `a link in the place of a staged file is not followed`() throws {
    try withNeighbours { folder, inside, outside in
      try link("\(inside)/a.casebook-new", to: "\(outside)/secret.txt")
      try folder.write([1], to: "a")
      #expect(try DiskFolder(outside).read("secret.txt") == Array("secret".utf8))
      #expect(try folder.read("a") == [1])
    }
  }

  @Test func `special files are neither files nor read`() throws {
    try withTemporaryDirectory { directory in
      #expect(mkfifo("\(directory)/pipe", 0o644) == 0)
      let folder = DiskFolder(directory)
      #expect(folder.kind(of: "pipe") == .other)
      let kinds = try folder.list("").map(\.kind)
      #expect(kinds == [.other])
    }
  }

  @Test func `a folder in the place of a file is a failure, not a loss`() throws {
    try withNeighbours { folder, _, _ in
      try folder.write([1], to: "page/index.html")
      #expect(throws: Failure.self) { try folder.write([1], to: "page") }
      #expect(throws: Failure.self) { try folder.write([1], to: "own.txt/below") }
      #expect(throws: Failure.self) { try folder.read("own.txt/below") }
      #expect(try folder.read("page/index.html") == [1])
      try folder.discardStaged()
      #expect(try folder.list("").map(\.path) == ["own.txt", "page/index.html"])
    }
  }

  @Test func `what a killed build left is swept up`() throws {
    try withNeighbours { folder, inside, _ in
      try folder.stage([1], for: "left/over.html")
      #expect(manager.fileExists(atPath: "\(inside)/left/over.html.casebook-new"))
      try DiskFolder(inside).discardStaged()
      #expect(!manager.fileExists(atPath: "\(inside)/left"))
      try folder.stageInTree([1], for: "left/over.html")
      #expect(manager.fileExists(atPath: "\(inside)/.casebook-new/left/over.html"))
      try DiskFolder(inside).discardStaged()
      #expect(!manager.fileExists(atPath: "\(inside)/.casebook-new"))
      #expect(try folder.list("").map(\.path) == ["own.txt"])
    }
  }

  @Test func `a folder that is not there is made when something is written`() throws {
    try withTemporaryDirectory { directory in
      let folder = DiskFolder("\(directory)/a/b/c")
      #expect(try folder.list("").isEmpty)
      #expect(folder.kind(of: "") == nil)
      try folder.write([1], to: "x/y")
      #expect(try folder.read("x/y") == [1])
      #expect(folder.kind(of: "") == .directory)
    }
  }

  @Test(.disabled(if: geteuid() == 0, "skipped: permissions do not hold for root"))
  func `a file without permission is a failure that says so`() throws {
    try withNeighbours { folder, inside, _ in
      #expect(chmod("\(inside)/own.txt", 0) == 0)
      let failure = #expect(throws: Failure.self) { try folder.read("own.txt") }
      #expect(failure?.message.text(in: .english).contains("permission denied") == true)
      #expect(chmod(inside, 0o555) == 0)
      defer { _ = chmod(inside, 0o755) }
      let writing = #expect(throws: Failure.self) { try folder.stage([1], for: "b") }
      #expect(writing?.message.text(in: .japanese).contains("書き込めません") == true)
    }
  }

  @Test(arguments: [
    (ENOENT, "does not exist"), (EACCES, "permission denied"), (EISDIR, "it is not a file"),
    (EIO, "error"),
  ])
  func `each error of reading has its sentence`(number: Int32, words: String) {
    let message = Failure.reading("a.md", number).message
    #expect(message.text(in: .english).contains(words))
    #expect(message.text(in: .english).contains("“a.md”"))
    #expect(message.text(in: .japanese).contains("「a.md」"))
  }

  @Test(arguments: [
    (ENOSPC, "the disk is full"), (EDQUOT, "the disk is full"), (EROFS, "read-only"),
    (EACCES, "read-only"), (ENOTDIR, "irectory"),
  ])
  func `each error of writing has its sentence`(number: Int32, words: String) {
    let message = Failure.writing("a.html", number).message
    #expect(message.text(in: .english).contains(words))
    #expect(message.text(in: .japanese).contains("「a.html」"))
  }
}
