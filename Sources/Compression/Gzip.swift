import CZlib
import Diagnostics

/// Compresses bytes as gzip (RFC 1952) with the system's zlib.
package enum Gzip {
  /// Compresses some bytes.
  ///
  /// Without name, time and operating system in the header: the same bytes and the same zlib give
  /// the same result. Another zlib may find other matches.
  ///
  /// - Returns: the whole file.
  /// - Throws: ``Failure`` when there is no memory for it.
  package static func compress(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // 16 more than the window's bits ask for gzip instead of zlib's own frame.
    let (windowBits, memoryLevel): (Int32, Int32) = (15 + 16, 8)
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, size) == Z_OK
    else { throw failure }
    defer { deflateEnd(&stream) }
    var header = gz_header()
    header.os = 255
    let result = withUnsafeMutablePointer(to: &header) { header -> [UInt8]? in
      guard deflateSetHeader(&stream, header) == Z_OK else { return nil }
      return finish(bytes, &stream)
    }
    guard let result else { throw failure }
    return result
  }

  /// Puts all bytes through the stream at once; `nil` if it does not end.
  private static func finish(_ bytes: [UInt8], _ stream: inout z_stream) -> [UInt8]? {
    // zlib reads through this pointer and never writes.
    var input = bytes
    let capacity = Int(deflateBound(&stream, uLong(bytes.count)))
    var isWhole = false
    let output = input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = output.count - Int(stream.avail_out)
      }
    }
    return isWhole ? output : nil
  }

  private static var failure: Failure {
    Failure(en: "there is no memory to compress a file", ja: "ファイルを圧縮するためのメモリがありません")
  }
}
