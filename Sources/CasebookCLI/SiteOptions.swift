import ArgumentParser
import Diagnostics

/// Which site a command is about.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .customLong("site"),
    help: "The folder of the site (default: the nearest one upwards with Content/site.yaml).",
    completion: .directory
  )
  var directory: String?

  /// The folder of the site; the current one when there is none, so that the message about what is
  /// missing names it.
  var folder: String {
    if let directory { return directory }
    var candidate = "."
    // No disk is deeper than this many folders; `..` of the root is the root.
    for _ in 0..<64 {
      if DiskFolder(candidate).kind(of: "Content/site.yaml") == .file { return candidate }
      candidate = candidate == "." ? ".." : candidate + "/.."
    }
    return "."
  }
}
