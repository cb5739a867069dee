import Diagnostics
import Markdown

/// The reading of one entry.
struct EntryReading {
  let file: EntryFile
  let text: SourceText
  let data: SourceText?
  let reader: EntryReader
  var diagnostics: [Diagnostic] = []

  var languages: [String] { reader.languages }
  var sources: [SourceText] { data.map { [text, $0] } ?? [text] }

  mutating func read(schema: Schema?, digest: (_ parts: Set<String>) -> Digest) -> Entry? {
    guard isReadable(text), data.map({ isReadable($0) }) ?? true,
      let matter = findFrontMatter(), let front = readFrontMatter(matter)
    else { return nil }
    var extras = front.filter { !EntryHead.keys.contains($0.key) }
    let head = readHead(front, extras: schema == nil ? [] : extras)
    if let schema { checkData(&extras, schema, fence: text.place(Span(0, 3))) }
    let text = EntryText(
      reader.readsTexts ? self.text : SourceText(path: file.path, text: ""),
      start: reader.readsTexts ? matter.textStart : 0,
      linesBefore: matter.linesBeforeText,
      options: reader.markdown.options(for: file.language)
    )
    var (body, document, found) = reader.read(text, language: file.language, .entry)
    diagnostics += found
    var parts: Set<String> = []
    if body.directives.contains(where: { $0.name == "include" }) {
      var inclusion = Inclusion(reader, language: file.language)
      body = inclusion.expand(body, in: self.text)
      diagnostics += inclusion.diagnostics
      parts = inclusion.used
    }
    let notes = document.footnotes.indices.map { "fn-\($0 + 1)" }
    return Entry(
      file: file,
      head: head,
      data: schema == nil ? [] : extras,
      markups: schema.map { readMarkups(extras, $0) } ?? [],
      html: body.html,
      directives: body.directives,
      outline: document.outline,
      otherAnchors: body.html.anchors.map(\.id) + notes,
      minutes: document.readingMinutes,
      linesBeforeText: matter.linesBeforeText,
      mentions: FactMention.find(in: self.text, matter.yaml)
        + (data.map { FactMention.find(in: $0) } ?? []),
      parts: parts,
      digest: digest(parts),
      hasBytes: true
    )
  }

  // MARK: Files

  private mutating func isReadable(_ source: SourceText) -> Bool {
    if source.bytes.isEmpty {
      diagnostics.append(
        Diagnostic(
          .emptyFile,
          at: source.place(line: 1),
          hints: [
            source.path == text.path
              ? Hint(
                en: "write a front matter with a title, or delete the file",
                ja: "title のあるフロントマターを書くか、ファイルを削除してください"
              ) : .fillOrDelete
          ]
        )
      )
      return false
    }
    if source.bytes.count > reader.markdown.sizeLimit {
      diagnostics.append(
        Diagnostic(
          .fileTooLarge,
          "\(source.bytes.count)",
          "\(reader.markdown.sizeLimit)",
          at: Place(file: source.path)
        )
      )
      return false
    }
    guard let problem = source.utf8Problem else { return true }
    diagnostics.append(problem)
    return false
  }

  private mutating func findFrontMatter() -> FrontMatter? {
    do throws(FrontMatter.Problem) {
      return try text.bytes.withUnsafeBufferPointer { bytes throws(FrontMatter.Problem) in
        try FrontMatter(bytes)
      }
    } catch {
      switch error {
      case .missing:
        diagnostics.append(
          Diagnostic(
            .frontMatterMissing,
            at: text.place(line: 1),
            hints: [
              Hint(
                en: "begin with three lines: ---, title: …, ---",
                ja: "先頭に 3 行（---、title: 題名、---）を書いてください"
              )
            ]
          )
        )
      case .unclosed(let opening):
        diagnostics.append(
          Diagnostic(
            .frontMatterUnclosed,
            at: text.place(opening),
            hints: [
              Hint(
                en: "put a line “---” between the last key and the text",
                ja: "最後のキーと本文の間に「---」だけの行を入れてください"
              )
            ]
          )
        )
      }
      return nil
    }
  }

  private mutating func readFrontMatter(_ matter: FrontMatter) -> [YAMLEntry]? {
    let (root, problems) = YAMLReader.read(text, range: matter.yaml)
    diagnostics += problems
    guard !problems.holdErrors else { return nil }
    guard let root else { return [] }
    if let entries = root.mapping { return entries }
    diagnostics.append(
      Diagnostic(.notAMapping, root.phrase, at: text.place(root.span), hints: [mappingHint()])
    )
    return nil
  }

  // MARK: Keys

  private mutating func readHead(_ front: [YAMLEntry], extras: [YAMLEntry]) -> EntryHead {
    // Where a schema names further keys, they are its business.
    let standard =
      extras.isEmpty ? front : front.filter { EntryHead.keys.contains($0.key) }
    let root = YAMLNode(.mapping(standard), span: Span(0, 3))
    diagnostics += SchemaCheck.check(
      root,
      against: StandardSchemas.frontMatter,
      in: sources,
      languages: languages,
      missingAt: standard.contains { $0.key == "title" } ? nil : text.place(Span(0, 3))
    )
    var head = EntryHead()
    for entry in front { head.set(entry) }
    if head.slugSpan == nil { head.slug = file.name }
    head.slug = canonicallyComposed(head.slug)
    checkSlug(head)
    checkAccess(front)
    for alias in head.aliases where !Self.isSitePath(alias.path) {
      diagnostics.append(Diagnostic(.wrongAlias, Wording(alias.path), at: text.place(alias.span)))
    }
    return head
  }

  private mutating func checkSlug(_ head: EntryHead) {
    if EntryName.isUsable(head.slug) { return }
    let place = head.slugSpan.map { text.place($0) } ?? Place(file: file.path)
    diagnostics.append(
      Diagnostic(
        .unusableSlug,
        Wording(head.slug),
        at: place,
        hints: [
          Hint(
            en: "use letters, digits, kana, kanji and “-”, without spaces",
            ja: "文字・数字・「-」だけを使い、空白を入れないでください"
          )
        ]
      )
    )
  }

  private mutating func checkAccess(_ front: [YAMLEntry]) {
    guard let entry = front.first(where: { $0.key == "access" }), entry.value.string == "members"
    else { return }
    diagnostics.append(
      Diagnostic(
        .membersOnly,
        at: text.place(entry.value.span),
        hints: [
          Hint(
            en: "keep the entry out with “draft: true”",
            ja: "公開しない場合は「draft: true」にしてください"
          )
        ]
      )
    )
  }

  private static func isSitePath(_ path: String) -> Bool {
    path.hasPrefix("/") && !path.hasPrefix("//")
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      && !path.unicodeScalars.contains {
        "?#\\".unicodeScalars.contains($0) || $0.value < 0x20 || $0.value == 0x7F
      }
  }
}
