import ArgumentParser
import Diagnostics
import Site

/// Names of the site that a shell can complete.
///
/// A shell asks while somebody types: what cannot be read gives no names, and no message.
enum SiteCompletion {
  /// The collections.
  static let collections = CompletionKind.custom { arguments, _, _ in
    let paths = try? DiskFolder(folder(arguments)).list("Content").map(\.path)
    return (paths ?? []).compactMap { path in
      let names = path.split(separator: "/")
      return names.count == 3 && names[2] == "collection.yaml" ? String(names[1]) : nil
    }
  }

  /// The ids of the facts.
  static let facts = CompletionKind.custom { arguments, _, _ in
    guard let today = try? BuildDay.read() else { return [] }
    return (try? Site(DiskFolder(folder(arguments))).factIDs(today: today)) ?? []
  }

  /// The site of a command line that is not complete.
  private static func folder(_ arguments: [String]) -> String {
    let site = arguments.lastIndex(of: "--site").map { arguments[($0 + 1)...].prefix(1) } ?? []
    let options = try? SiteOptions.parse(site.flatMap { ["--site", $0] })
    return options?.folder ?? "."
  }
}
