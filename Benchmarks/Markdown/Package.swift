// swift-tools-version: 6.2
import PackageDescription

// A package of its own, which the root manifest never names. The rooms stand in it by links, because
// their interfaces are visible inside of one package only.
let package = Package(
  name: "casebook-markdown-benchmark",
  platforms: [.macOS(.v15)],
  targets: [
    .executableTarget(
      name: "MarkdownBenchmark", dependencies: ["Markdown", "Diagnostics", "CCMark"]),
    .target(name: "Markdown", dependencies: ["CCMark", "Diagnostics"], path: "Rooms/Markdown"),
    .target(name: "Diagnostics", dependencies: ["CExchange"], path: "Rooms/Diagnostics"),
    .systemLibrary(name: "CExchange", path: "Rooms/CExchange"),
    .systemLibrary(name: "CCMark", path: "Rooms/CCMark", pkgConfig: "libcmark"),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
