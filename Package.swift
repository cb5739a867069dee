// swift-tools-version: 6.2
import PackageDescription

// Rooms, from the outside in: an import points only to a room further down this list.
// Documentation/architecture.md says what each is for.
let package = Package(
  name: "casebook",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "Templating", dependencies: ["Diagnostics"]),
    .target(name: "Diagnostics"),

    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport"),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Templating", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures", "Snapshots", "render_with_jinja.py"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
