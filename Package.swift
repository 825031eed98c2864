// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// What every target is held to: no warning passes, every existential and every import is spelled out.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the program and the modules it may import; `ArchitectureTests` holds the same table.
func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Tests are built without optimization, also in release mode: it would take longer than they gain.
///
/// What trains for long asks for `OPTIMIZED`, which says that the modules under test are quick.
let testSettings =
  strict + [.unsafeFlags(["-Onone"]), .define("OPTIMIZED", .when(configuration: .release))]

/// The tests of one module, and whatever else they need to set it up.
func tests(of name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: excludedTestFolders[name, default: []], swiftSettings: testSettings)
}

/// Files that tests read from disk; they are not resources of a bundle.
let excludedTestFolders: [String: [String]] = [
  "Attention": ["Reference"],
  "Models": ["Reference", "generate-references.py"],
  "Scenarios": ["check-scenarios.py"],
  "Tokenization": ["Reference"],
  "Screen": ["generate-widths.py"],
  "Terminal": ["generate-descriptions.sh", "heed.ti"],
  "Views": ["Frames", "Goldens"],
]

/// ncurses with wide characters; the system's own on macOS.
let cursesLibraries: [LinkerSetting] = [
  .linkedLibrary("ncursesw", .when(platforms: [.linux])),
  .linkedLibrary("tinfo", .when(platforms: [.linux])),
  .linkedLibrary("ncurses", .when(platforms: [.macOS])),
]

/// libvterm for the tests that drive the real program; a stub stands in where it is missing.
let terminalEmulator: [LinkerSetting] =
  ["/usr/include/vterm.h", "/usr/local/include/vterm.h", "/opt/homebrew/include/vterm.h"]
    .contains(where: FileManager.default.fileExists(atPath:))
  ? [.linkedLibrary("vterm"), .linkedLibrary("util", .when(platforms: [.linux]))] : []

let package = Package(
  name: "heed",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "heed", targets: ["heed"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    module("Attention"),
    module("StrictJSON"),
    module("Screen"),
    module("Tokenization", uses: ["StrictJSON"]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CPNG", linkerSettings: [.linkedLibrary("png")]),
    module("Checkpoints", uses: ["StrictJSON", "Attention", "CZlib", "CPNG"]),
    module("Scenarios", uses: ["Attention", .product(name: "Yams", package: "Yams")]),
    module("Models", uses: ["Attention", "Tokenization", "Checkpoints"]),
    module("Training", uses: ["Attention"]),
    module(
      "Lessons",
      uses: [
        "Models", "Scenarios", "Training", "Tokenization", "Attention",
        .product(name: "Yams", package: "Yams"),
      ]),
    module("Views", uses: ["Screen", "Attention"]),
    module(
      "Explorer",
      uses: [
        "Views", "Lessons", "Training", "Models", "Scenarios", "Tokenization", "Attention",
        "Screen",
      ]),
    module("Exports", uses: ["Screen", "Attention", "StrictJSON", "CZlib"]),
    .target(name: "CTerminal", linkerSettings: cursesLibraries),
    module("Terminal", uses: ["Screen", "CTerminal"]),
    .executableTarget(
      name: "heed",
      dependencies: [
        "Attention", "StrictJSON", "Screen", "Tokenization", "Checkpoints", "Models", "Scenarios",
        "Training", "Lessons", "Views", "Explorer", "Exports", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),

    .executableTarget(
      name: "benchmarks", dependencies: ["Explorer", "Models", "Screen", "Views"],
      swiftSettings: strict),

    tests(of: "Attention"),
    tests(of: "StrictJSON"),
    tests(of: "Screen", uses: ["AwkwardTexts"]),
    tests(of: "Tokenization"),
    tests(of: "Checkpoints", uses: ["StrictJSON", "Attention", "Exports", "CZlib"]),
    tests(of: "Scenarios", uses: ["Attention"]),
    tests(of: "Models", uses: ["Attention", "Tokenization", "Checkpoints"]),
    tests(of: "Training", uses: ["Attention"]),
    tests(of: "Lessons", uses: ["Attention", "Models", "Scenarios", "Training"]),
    tests(of: "Views", uses: ["Attention", "Screen", "Models", "Tokenization"]),
    tests(
      of: "Explorer",
      uses: [
        "Views", "Lessons", "Training", "Models", "Scenarios", "Tokenization", "Attention",
        "Screen", "AwkwardTexts",
      ]),
    tests(
      of: "Exports",
      uses: ["Screen", "Attention", "StrictJSON", "Models", "Checkpoints", "AwkwardTexts"]),
    tests(of: "Terminal", uses: ["Screen", "CTerminal"]),
    tests(
      of: "heed",
      uses: [
        "Attention", "StrictJSON", "Screen", "Models", "Scenarios", "Checkpoints", "Views",
        "Training", "Lessons", "Explorer", "Exports", "AwkwardTexts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "AwkwardTexts", path: "Tests/AwkwardTexts", swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: testSettings),
    .target(name: "CPseudoTerminal", linkerSettings: terminalEmulator),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "CPseudoTerminal", "heed", "terminal-probe", "Explorer", "Screen", "AwkwardTexts",
      ],
      swiftSettings: testSettings),
  ],
  swiftLanguageModes: [.v6]
)
