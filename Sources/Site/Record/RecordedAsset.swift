import Content
import Diagnostics

/// An asset as a build read it.
struct RecordedAsset: Recordable, Sendable {
  let asset: Asset
  /// The stamp of its file; `nil` for one that was changed just before.
  let stamp: FileStamp?

  init(_ asset: Asset, _ stamp: FileStamp?) {
    self.asset = asset
    self.stamp = stamp
  }

  func write(to record: inout RecordWriter) {
    record.write(asset.source)
    record.write(asset.url)
    record.write(asset.path)
    switch asset.image {
    case .success(let header):
      record.write(true)
      record.write(header)
    case .failure(let problem):
      record.write(false)
      record.write(problem)
    }
    record.write(stamp)
  }

  init(from record: inout RecordReader) {
    let source: String = record.value()
    let url: String = record.value()
    let path: String = record.value()
    let isImage: Bool = record.value()
    asset = Asset(
      source: source,
      url: url,
      path: path,
      image: isImage ? .success(record.value()) : .failure(record.value())
    )
    stamp = record.optional()
  }
}
