import Content
import Diagnostics

/// Compares the facts and addresses of a build with those that are published, as `casebook.lock`
/// keeps them.
struct LockCheck {
  let catalog: Catalog
  let links: [EntryLinks]
  /// The facts that texts of the whole site name.
  let mentions: [PlacedID]
  let list: AddressList
  let places: PlaceFinder
  let options: BuildOptions

  private var isLocked: Bool { options.isLocked }

  /// What was found.
  struct Outcome {
    var diagnostics: [Diagnostic] = []
    var changes: [FactChange] = []
    /// The file as it should be; `nil` when it is so already, or the site needs none.
    var bytes: [UInt8]?
  }

  /// Compares them.
  ///
  /// - Parameter site: the site's folder.
  /// - Returns: what differs, and what the file should hold.
  /// - Throws: ``Failure`` when somebody else's file stands in the place of the lock.
  func check(in site: any Folder) throws -> Outcome {
    var outcome = Outcome()
    let absent = list.absent()
    let addresses = list.addresses(absent: absent)
    let new = PublishedLock(
      catalog.evidence.facts, languages: catalog.settings.languages, addresses: addresses)
    let kind = site.kind(of: PublishedLock.path)
    if kind == nil, new.facts.isEmpty, addresses.isEmpty { return outcome }
    guard let kind else {
      outcome.bytes = new.bytes
      if isLocked {
        let place = Place(file: PublishedLock.path)
        outcome.diagnostics.append(Diagnostic(.lockMissing, at: place, hints: [.buildAndCommit]))
      }
      return outcome
    }
    guard kind == .file else { throw foreign(site) }
    let bytes = try site.read(PublishedLock.path)
    let newBytes = new.bytes
    // Nothing is different: the usual case, and the only one that must be fast.
    if bytes == newBytes { return outcome }
    outcome.bytes = newBytes
    switch PublishedLock.read(bytes) {
    case .foreign: throw foreign(site)
    case .newer: throw newer(site)
    case .damaged(let place):
      outcome.diagnostics.append(damaged(at: place, .lockIsLost))
    case .read(let old):
      let uses = FactUses(links)
      for fact in catalog.evidence.facts.facts { compare(fact, old, new, uses, &outcome) }
      for id in old.facts.keys.sorted() where new.facts[id] == nil { gone(id, old, &outcome) }
      if let mark = old.mergeMark {
        outcome.diagnostics.append(damaged(at: mark, .bothSidesAreRead))
      }
      if !options.isPreview { compare(addresses, old, absent, &outcome) }
    }
    return outcome
  }

  private func foreign(_ site: any Folder) -> Failure {
    Failure(
      en: "“{0}” was not made by Casebook; move it away: the published values are kept there",
      ja: "「{0}」は Casebook が作ったファイルではありません。公開済みの値を置く場所なので、別の場所に移してください",
      Wording(site.display(PublishedLock.path))
    )
  }

  private func newer(_ site: any Folder) -> Failure {
    Failure(
      en: "“{0}” was written by a newer Casebook; use that one",
      ja: "「{0}」は新しい版の Casebook が書いたものです。新しい版を使ってください",
      Wording(site.display(PublishedLock.path))
    )
  }

  private func compare(
    _ addresses: PublishedAddresses,
    _ old: PublishedLock,
    _ absent: [AddressList.Absent],
    _ outcome: inout Outcome
  ) {
    guard let before = old.addresses else {
      if !isLocked { return }
      let place = Place(file: PublishedLock.path)
      return outcome.diagnostics.append(
        Diagnostic(.lockWithoutAddresses, at: place, hints: [.buildAndCommit]))
    }
    let check = AddressCheck(
      catalog: catalog, plan: list.plan, places: places, absent: absent, today: options.today,
      isLocked: isLocked, acceptsRemoved: options.acceptsRemoved)
    outcome.diagnostics += check.check(addresses, against: before)
  }

  /// A lock that a build writes anew, and an error for one that may not.
  private func damaged(at place: Place, _ hint: Hint) -> Diagnostic {
    isLocked
      ? Diagnostic(Finding.damagedLock.asError, at: place, hints: [.buildAndCommit])
      : Diagnostic(.damagedLock, at: place, hints: [hint])
  }

  private func compare(
    _ fact: Fact,
    _ old: PublishedLock,
    _ new: PublishedLock,
    _ uses: FactUses,
    _ outcome: inout Outcome
  ) {
    guard let now = new.facts[fact.id] else { return }
    let id = Wording(fact.id)
    guard let before = old.facts[fact.id] else {
      guard isLocked else { return }
      let words = Wording(en: "is not in casebook.lock", ja: "casebook.lock にありません")
      outcome.diagnostics.append(
        Diagnostic(.lockedFacts, id, words, at: fact.place, hints: [.buildAndCommit]))
      return
    }
    if now == before { return }
    let units = catalog.evidence.units
    let (isNow, was) = (now.wording(units), before.wording(units))
    let pages = uses.entries(of: fact.id).map { catalog.settings.baseURL.path + catalog.urls[$0] }
    let finding = isLocked ? Finding.lockedValueChanged : .valueChanged
    let isEverywhere = mentions.contains { $0.id == fact.id }
    let hints =
      [isEverywhere ? Hint.everywhere : .shown(on: pages)] + (isLocked ? [.buildAndCommit] : [])
    outcome.diagnostics.append(
      Diagnostic(finding, id, isNow, was, at: fact.valuePlace, hints: hints))
    outcome.changes.append(FactChange(id: fact.id, now: isNow, before: was, pages: pages))
  }

  private func gone(_ id: String, _ old: PublishedLock, _ outcome: inout Outcome) {
    guard let before = old.facts[id] else { return }
    let was = before.wording(catalog.evidence.units)
    let place = old.place(of: id)
    if isLocked {
      let words = Wording(en: "of casebook.lock is gone", ja: "casebook.lock にありますが、サイトにありません")
      outcome.diagnostics.append(
        Diagnostic(.lockedFacts, Wording(id), words, at: place, hints: [.buildAndCommit]))
    } else {
      outcome.diagnostics.append(Diagnostic(.factGone, Wording(id), was, at: place))
    }
    outcome.changes.append(FactChange(id: id, now: nil, before: was, pages: []))
  }
}

/// The entries that show facts.
struct FactUses {
  private var entries: [String: [Int]] = [:]

  init(_ links: [EntryLinks]) {
    for (index, links) in links.enumerated() {
      for fact in links.facts { entries[fact, default: []].append(index) }
    }
  }

  /// The entries that show a fact, in the order of the catalog.
  func entries(of fact: String) -> [Int] { entries[fact] ?? [] }
}

extension Hint {
  /// A fact that a text of the whole site names.
  fileprivate static let everywhere = Hint(
    en: "a text of the whole site names it: it may be shown on every page",
    ja: "サイト共通の文に使われているので、すべてのページに表示されることがあります")

  /// Where a fact is shown: the number of pages, and the first three.
  fileprivate static func shown(on pages: [String]) -> Hint {
    if pages.isEmpty {
      return Hint(en: "no article shows it", ja: "これを表示する記事はありません")
    }
    let first = pages.prefix(3)
    let more = pages.count > first.count
    let list = Wording(
      en: first.joined(separator: ", ") + (more ? ", …" : ""),
      ja: first.joined(separator: "、") + (more ? "など" : ""))
    let count = Wording(
      en: pages.count == 1 ? "1 page" : "\(pages.count) pages", ja: "\(pages.count) ページ")
    return Hint(en: "shown on {0}: {1}", ja: "{0}で表示: {1}", count, list)
  }
}

extension Hint {
  fileprivate static let lockIsLost = Hint(
    en: "this build writes it anew; what changed since the last one cannot be told",
    ja: "このビルドで書き直します。前回から何が変わったかはわかりません")

  /// For a merge that nobody has solved.
  fileprivate static let bothSidesAreRead = Hint(
    en: "it is the mark of a merge; both sides were read, and this build writes the file anew",
    ja: "マージの印が残っています。両方の内容を読み込み、このビルドで書き直します")
}
