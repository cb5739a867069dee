import Content
package import Diagnostics

/// What the web says of an address.
package enum AddressState: Sendable, Hashable {
  /// It answers.
  case sound
  /// It has moved for good; the new address.
  case moved(to: String)
  /// There is no such page or no such host; in a few words.
  case dead(Wording)
  /// It does not answer as it should; in a few words.
  case failing(Wording)
  /// The server does not let the check in; in a few words.
  case refused(Wording)
}

extension SiteCheck {
  /// The links out of the site: those of the texts, their data and parts, of facts, sources and the
  /// other files of `Content`, and of the navigation.
  ///
  /// What the settings ignore is left out, and so are full addresses of the site itself.
  var outsideLinks: [OutsideLink] {
    let markdown = files.settings.markdown
    let texts = catalog.entries.flatMap { entry in
      source(entry.file.path).map { OutsideLink.find(in: $0, entry.file, markdown) } ?? []
    }
    let used = catalog.entries.reduce(into: Set<String>()) { $0.formUnion($1.parts) }
    let parts = files.parts.filter { used.contains($0.path) }
      .flatMap { OutsideLink.find(in: EntryText($0)) }
    let published = Set(catalog.entries.compactMap(\.file.dataPath))
    let names = Set(catalog.collections.compactMap(\.dataFile))
    let data = sources { path in
      // A draft's data waits with its text.
      published.contains(path)
        || !names.contains(path.lastPathComponent) && !path.hasSuffix(".schema.json")
    }
    let base = catalog.settings.baseURL
    let own = base.origin + base.path
    let ignored = catalog.settings.ignoredAddresses + [own + "/"]
    return (texts + parts + data.flatMap(OutsideLink.find(inData:))).filter { link in
      link.address != own && !ignored.contains { link.address.hasPrefix($0) }
    }
  }
}

extension BuildReport {
  /// Takes over what the web says of the outside links, told at each place of a link.
  ///
  /// - Parameter states: what is known, by ``OutsideLink/requested``.
  package mutating func add(_ states: [String: AddressState]) {
    add(
      outsideLinks.compactMap { link in
        states[link.requested].flatMap { $0.diagnostic(of: link) }
      })
  }
}

extension AddressState {
  fileprivate func diagnostic(of link: OutsideLink) -> Diagnostic? {
    let name = Wording(link.address)
    switch self {
    case .sound: return nil
    case .moved(let address):
      let anchor = link.address.firstIndex(of: "#").map { link.address[$0...] } ?? ""
      let new = address.contains("#") ? address : address + anchor
      return Diagnostic(.movedAddress, name, at: link.place, hints: [.write(new)])
    case .dead(let reason):
      return Diagnostic(.deadAddress, name, reason, at: link.place, hints: [.findPage])
    case .failing(let reason):
      return Diagnostic(.failingAddress, name, reason, at: link.place, hints: [.tryLater])
    case .refused(let reason):
      return Diagnostic(.refusedAddress, name, reason, at: link.place, hints: [.lookYourself])
    }
  }
}

extension Hint {
  fileprivate static let findPage = Hint(
    en: "look for where the page is now, or link to an archived copy",
    ja: "移転先を探すか、保存されたページへのリンクに替えてください")
  fileprivate static let tryLater = Hint(
    en:
      "check again later; an address that never answers can be left out with “ignoreExternal” in site.yaml",
    ja: "時間をおいて確かめてください。いつも応答しないなら、site.yaml の「ignoreExternal」で除けます")
  fileprivate static let lookYourself = Hint(
    en: "look at it in a browser; “ignoreExternal” in site.yaml leaves it out",
    ja: "ブラウザーで確かめてください。site.yaml の「ignoreExternal」で除けます")
}
