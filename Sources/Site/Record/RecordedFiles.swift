/// The files that a build published, in the order of its plan.
struct RecordedFiles: Sendable {
  /// Them all.
  let files: [PublishedFile]
  private let indexes: [String: Int]

  /// Complexity: linear.
  init(_ files: [PublishedFile]) {
    self.files = files
    indexes = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
  }

  /// The file at a path.
  subscript(path: String) -> PublishedFile? { indexes[path].map { files[$0] } }
}
