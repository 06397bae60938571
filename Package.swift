// swift-tools-version: 6.2
import PackageDescription

/// Whether the fuzz targets are built, which `.ci/fuzz` asks for.
let fuzzes = Context.environment["ADR_FUZZ"] != nil

/// What counts the edges that an input reaches and finds accesses out of bounds.
let sanitizers = ["-sanitize=fuzzer,address"]

/// Every target of this package is compiled with the same strictness.
let strict: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ] + (fuzzes ? [.unsafeFlags(sanitizers + ["-enable-testing"])] : [])

/// A room of the house: a target under `Sources/` and the rooms below it that it may use.
func room(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The unit tests of one room, which mirror its sources.
func tests(of name: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
    name: "adr",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "adr", targets: ["adr"]),
        .library(name: "ADRKit", targets: ["ADRKit"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Tests only: the oracle of our own front-matter reader.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .executableTarget(name: "adr", dependencies: ["ADRCommandLine"], swiftSettings: strict),
        .executableTarget(
            name: "update-docs", dependencies: ["ADRKit", "ADRCommandLine"], swiftSettings: strict),
        room(
            "ADRKit",
            uses: [
                "ADRProject", "ADRReports", "ADRLint", "ADRAuthoring", "ADRTemplates", "ADRModel", "ADRText",
            ]),
        room(
            "ADRCommandLine",
            uses: [
                "ADRProject", "ADRReports", "ADRLint", "ADRAuthoring", "ADRTemplates", "ADRModel", "ADRText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        room(
            "ADRProject",
            uses: ["ADRReports", "ADRLint", "ADRAuthoring", "ADRTemplates", "ADRModel", "ADRText"]),
        room("ADRReports", uses: ["ADRLint", "ADRModel", "ADRText"]),
        room("ADRLint", uses: ["ADRTemplates", "ADRModel", "ADRText"]),
        room("ADRAuthoring", uses: ["ADRTemplates", "ADRModel", "ADRText"]),
        .target(
            name: "ADRTemplates", path: "Templates",
            resources: [
                .embedInCode("madr.md"), .embedInCode("madr-minimal.md"), .embedInCode("nygard.md"),
                .embedInCode("y-statement.md"), .embedInCode("risk-focused.md"),
                .embedInCode("adr-tools.md"), .embedInCode("adr-tools-first-record.md"),
            ], swiftSettings: strict),
        room("ADRModel", uses: ["ADRText"]),
        room("ADRText"),
        .target(name: "RealLogs", dependencies: ["ADRText"], path: "Tests/RealLogs", swiftSettings: strict),
        tests(of: "ADRText"),
        tests(of: "ADRModel", uses: ["RealLogs", "ADRText", "Yams"]),
        tests(of: "ADRProject", uses: ["ADRAuthoring", "ADRLint", "ADRModel", "ADRText"]),
        tests(of: "ADRLint", uses: ["RealLogs", "ADRTemplates", "ADRModel", "ADRText"]),
        tests(of: "ADRReports", uses: ["ADRLint", "ADRModel", "ADRText"]),
        tests(of: "ADRTemplates", uses: ["ADRModel", "ADRText"]),
        tests(of: "ADRCommandLine", uses: ["ADRProject", "ADRReports", "ADRModel", "ADRText"]),
        .testTarget(
            name: "AcceptanceTests",
            dependencies: ["RealLogs", "ADRCommandLine", "ADRProject", "ADRLint", "ADRModel", "ADRText"],
            exclude: ["README.md", "Scenarios"], swiftSettings: strict),
        .testTarget(
            name: "ArchitectureTests",
            dependencies: ["ADRLint", "ADRProject", "ADRReports", "ADRText"], swiftSettings: strict),
        tests(of: "ADRAuthoring", uses: ["RealLogs", "ADRTemplates", "ADRLint", "ADRModel", "ADRText"]),
    ]
)

if fuzzes {
    package.targets.append(
        .executableTarget(
            name: "adr-fuzz",
            dependencies: ["ADRProject", "ADRAuthoring", "ADRLint", "ADRTemplates", "ADRModel", "ADRText"],
            path: "Tests/Fuzzing", exclude: ["Dictionaries", "Seeds"], swiftSettings: strict,
            linkerSettings: [.unsafeFlags(sanitizers + ["-use-ld=lld"])]))
}
