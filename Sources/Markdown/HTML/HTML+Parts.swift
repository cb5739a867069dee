extension HTML {
  /// Puts other HTML in the place of a directive, with all its slots.
  ///
  /// - Parameters:
  ///   - index: the directive; what stands in its range gives way, too.
  ///   - part: the other HTML.
  ///   - destination: makes of a destination in the other HTML one that means the same here.
  /// - Complexity: linear in both.
  package mutating func replaceDirective(
    at index: Int,
    with part: HTML,
    destination: (String) -> String
  ) {
    let slot = directives[index]
    let range = slot.range
    let shift = part.bytes.count - range.count
    bytes.replaceSubrange(range, with: part.bytes)
    let line = slot.directive.line

    slots.removeAll { range.contains($0.offset) }
    for number in slots.indices where slots[number].offset >= range.upperBound {
      slots[number].offset += shift
    }
    let links = part.slots.map { link in
      var link = link
      link.offset += range.lowerBound
      if link.kind != .text { link.destination = destination(link.destination) }
      (link.line, link.mark) = (line, slot.mark)
      return link
    }
    slots.insert(
      contentsOf: links,
      at: slots.firstIndex { $0.offset >= range.lowerBound } ?? slots.count
    )

    citations.removeAll { range.contains($0.offset) }
    for number in citations.indices where citations[number].offset >= range.upperBound {
      citations[number].offset += shift
    }
    let cited = part.citations.map { cited in
      var cited = cited
      cited.offset += range.lowerBound
      cited.mark = slot.mark
      return cited
    }
    citations.insert(
      contentsOf: cited,
      at: citations.firstIndex { $0.offset >= range.lowerBound } ?? citations.count
    )

    for number in directives.indices where number != index {
      directives[number].makeRoom(behind: range, shift)
    }
    directives.replaceSubrange(
      index...index, with: part.directives.map { $0.moved(range.lowerBound) })
    anchors += part.anchors.map { ($0.id, line, slot.mark) }
  }
}

extension HTML.DirectiveSlot {
  /// The slot when a range of the bytes has become longer or shorter.
  fileprivate mutating func makeRoom(behind changed: Range<Int>, _ shift: Int) {
    func moved(_ offset: Int) -> Int { offset >= changed.upperBound ? offset + shift : offset }
    func moved(_ range: Range<Int>) -> Range<Int> {
      // A range that begins where an empty change stands begins behind it only if it ends there too.
      let lower =
        range.lowerBound >= changed.upperBound && range.lowerBound > changed.lowerBound
        ? range.lowerBound + shift : range.lowerBound
      return lower..<max(lower, moved(range.upperBound))
    }
    range = moved(range)
    label = moved(label)
    content = moved(content)
  }

  /// The slot in bytes that stand further behind.
  fileprivate func moved(_ offset: Int) -> HTML.DirectiveSlot {
    func moved(_ range: Range<Int>) -> Range<Int> {
      (range.lowerBound + offset)..<(range.upperBound + offset)
    }
    var slot = self
    slot.range = moved(range)
    slot.label = moved(label)
    slot.content = moved(content)
    return slot
  }
}
