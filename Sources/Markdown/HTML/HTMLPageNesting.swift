/// The elements of a page that are open, and what the HTML standard lets begin and end where.
///
/// It recovers as a reader of the messages would wish: what was told once brings no other message
/// with it.
struct HTMLPageNesting {
  /// One element that is open.
  struct OpenElement {
    let name: String
    let line: Int
  }

  /// The innermost last.
  private var open: [OpenElement] = []
  /// How many of each name are open.
  private var counts: [String: Int] = [:]
  /// How many elements of a name were ended by another's end tag: their own, if it comes late, is no
  /// mistake on top of that.
  private var ended: [String: Int] = [:]

  /// Whether the place is inside of a drawing or a formula, where XML's rules hold.
  var isForeign: Bool { isOpen("svg") || isOpen("math") }

  /// Whether the place is inside of `<template>`.
  var isInTemplate: Bool { isOpen("template") }

  /// Elements that were still open at the end of the body.
  private var lost: [OpenElement] = []

  /// The elements without an end that need one.
  var unclosed: [OpenElement] { lost + open.filter { !Self.mayOmitEnd($0.name) } }

  private func isOpen(_ name: String) -> Bool { counts[name, default: 0] > 0 }

  // MARK: Tags

  /// Takes a start tag.
  ///
  /// - Returns: what is wrong with it.
  mutating func start(_ name: String, line: Int, isSelfClosing: Bool) -> HTMLPage.Problem? {
    if isForeign {
      if !isSelfClosing { push(name, line) }
      return nil
    }
    if Self.isVoid(name) { return nil }
    endWhat(name)
    push(name, line)
    return Self.isBlock(name) && isInParagraph ? .blockInParagraph(name) : nil
  }

  /// Takes an end tag.
  ///
  /// - Returns: what is wrong with it.
  mutating func end(_ name: String) -> HTMLPage.Problem? {
    guard isOpen(name) else {
      if let count = ended[name], count > 0 {
        ended[name] = count - 1
        return nil
      }
      return .strayEnd(name)
    }
    while let top = open.last, top.name != name, Self.mayOmitEnd(top.name) {
      // A paragraph needs its end tag where its parent is a text's element.
      if top.name == "p", Self.keepsParagraphs(name) { break }
      pop()
    }
    guard let top = open.last?.name, top != name else {
      pop()
      return nil
    }
    let isPage = name == "body" || name == "html"
    while let last = open.last, last.name != name {
      if isPage, !Self.mayOmitEnd(last.name) { lost.append(last) }
      if !Self.mayOmitEnd(last.name) { ended[last.name, default: 0] += 1 }
      pop()
    }
    pop()
    return isPage ? nil : .misnested(end: name, open: top)
  }

  private mutating func push(_ name: String, _ line: Int) {
    open.append(OpenElement(name: name, line: line))
    counts[name, default: 0] += 1
  }

  private mutating func pop() {
    guard let last = open.popLast() else { return }
    counts[last.name, default: 1] -= 1
  }

  /// Ends the elements whose end tags may be left out before a start tag.
  private mutating func endWhat(_ name: String) {
    while let top = open.last?.name, Self.ends(name, top) { pop() }
  }

  /// Whether a paragraph is open around the innermost element, up to what has content of its own.
  private var isInParagraph: Bool {
    guard isOpen("p") else { return false }
    // Browsers give up nesting at 512 elements, and what is asked for each tag must have an end.
    for element in open.dropLast().suffix(512).reversed() {
      if element.name == "p" { return true }
      if ["button", "table", "td", "th", "caption", "object", "template"].contains(element.name) {
        return false
      }
    }
    return false
  }

  // MARK: Rules of the HTML standard

  /// "Void elements".
  private static func isVoid(_ name: String) -> Bool {
    switch name {
    case "area", "base", "embed", "input", "link", "meta", "param", "source", "track": true
    default: HTMLElement(name: name)?.isVoid ?? false
    }
  }

  /// "Optional tags".
  private static func mayOmitEnd(_ name: String) -> Bool {
    switch name {
    case "html", "head", "body", "option", "optgroup": true
    default: HTMLElement(name: name)?.mayOmitEnd ?? false
    }
  }

  /// The parents in which a paragraph needs its end tag.
  private static func keepsParagraphs(_ name: String) -> Bool {
    switch name {
    case "a", "audio", "del", "ins", "map", "noscript", "video": true
    default: name.contains("-")
    }
  }

  /// Whether a start tag ends an open paragraph.
  private static func isBlock(_ name: String) -> Bool {
    switch name {
    case "center", "dialog", "dir", "fieldset", "form", "hgroup", "main", "menu", "nav", "search":
      return true
    default:
      guard let element = HTMLElement(name: name) else { return false }
      return !element.isPhrasing && element.parents == nil
    }
  }

  /// Whether a start tag ends an open element.
  private static func ends(_ name: String, _ top: String) -> Bool {
    switch name {
    case "body": return top == "head"
    case "option": return top == "option"
    case "optgroup": return top == "option" || top == "optgroup"
    default:
      if top == "p", isBlock(name) { return true }
      guard let element = HTMLElement(name: name), let other = HTMLElement(name: top) else {
        return false
      }
      return element.endedByStart.contains(other)
    }
  }
}
