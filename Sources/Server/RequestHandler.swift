import Diagnostics

/// Decides what is answered to a request.
struct RequestHandler: Sendable {
  let site: ServedSite
  let reload: LiveReload
  let language: MessageLanguage
  let port: Int

  /// Answers a request.
  ///
  /// - Parameters:
  ///   - method: `GET`, `HEAD` or another.
  ///   - path: the path of its target, percent-encoded.
  ///   - query: what follows `?`.
  ///   - field: gives a field of its header.
  /// - Returns: the answer; without a body for `HEAD`.
  func answer(
    _ method: String,
    _ path: String,
    query: String = "",
    field: (String) -> String?
  ) async -> Answer {
    // A page of another host whose name was made to lead here must not read drafts (DNS rebinding).
    guard isOwnHost(field("Host")) else {
      return Answer(403, "this server answers to localhost:\(port) alone")
    }
    guard method == "GET" || method == "HEAD" else {
      var answer = Answer(405, "only GET and HEAD are answered")
      answer.fields.append(("Allow", "GET, HEAD"))
      return answer
    }
    let answer = await answer(path, query, field)
    return method == "HEAD" ? answer.withoutBody : answer
  }

  private func isOwnHost(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    let names = ["localhost", "127.0.0.1", "[::1]"]
    return names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
  }

  private func answer(
    _ target: String,
    _ query: String,
    _ field: (String) -> String?
  ) async -> Answer {
    if target == ReloadScript.eventsPath { return Answer(events: reload.events()) }
    if target == ReloadScript.path {
      return Answer(file: ReloadScript.bytes, type: ContentType.of(target), field: field)
    }
    guard let path = RequestPath(target) else { return Answer(400, "this path is not allowed") }
    // Taken before the file: a page that is older than it says is loaded again, not kept.
    let version = reload.version
    let base = site.basePath()
    let above = RequestPath(base)?.parts ?? []
    guard path.parts.starts(with: above) else {
      if path.parts.isEmpty { return Answer(redirectTo: base + "/") }
      return await notFound([], version)
    }
    let parts = Array(path.parts.dropFirst(above.count))
    let name = parts.joined(separator: "/")
    if parts.isEmpty, !path.isDirectory { return Answer(redirectTo: base + "/" + query.asQuery) }
    if path.isDirectory {
      let index = parts.isEmpty ? "index.html" : name + "/index.html"
      if let answer = await file(index, version, field) { return answer }
      return await notFound(parts, version)
    }
    if let answer = await file(name, version, field) { return answer }
    if await site.file(name + "/index.html") != nil {
      return Answer(redirectTo: target + "/" + query.asQuery)
    }
    return await notFound(parts, version)
  }

  private func file(
    _ path: String,
    _ version: String,
    _ field: (String) -> String?
  ) async -> Answer? {
    guard let file = await site.file(path) else { return nil }
    let type = ContentType.of(path)
    guard let bytes = file.bytes else { return emptyPage(500, version, file.problems) }
    guard ContentType.isHTML(path) else { return Answer(file: bytes, type: type, field: field) }
    let script = PageScript(language: language, version: version, problems: file.problems)
    return Answer(file: script.added(to: bytes), type: type, field: field)
  }

  /// The site's own page for what is not there, the one of the nearest folder above.
  private func notFound(_ parts: [String], _ version: String) async -> Answer {
    var folder = parts.dropLast()
    while true {
      let path = (folder + ["404.html"]).joined(separator: "/")
      if let file = await site.file(path), let bytes = file.bytes {
        let script = PageScript(language: language, version: version, problems: file.problems)
        return Answer(404, script.added(to: bytes), type: ContentType.of(path))
      }
      if folder.isEmpty { return emptyPage(404, version, Problems()) }
      folder.removeLast()
    }
  }

  private func emptyPage(_ status: Int, _ version: String, _ problems: Problems) -> Answer {
    let title = status == 404 ? "404 Not Found" : "Casebook"
    let script = PageScript(language: language, version: version, problems: problems)
    let page = script.added(to: PageScript.emptyPage(title))
    return Answer(status, page, type: ContentType.of("index.html"))
  }
}

extension String {
  /// The query with its mark, empty without one.
  fileprivate var asQuery: String { isEmpty ? "" : "?" + self }
}
