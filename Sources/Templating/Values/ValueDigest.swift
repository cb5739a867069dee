package import Diagnostics

/// Makes digests of values: equal ones print the same in every template.
///
/// Records that stand on many pages are looked at once, however often they are met.
package struct ValueDigester: Sendable {
  /// The digests of records that are known, by identity; the records are held with them.
  private var known: [ObjectIdentifier: (record: Record, digest: Digest)] = [:]

  /// Creates a digester that knows no record.
  package init() {}

  /// Makes the digest of a record known.
  package mutating func remember(_ record: Record, as digest: Digest) {
    known[ObjectIdentifier(record)] = (record, digest)
  }

  /// The digest of a value.
  ///
  /// Complexity: linear in all that the value holds.
  package func digest(of value: Value) -> Digest {
    var builder = DigestBuilder()
    add(value, to: &builder)
    return builder.digest
  }

  /// The digest of what a path leads to; that of nothing where it leads nowhere.
  ///
  /// - Parameters:
  ///   - path: names of fields.
  ///   - value: where it begins.
  /// - Returns: the digest.
  package func digest(at path: some Sequence<String>, of value: Value) -> Digest {
    var value = value
    for name in path {
      switch value {
      case .record(let record): value = record[name]
      case .dictionary(let dictionary): value = dictionary.value(named: name) ?? .undefined
      // A field of anything else can be a method: all of it counts.
      default: return digest(of: value)
      }
    }
    return digest(of: value)
  }

  private func add(_ value: Value, to builder: inout DigestBuilder) {
    switch value {
    case .undefined: builder.add(10)
    case .none: builder.add(11)
    case .bool(let flag): builder.add(flag ? 12 : 13)
    case .int(let number):
      builder.add(14)
      builder.add(number)
    case .double(let number):
      builder.add(15)
      builder.add(number.bitPattern)
    case .string(let text):
      builder.add(16)
      builder.add(text)
    case .markup(let text):
      builder.add(17)
      builder.add(text)
    case .fragment(let fragment):
      var buffer = ByteBuffer(capacity: 4096)
      fragment.write(to: &buffer)
      builder.add(18)
      builder.add(Digest(UnsafeRawBufferPointer(buffer.bytes)))
    case .list(let list):
      builder.add(19)
      builder.add(list.items.count)
      for item in list.items { add(item, to: &builder) }
    case .record(let record): add(record, to: &builder)
    case .dictionary(let dictionary):
      builder.add(21)
      builder.add(dictionary.count)
      for (key, value) in dictionary.pairs {
        add(key, to: &builder)
        add(value, to: &builder)
      }
    // No data holds these: they are made while a page is rendered.
    case .namespace, .macro, .function: builder.add(22)
    }
  }

  private func add(_ record: Record, to builder: inout DigestBuilder) {
    if !known.isEmpty, let known = known[ObjectIdentifier(record)] {
      return builder.add(known.digest)
    }
    builder.add(20)
    // A template can loop over the names of fields.
    builder.add(record.fields.count)
    for field in record.fields { add(field, to: &builder) }
  }
}
