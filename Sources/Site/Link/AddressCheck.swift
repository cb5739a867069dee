import Content
import Diagnostics
import Markdown

/// Finds the published addresses and anchors that are gone, and says what probably replaced them.
struct AddressCheck {
  let catalog: Catalog
  let plan: Plan
  let places: PlaceFinder
  let absent: [AddressList.Absent]
  let today: CalendarDate
  /// Whether what is published and `casebook.lock` have to be the same.
  let isLocked: Bool
  /// Whether what is gone may be gone.
  let acceptsRemoved: Bool

  /// Compares the addresses of the build with those of the lock.
  ///
  /// Complexity: linear in the addresses; what differs costs more.
  func check(_ new: PublishedAddresses, against old: PublishedAddresses) -> [Diagnostic] {
    let differences = new.differences(from: old)
    if differences.isEmpty { return [] }
    let pages = pages(of: differences)
    let gone = differences.filter(isGone)
    let successors = Successors(
      gone: gone.compactMap(\.old),
      added: differences.compactMap { $0.old == nil ? $0.new : nil },
      entries: pages, catalog: catalog)
    var diagnostics = gone.map { report($0, successors) }
    for difference in differences where !isGone(difference) {
      guard let now = difference.new else { continue }
      let entry = pages[now.address]
      if let before = difference.old, let entry { diagnostics += anchors(before, now, entry) }
      if isLocked { diagnostics += locked(difference.old, now, entry) }
    }
    return diagnostics
  }

  /// The entries that have the addresses in question.
  private func pages(of differences: [PublishedAddresses.Difference]) -> [String: Int] {
    let asked = Set(differences.compactMap { $0.new?.address })
    var pages: [String: Int] = [:]
    for page in plan.pages {
      guard case .entry(let index) = page.kind else { continue }
      let address = OutputPath.address(of: page.path)
      if asked.contains(address) { pages[address] = index }
    }
    return pages
  }

  /// Whether readers had the address and have it no more.
  private func isGone(_ difference: PublishedAddresses.Difference) -> Bool {
    guard let old = difference.old, old.isPublished(on: today) else { return false }
    return difference.new.map { !$0.isPublished(on: today) } ?? true
  }

  // MARK: Addresses

  private func report(
    _ difference: PublishedAddresses.Difference,
    _ successors: Successors
  ) -> Diagnostic {
    let lock = difference.place ?? Place(file: PublishedLock.path)
    guard let old = difference.old else { return Diagnostic(.addressGone, "", at: lock) }
    let address = Wording(old.address)
    if acceptsRemoved {
      return Diagnostic(Finding.addressGone.asNote, address, at: lock, hints: [.accepted])
    }
    if let item = absent.first(where: { $0.address == old.address }) {
      return Diagnostic(
        .addressGone, address, at: place(of: item.absence, in: item.entry),
        hints: [.leftOut(item.absence), .replaceOrAccept(old.address)])
    }
    if let entry = successors.entry(for: old) {
      let (place, hint) = alias(for: old, in: catalog.entries[entry])
      return Diagnostic(.addressGone, address, at: place, hints: [hint, .orAccept])
    }
    let nearest = successors.nearest(to: old.address).map { [Hint.newAddress($0)] } ?? []
    return Diagnostic(
      .addressGone, address, at: lock, hints: nearest + [.replaceOrAccept(old.address)])
  }

  /// Where an alias is to be written, and what.
  private func alias(for old: PublishedAddress, in entry: Entry) -> (Place, Hint) {
    let path = entry.file.path
    let address = Wording(old.address)
    if let first = entry.head.aliases.first {
      let hint = Hint(
        en: "if this replaces it, add “{0}” to these aliases",
        ja: "これに置き換えたのなら、この aliases に「{0}」を足してください", address)
      return (places.place(first.span, in: path), hint)
    }
    let hint = Hint(
      en: "if this replaces it, write “aliases: [{0}]” into the front matter",
      ja: "これに置き換えたのなら、フロントマターに「aliases: [{0}]」と書いてください", address)
    return (places.place(entry.head.slugSpan ?? Span(0, 3), in: path), hint)
  }

  private func place(of absence: Absence, in entry: Entry) -> Place {
    let key =
      switch absence {
      case .draft: "draft"
      case .scheduled: "date"
      case .expired: "expires"
      }
    return places.line(beginningWith: ["\(key):", "---"], in: entry.file.path)
  }

  // MARK: Anchors

  private func anchors(
    _ old: PublishedAddress,
    _ new: PublishedAddress,
    _ index: Int
  ) -> [Diagnostic] {
    guard old.isPublished(on: today) else { return [] }
    let entry = catalog.entries[index]
    let now = Set(new.anchors)
    let gone = old.anchors.filter { !now.contains($0) }
    if gone.isEmpty { return [] }
    let before = Set(old.anchors)
    let fresh = entry.outline.filter { !before.contains($0.id) }
    return gone.enumerated().map { position, anchor in
      let finding = acceptsRemoved ? Finding.anchorGone.asNote : .anchorGone
      let near = nearestName(to: anchor, among: fresh.map(\.id))
      // As many new headings as there were old ones: each stands for one, in their order.
      let heading =
        near.flatMap { id in fresh.first { $0.id == id } }
        ?? (fresh.count == gone.count ? fresh[position] : nil)
      var hints: [Hint] = [acceptsRemoved ? .accepted : .orAccept]
      if !acceptsRemoved, heading != nil {
        hints.insert(
          Hint(
            en: "if this heading replaces it, write “{0}” behind it",
            ja: "この見出しに変えたのなら、見出しの後ろに「{0}」と書いてください", Wording("{#\(anchor)}")),
          at: 0)
      }
      let line = heading.map { $0.line + entry.linesBeforeText } ?? 1
      return Diagnostic(
        finding, Wording(anchor), Wording(new.address),
        at: places.place(line: line, in: entry.file.path), hints: hints)
    }
  }

  // MARK: Locked

  /// What the lock should say and does not.
  private func locked(
    _ old: PublishedAddress?,
    _ new: PublishedAddress,
    _ entry: Int?
  ) -> [Diagnostic] {
    guard let words = difference(old, new) else { return [] }
    let place =
      entry.map { places.place(Span(0, 3), in: catalog.entries[$0].file.path) }
      ?? Place(file: PublishedLock.path)
    return [
      Diagnostic(
        .lockedAddresses, Wording(new.address), words, at: place, hints: [.buildAndCommit])
    ]
  }

  private func difference(_ old: PublishedAddress?, _ new: PublishedAddress) -> Wording? {
    guard let old else { return Wording(en: "is not in casebook.lock", ja: "casebook.lock にありません") }
    if let target = new.target, target != old.target {
      return Wording(
        en: "leads to \(target), of which casebook.lock does not know",
        ja: "\(target) に移りましたが、casebook.lock に記録されていません")
    }
    if !new.isPublished(on: today), new.day != old.day {
      return Wording(
        en: "waits for another day than casebook.lock says",
        ja: "公開予定日が casebook.lock と違います")
    }
    let known = Set(old.anchors)
    let fresh = new.anchors.filter { !known.contains($0) }.map { "#\($0)" }
    if fresh.isEmpty { return nil }
    return Wording(
      en: "has anchors that are not in casebook.lock: \(fresh.joined(separator: ", "))",
      ja: "casebook.lock にないアンカーがあります（\(fresh.joined(separator: "、"))）")
  }
}

extension Hint {
  /// What to do with a difference under `--locked`.
  static let buildAndCommit = Hint(
    en: "run casebook build, and commit casebook.lock",
    ja: "casebook build を実行し、casebook.lock をコミットしてください")

  fileprivate static let accepted = Hint(
    en: "--accept-removed takes it out of casebook.lock",
    ja: "--accept-removed により casebook.lock から取り除きます")

  fileprivate static let orAccept = Hint(
    en: "if it may vanish, run casebook build --accept-removed, and commit casebook.lock",
    ja: "なくしてよければ、casebook build --accept-removed を実行し、casebook.lock をコミットしてください")

  fileprivate static func replaceOrAccept(_ address: String) -> Hint {
    Hint(
      en: "write “{0}” under “aliases” of the page that takes its place, or, if it may vanish, run "
        + "casebook build --accept-removed and commit casebook.lock",
      ja: "代わりになるページの aliases に「{0}」と書いてください。なくしてよければ、"
        + "casebook build --accept-removed を実行し、casebook.lock をコミットしてください",
      Wording(address))
  }

  fileprivate static func newAddress(_ address: String) -> Hint {
    Hint(en: "new is {0}", ja: "新しいアドレスに {0} があります", Wording(address))
  }

  fileprivate static func leftOut(_ absence: Absence) -> Hint {
    Hint(
      en: "the page exists and is left out: {0}", ja: "ページはありますが、公開されません。{0}",
      absence.phrase)
  }
}
