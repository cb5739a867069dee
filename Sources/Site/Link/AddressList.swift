import Content

/// Lists the addresses of a build as `casebook.lock` keeps them.
struct AddressList {
  let catalog: Catalog
  let plan: Plan
  /// All entries that could be read, also those that the build leaves out.
  let entries: [Entry]

  /// An entry that the build leaves out, with the address that it would have.
  struct Absent {
    let entry: Entry
    let absence: Absence
    let address: String
  }

  /// Lists pages, feeds, open data, and old addresses with what they lead to.
  ///
  /// Of lists the first part only: an address behind it shows other entries every time. Entries that
  /// wait for their day are listed with it, so that a build on that day, which cannot ask anyone,
  /// finds them reviewed.
  func addresses(absent: [Absent]) -> PublishedAddresses {
    var addresses = PublishedAddresses()
    for page in plan.pages {
      switch page.kind {
      case .entry(let index):
        addresses.add(OutputPath.address(of: page.path), of: catalog.entries[index])
      case .list(_, let number, _) where number > 1: continue
      case .notFound: continue
      default: addresses.add(OutputPath.address(of: page.path))
      }
    }
    for path in plan.feeds.map(\.path) + plan.data.map(\.path) {
      addresses.add(OutputPath.address(of: path))
    }
    for redirect in plan.redirects {
      let target = OutputPath.address(of: OutputPath.path(of: catalog.urls[redirect.entry]))
      addresses.add(OutputPath.address(of: redirect.path), target: target)
    }
    for item in absent {
      guard case .scheduled(let day) = item.absence else { continue }
      addresses.add(item.address, of: item.entry, day: day)
    }
    addresses.arrange()
    return addresses
  }

  /// The entries that the build leaves out.
  func absent() -> [Absent] {
    guard catalog.leavesOut else { return [] }
    return entries.compactMap { entry in
      guard let absence = catalog.absence(of: entry) else { return nil }
      let path = OutputPath.path(of: catalog.url(of: entry))
      return Absent(entry: entry, absence: absence, address: OutputPath.address(of: path))
    }
  }
}
