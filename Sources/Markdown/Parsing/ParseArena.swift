#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Memory for one parse at a time, taken by moving a pointer and given back all at once.
///
/// libcmark takes and returns some hundred small pieces a page; with the system's allocator that
/// was a third of a parse. An arena belongs to one thread, because libcmark's allocation functions
/// are given no context: ``current`` finds it again.
struct ParseArena {
  /// Pieces begin at multiples of this; a piece's size stands in front of it, for `realloc`.
  private static let alignment = 16
  /// Enough for a page of some ten kilobytes; larger texts take further chunks for a while.
  private static let chunkSize = 512 * 1024

  private var chunks: [UnsafeMutableRawPointer]
  private var chunkEnd: UnsafeMutableRawPointer
  private var next: UnsafeMutableRawPointer

  private init() {
    let chunk = UnsafeMutableRawPointer.allocate(
      byteCount: Self.chunkSize,
      alignment: Self.alignment
    )
    chunks = [chunk]
    next = chunk
    chunkEnd = chunk + Self.chunkSize
  }

  // MARK: The thread's arena

  /// The key of the thread's own arena; made once for the process.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      #if canImport(Darwin)
      ParseArena.destroy(pointer)
      #else
      if let pointer { ParseArena.destroy(pointer) }
      #endif
    }
    return key
  }()

  /// The arena of the calling thread, made when it is first asked for and freed with the thread.
  static var current: UnsafeMutablePointer<ParseArena> {
    if let known = pthread_getspecific(key) {
      return known.assumingMemoryBound(to: ParseArena.self)
    }
    return make()
  }

  @inline(never)
  private static func make() -> UnsafeMutablePointer<ParseArena> {
    let arena = UnsafeMutablePointer<ParseArena>.allocate(capacity: 1)
    arena.initialize(to: ParseArena())
    pthread_setspecific(key, arena)
    return arena
  }

  private static func destroy(_ pointer: UnsafeMutableRawPointer) {
    let arena = pointer.assumingMemoryBound(to: ParseArena.self)
    for chunk in arena.pointee.chunks { chunk.deallocate() }
    arena.deinitialize(count: 1)
    arena.deallocate()
  }

  // MARK: Memory

  /// Takes a piece of memory; what it holds is undefined.
  mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = Self.alignment &+ (size &+ Self.alignment &- 1) & ~(Self.alignment &- 1)
    if needed > chunkEnd - next { addChunk(for: needed) }
    next.storeBytes(of: size, as: Int.self)
    let piece = next + Self.alignment
    next += needed
    return piece
  }

  /// Makes a piece larger: in place when it is the last one, else by copying it.
  mutating func enlarge(_ piece: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer {
    let header = piece - Self.alignment
    let oldSize = header.load(as: Int.self)
    if size <= oldSize { return piece }
    let oldEnd = piece + (oldSize + Self.alignment - 1) & ~(Self.alignment - 1)
    let newEnd = piece + (size + Self.alignment - 1) & ~(Self.alignment - 1)
    if oldEnd == next, newEnd <= chunkEnd {
      header.storeBytes(of: size, as: Int.self)
      next = newEnd
      return piece
    }
    let copy = take(size)
    copy.copyMemory(from: piece, byteCount: oldSize)
    return copy
  }

  /// Gives back all pieces at once.
  mutating func reset() {
    for chunk in chunks.dropFirst() { chunk.deallocate() }
    chunks.removeSubrange(1...)
    next = chunks[0]
    chunkEnd = next + Self.chunkSize
  }

  @inline(never)
  private mutating func addChunk(for needed: Int) {
    let size = max(Self.chunkSize, needed)
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: Self.alignment)
    chunks.append(chunk)
    next = chunk
    chunkEnd = chunk + size
  }
}
