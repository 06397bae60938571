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
        "Sources/ADRCommandLine": [
            "ADRText", "ADRModel", "ADRLint", "ADRAuthoring", "ADRTemplates", "ADRReports", "ADRProject",
            "ArgumentParser", "Synchronization",
        ],
        "Sources/ADRKit": [
            "ADRText", "ADRModel", "ADRLint", "ADRAuthoring", "ADRTemplates", "ADRReports", "ADRProject",
        ],
        "Sources/adr": ["ADRCommandLine"],
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

    /// Everything else is the same program on every system.
    @Test func oneFolderKnowsHowSystemsDiffer() throws {
        let libraries: Set = ["Glibc", "Musl", "Darwin"]
        for file in try PackageFiles().swiftFiles(in: "Sources") + PackageFiles().swiftFiles(in: "Templates")
        where !file.path.hasPrefix("Sources/ADRProject/System/") {
            let conditions = file.lines.filter { line in
                let line = line.drop { $0 == " " }
                return line.hasPrefix("#if os(") || line.hasPrefix("#if canImport(")
            }
            #expect(file.imports.isDisjoint(with: libraries) && conditions.isEmpty, "\(file.path)")
        }
    }

    /// macOS has no FoundationEssentials.
    @Test func nobodyTakesFoundationEssentialsForGranted() throws {
        let files = try ["Sources", "Templates", "Tests"].flatMap { try PackageFiles().swiftFiles(in: $0) }
        for file in files { #expect(file.bareFoundationImports == [], "\(file.path)") }
        let bare = SourceText(path: "x.swift", "@testable import A\n  internal import FoundationEssentials\n")
        #expect(bare.bareFoundationImports == [2])
        let guarded = "#if canImport(FoundationEssentials)\n    import FoundationEssentials\n#endif\n"
        #expect(SourceText(path: "x.swift", guarded).bareFoundationImports == [])
    }

    @Test func importsAreFoundWhateverStandsBeforeThem() {
        let source = SourceText(
            path: "x.swift",
            "public import ADRText\nimport struct X\n@_exported public import ADRModel\n// import Y\n")
        #expect(source.imports == ["ADRText", "struct", "ADRModel"])
    }
}

extension SourceText {
    /// The lines, from 1 on, that import FoundationEssentials without asking whether it is there.
    fileprivate var bareFoundationImports: [Int] {
        let texts = lines.map { String($0.drop { $0 == " " }) }
        return texts.indices.filter { index in
            texts[index].split(separator: " ").suffix(2) == ["import", "FoundationEssentials"]
                && !texts[index].hasPrefix("//")
                && (index == 0 || texts[index - 1] != "#if canImport(FoundationEssentials)")
        }.map { $0 + 1 }
    }
}
