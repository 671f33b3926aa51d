// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "steady",
  products: [.executable(name: "steady", targets: ["steady"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "Domain"),
    .target(name: "Display"),
    .target(name: "Screens", dependencies: ["Domain", "Display"]),
    .target(
      name: "Archive",
      dependencies: [
        "Domain", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "Curses", dependencies: ["Display", "CNCurses"]),
    .target(
      name: "Themes", dependencies: ["Display"], path: "Themes",
      resources: [
        .embedInCode("dusk.yaml"), .embedInCode("night.yaml"), .embedInCode("dawn.yaml"),
        .embedInCode("paper.yaml"), .embedInCode("contrast.yaml"), .embedInCode("mono.yaml"),
      ]),
    .executableTarget(
      name: "steady",
      dependencies: [
        "Screens", "Archive", "Curses", "Themes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "Histories", dependencies: ["Domain"], path: "Tests/Histories"),
    .executableTarget(
      name: "benchmark", dependencies: ["Histories", "Archive", "Screens"],
      path: "Tests/Benchmark"),
    .target(
      name: "FuzzParts", dependencies: ["Archive", "Display", "Domain", "Themes"],
      path: "Tests/Fuzz/Parts"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzParts", "Histories"]),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "Histories"]),
    .testTarget(name: "DisplayTests", dependencies: ["Display"]),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Domain", "Display", "Histories"],
      exclude: ["Frames"]),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Domain", "Histories", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      exclude: ["Fixtures"]),
    .testTarget(name: "CursesTests", dependencies: ["Curses", "Display", "Histories"]),
    .testTarget(name: "ThemesTests", dependencies: ["Themes", "Display"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["steady", "Archive", "Domain", "Histories"]),
  ],
  swiftLanguageModes: [.v6])

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
