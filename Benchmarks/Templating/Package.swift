// swift-tools-version: 6.2
import PackageDescription

// A package of its own, which the root manifest never names. The rooms stand in it by links, because
// their interfaces are visible inside of one package only.
let package = Package(
  name: "casebook-templating-benchmark",
  platforms: [.macOS(.v15)],
  targets: [
    .executableTarget(
      name: "TemplatingBenchmark", dependencies: ["Templating", "Diagnostics"]),
    .target(name: "Templating", dependencies: ["Diagnostics"], path: "Rooms/Templating"),
    .target(name: "Diagnostics", dependencies: ["CExchange"], path: "Rooms/Diagnostics"),
    .systemLibrary(name: "CExchange", path: "Rooms/CExchange"),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
