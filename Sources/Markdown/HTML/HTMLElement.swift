/// The elements that a writer may use in raw HTML, with what the HTML standard's parser does to them.
///
/// They do nothing but structure and mark text: none runs a script, loads a document, takes input or
/// changes how the rest of the page is parsed.
enum HTMLElement: String, CaseIterable, Sendable {
  // Phrasing content.
  case a, abbr, b, bdi, bdo, br, cite, code, data, del, dfn, em, i, img, ins, kbd, mark, q, rp, rt
  case ruby, s, samp, small, span, strong, sub, sup, time, u, `var`, wbr
  // Flow content, and the parts of lists and tables.
  case address, article, aside, blockquote, caption, col, colgroup, dd, details, div, dl, dt
  case figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, ol, p, pre, section
  case summary, table, tbody, td, tfoot, th, thead, tr, ul

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) }
  )

  /// The element of a name in lower case; `nil` if a writer may not use it.
  init?(name: String) {
    guard let element = Self.byName[name] else { return nil }
    self = element
  }

  // MARK: Content

  /// Whether it may stand in a paragraph.
  var isPhrasing: Bool {
    switch self {
    case .a, .abbr, .b, .bdi, .bdo, .br, .cite, .code, .data, .del, .dfn, .em, .i, .img, .ins, .kbd,
      .mark, .q, .rp, .rt, .ruby, .s, .samp, .small, .span, .strong, .sub, .sup, .time, .u, .var,
      .wbr:
      true
    default: false
    }
  }

  /// Whether it has neither content nor an end tag.
  var isVoid: Bool {
    switch self {
    case .br, .col, .hr, .img, .wbr: true
    default: false
    }
  }

  /// Whether it may hold what the element around it may hold (HTML standard, "transparent").
  var isTransparent: Bool {
    switch self {
    case .a, .del, .ins: true
    default: false
    }
  }

  /// Whether blocks may stand in it.
  var holdsFlow: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6, .p, .pre: false
    default: !isPhrasing
    }
  }

  /// Whether it ends with the HTML block in which it begins, so that no Markdown block is in it.
  var endsWithBlock: Bool { self == .summary || !holdsFlow }

  /// Whether text in it would be moved out of its table by a browser (HTML standard, "foster
  /// parent").
  var isTableStructure: Bool {
    switch self {
    case .table, .thead, .tbody, .tfoot, .tr, .colgroup: true
    default: false
    }
  }

  // MARK: Ends that may be left out

  /// Whether its end tag may be left out: HTML standard, "optional tags".
  var mayOmitEnd: Bool {
    switch self {
    case .caption, .colgroup, .dd, .dt, .li, .p, .rp, .rt, .tbody, .td, .tfoot, .th, .thead, .tr:
      true
    default: false
    }
  }

  /// The elements of which it must be a child; `nil` if it may stand anywhere.
  var parents: Set<HTMLElement>? {
    switch self {
    case .li: [.ul, .ol]
    case .dt, .dd: [.dl, .div]
    case .rt, .rp: [.ruby]
    case .td, .th: [.tr]
    case .tr: [.table, .thead, .tbody, .tfoot]
    case .col: [.table, .colgroup]
    case .caption, .colgroup, .thead, .tbody, .tfoot: [.table]
    default: nil
    }
  }

  /// The elements that its start tag ends, so that a list may be written without any `</li>`.
  var endedByStart: Set<HTMLElement> {
    switch self {
    case .li: [.li, .p]
    case .dt, .dd: [.dt, .dd, .p]
    case .rt, .rp: [.rt, .rp]
    case .td, .th: [.td, .th, .p]
    case .tr: [.tr, .td, .th, .p, .caption, .colgroup]
    case .col: [.caption, .p]
    case .caption, .colgroup, .thead, .tbody, .tfoot:
      [.caption, .colgroup, .thead, .tbody, .tfoot, .tr, .td, .th, .p]
    default: []
    }
  }
}
