// swift-tools-version: 6.2
import PackageDescription

// Rooms, from the outside in: an import points only to a room further down this list.
// Documentation/architecture.md says what each is for.
let package = Package(
  name: "casebook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "casebook", targets: ["CasebookCLI"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .executableTarget(
      name: "CasebookCLI",
      dependencies: [
        "Site", "Server", "Content", "Templating", "Markdown", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(
      name: "Server",
      // Sockets alone: the package's HTTP server would bind FoundationNetworking and with it forty
      // libraries, which every command would load at its start.
      dependencies: ["Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")]
    ),
    .target(
      name: "Site",
      dependencies: ["Content", "Templating", "Markdown", "Charts", "Compression", "Diagnostics"]
    ),
    .target(
      name: "Content",
      dependencies: ["Markdown", "Diagnostics", .product(name: "Yams", package: "Yams")]
    ),
    .target(name: "Templating", dependencies: ["Diagnostics"]),
    .target(
      name: "Markdown",
      dependencies: ["CCMark", "Diagnostics"],
      exclude: ["Japanese/PhraseModel/LICENSE", "Japanese/PhraseModel/ORIGIN.md"]
    ),
    .target(name: "Charts"),
    .target(name: "Compression", dependencies: ["CZlib", "Diagnostics"]),
    .target(name: "Diagnostics", dependencies: ["CExchange"]),
    .systemLibrary(name: "CExchange"),
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),

    .target(
      name: "TestSupport",
      dependencies: ["Site", "Content", "Diagnostics"],
      path: "Tests/TestSupport"
    ),
    .testTarget(
      name: "CLITests",
      dependencies: ["CasebookCLI", "Site", "Content", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures", "Snapshots", "validate_sarif.py"]
    ),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Server", "Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox"),
      ]
    ),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Site", "Content", "Templating", "Markdown", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures", "Snapshots"]
    ),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "Site", "Content", "Markdown", "Diagnostics", "TestSupport",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Fixtures", "Snapshots"]
    ),
    .testTarget(
      name: "TemplatingTests",
      dependencies: ["Templating", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures", "Snapshots", "render_with_jinja.py"]
    ),
    .testTarget(
      name: "MarkdownTests",
      dependencies: ["Markdown", "Diagnostics", "TestSupport"],
      exclude: ["split_with_budoux.py"]
    ),
    .testTarget(
      name: "ChartsTests",
      dependencies: ["Charts", "TestSupport"],
      exclude: ["measure_charts.js"]
    ),
    .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics", "TestSupport"],
      exclude: ["Snapshots"]
    ),
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
