internal import Diagnostics

/// How an output is written.
enum OutputMode: UInt8, Sendable {
  /// As it is, because escaping is switched off.
  case plain
  /// With `& < > " '` escaped, as Jinja does.
  case escaped
  /// As the start of a URL: percent-encoded where needed, and refused when the scheme is not known.
  case url
  /// As a later part of a URL.
  case urlPart
  /// As a part of a query or a fragment: everything is encoded that could end it.
  case urlQuery
  /// As JSON.
  case json
  /// As the content of a string of JSON.
  case jsonString
}

extension Checker {
  /// How an output at the current place is written.
  ///
  /// - Parameters:
  ///   - span: where the output stands.
  ///   - type: what is known of its value.
  ///   - isJSON: whether the value is JSON already, by the filter `tojson`.
  /// - Returns: the mode; where no value is safe that is reported, and the mode does not matter.
  func outputMode(
    _ span: Span,
    _ type: ValueType = .any,
    isJSON: Bool = false
  ) -> OutputMode {
    guard escapes else { return .plain }
    guard tracksMarkup else { return .escaped }
    defer { markupState.readOutput() }
    switch markupState.place {
    case .text, .declaration: return .escaped
    case .value(let quote) where quote != 0: return valueMode(span)
    case .value, .beforeValue: report(.unquotedAttribute, at: span)
    case .tag, .afterName: if type != .markup { report(.outputInTag, at: span) }
    case .tagName where type == .markup: break
    case .tagName, .lessThan, .attributeName: report(.outputInName, at: span)
    case .comment: report(.outputInComment, at: span)
    case .rawText:
      if markupState.element == .json {
        return isJSON ? .plain : markupState.isJSONString ? .jsonString : .json
      }
      report(markupState.element == .style ? .outputInStyle : .outputInScript, at: span)
    }
    return .escaped
  }

  private func valueMode(_ span: Span) -> OutputMode {
    switch markupState.attribute {
    case .plain, .type: return .escaped
    case .url: return markupState.isQuery ? .urlQuery : markupState.isURLStart ? .url : .urlPart
    case .urls: return .urlPart
    case .code:
      report(.outputInCode, at: span)
      return .escaped
    }
  }

  /// Whether a text that is written out can stand for a part of the template itself: names of tags
  /// and attributes, in places where no other output can.
  var acceptsLiterals: Bool {
    switch markupState.place {
    case .tag, .afterName, .tagName, .attributeName, .lessThan, .beforeValue:
      tracksMarkup && escapes
    default: false
    }
  }

  /// Joins the states at the ends of two branches; those that differ are an error.
  func joinMarkup(_ other: MarkupState, _ span: Span) {
    guard tracksMarkup else { return }
    if let joined = other.joined(with: markupState) {
      markupState = joined
    } else {
      report(.branchesDiffer, at: span)
    }
  }

  /// Requires that a body ends in the place in which it began.
  func requireSame(_ state: MarkupState, _ span: Span) {
    guard tracksMarkup else { return }
    if let joined = markupState.joined(with: state) {
      markupState = joined
    } else {
      report(.bodyChangesPlace, at: span)
      markupState = state
    }
  }

  /// Requires that a captured body, or a page, ends in text.
  func requireText(_ state: MarkupState, at span: Span) {
    if tracksMarkup, state.place != .text { report(.endsInTag, at: span) }
  }
}
