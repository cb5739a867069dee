// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing else of the project ever fetches the rivals.
let package = Package(
  name: "casebook-templating-rivals",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .executableTarget(
      name: "RivalsBenchmark",
      dependencies: [
        .product(name: "Stencil", package: "Stencil"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]
    )
  ]
)
