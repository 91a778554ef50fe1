// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .unsafeFlags(["-warnings-as-errors"])
]

/// For modules that run once over the content: small code, which is as quick there and quicker to build.
let small = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// What the program is linked with where `SIGNPOST_STATIC` is set: its Swift runtime, so that it runs without Swift.
///
/// It is a matter of linking alone, so the tests, which cannot be linked so, use the same modules.
let runtime = [
  "-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-ldispatch", "-lBlocksRuntime",
  "-lswiftSynchronization", "-lstdc++",
]
let linked: [LinkerSetting] =
  Context.environment["SIGNPOST_STATIC"] == nil ? [] : [.unsafeFlags(runtime, .when(platforms: [.linux]))]

/// For the tests: they are tried on what is released, whose modules are so built once; their own code is not optimized.
let tests = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "signpost",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "signpost", targets: ["signpost"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]
    ),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CArena"),
    .target(name: "LibC", swiftSettings: strict),
    .target(name: "HTML", dependencies: ["LibC"], swiftSettings: strict),
    .target(
      name: "Manuscript",
      dependencies: ["CArena", "CCMarkGFM", "LibC"],
      swiftSettings: strict
    ),
    .target(
      name: "Records",
      dependencies: ["CYAML", "Manuscript"],
      swiftSettings: strict
    ),
    .target(name: "Proofreading", dependencies: ["HTML", "LibC", "Manuscript", "Records"], swiftSettings: strict),
    .target(name: "Content", dependencies: ["Manuscript", "Proofreading", "Records"], swiftSettings: small),
    .target(name: "RouteFinder", swiftSettings: small),
    .target(
      name: "Guidance", dependencies: ["Content", "Manuscript", "Proofreading", "Records", "RouteFinder"],
      swiftSettings: small),
    .target(name: "Templates", dependencies: ["HTML", "LibC", "Manuscript", "Records"], swiftSettings: strict),
    .target(name: "Search", dependencies: ["HTML", "Manuscript"], swiftSettings: strict),
    .target(name: "Accessibility", dependencies: ["HTML", "Manuscript"], swiftSettings: strict),
    .target(
      name: "Website",
      dependencies: [
        "Accessibility", "CQREncode", "CZlib", "Content", "Guidance", "HTML", "LibC", "Search", "Templates",
      ],
      swiftSettings: small),
    .executableTarget(
      name: "signpost",
      dependencies: [
        "Accessibility", "Content", "Guidance", "HTML", "LibC", "Manuscript", "Proofreading", "Records", "RouteFinder",
        "Templates", "Website",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: linked
    ),
    .target(
      name: "TestSites", dependencies: ["Content", "Guidance", "Manuscript", "Records", "Templates", "Website"],
      path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML", "TestSites"], swiftSettings: tests),
    .testTarget(name: "ManuscriptTests", dependencies: ["Manuscript", "TestSites"], swiftSettings: tests),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "TestSites"], swiftSettings: tests),
    .testTarget(
      name: "ProofreadingTests", dependencies: ["Guidance", "Manuscript", "Proofreading", "TestSites"],
      swiftSettings: tests),
    .testTarget(
      name: "ContentTests", dependencies: ["Content", "Manuscript", "TestSites"], swiftSettings: tests),
    .testTarget(name: "RouteFinderTests", dependencies: ["RouteFinder"], swiftSettings: tests),
    .testTarget(
      name: "GuidanceTests", dependencies: ["Content", "Guidance", "Manuscript", "Proofreading", "TestSites"],
      swiftSettings: tests),
    .testTarget(name: "SearchTests", dependencies: ["Search"], swiftSettings: tests),
    .testTarget(name: "AccessibilityTests", dependencies: ["Accessibility", "TestSites"], swiftSettings: tests),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "TestSites", "Website"], swiftSettings: tests),
    .testTarget(
      name: "WebsiteTests",
      dependencies: [
        "Accessibility", "Content", "Guidance", "HTML", "Manuscript", "Proofreading", "Search", "Templates", "Website",
        "TestSites",
      ],
      swiftSettings: tests),
    .testTarget(name: "SignpostTests", dependencies: ["Guidance", "signpost", "TestSites"], swiftSettings: tests),
  ],
  swiftLanguageModes: [.v6]
)
