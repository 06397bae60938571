import ADRText
import Testing

/// The rooms of the house and what each may import; arrows only point down.
@Suite struct ImportTests {
    private static let system: Set<String> = [
        "Dispatch", "Glibc", "Musl", "Darwin", "Synchronization",
    ]

    private static let allowed: [String: Set<String>] = [
        "Sources/ADRText": ["Dispatch", "Synchronization"],
        "Sources/ADRModel": ["ADRText", "Synchronization"],
        "Templates": [],
        "Sources/ADRLint": ["ADRText", "ADRModel", "ADRTemplates", "Synchronization"],
        "Sources/ADRAuthoring": ["ADRText", "ADRModel", "ADRTemplates"],
        "Sources/ADRReports": ["ADRText", "ADRModel", "ADRLint"],
        "Sources/ADRProject": system.union([
            "ADRText", "ADRModel", "ADRLint", "ADRAuthoring", "ADRTemplates", "ADRReports",
        ]),
        "Sources/ADRCommandLine": system.union([
            "ADRText", "ADRModel", "ADRLint", "ADRAuthoring", "ADRTemplates", "ADRReports", "ADRProject",
            "ArgumentParser",
        ]),
        "Sources/ADRKit": [
            "ADRText", "ADRModel", "ADRLint", "ADRAuthoring", "ADRTemplates", "ADRReports", "ADRProject",
        ],
        "Sources/adr": ["ADRCommandLine", "Glibc", "Musl", "Darwin"],
        "Sources/update-docs": ["ADRKit", "ADRCommandLine"],
        "Tests/Fuzzing": [
            "ADRText", "ADRModel", "ADRLint", "ADRAuthoring", "ADRTemplates", "ADRProject", "Glibc", "Musl",
            "Darwin",
        ],
    ]

    @Test(arguments: allowed.keys.sorted())
    func aRoomImportsOnlyRoomsBelowIt(_ room: String) throws {
        let files = try PackageFiles().swiftFiles(in: room)
        #expect(!files.isEmpty)
        for file in files {
            let surplus = file.imports.subtracting(Self.allowed[room] ?? [])
            #expect(surplus.isEmpty, "\(file.path) must not import \(surplus.sorted())")
        }
    }

    @Test func everyRoomIsInThePicture() throws {
        let rooms = Set(
            try PackageFiles().swiftFiles(in: "Sources").map {
                $0.path.split(separator: "/").prefix(2).joined(separator: "/")
            })
        #expect(rooms.subtracting(Self.allowed.keys).isEmpty)
    }

    @Test func importsAreFoundWhateverStandsBeforeThem() {
        let source = SourceText(
            path: "x.swift",
            "public import ADRText\nimport struct X\n@_exported public import ADRModel\n// import Y\n")
        #expect(source.imports == ["ADRText", "struct", "ADRModel"])
    }
}
