import ADRText
import Testing

/// Text reaches a terminal through `Surroundings` alone, which shows what a terminal would obey by its code.
@Suite struct TerminalDoorTests {
    private func sources() throws -> [SourceText] {
        try PackageFiles().swiftFiles(in: "Sources").filter { !$0.path.hasPrefix("Sources/update-docs/") }
    }

    /// The files that hold one of the words outside of comments.
    private func files(with words: [String]) throws -> Set<String> {
        let found = try sources().filter { file in
            file.lines.contains { line in
                !line.drop { $0 == " " }.hasPrefix("//") && words.contains { line.contains($0) }
            }
        }
        return Set(found.map(\.path))
    }

    @Test func nobodyPrints() throws {
        #expect(
            try files(with: [
                " print(", "debugPrint(", " dump(", "FileHandle", "standardOutput", "standardError",
                "ADRCommand.main(", "ADRCommand.exit(",
            ]).isEmpty)
    }

    @Test func onlyTheDoorHasTheStreams() throws {
        #expect(
            try files(with: ["OutputStream("]) == ["Sources/ADRCommandLine/Surroundings.swift"])
        #expect(
            try files(with: ["askForLine(", "pager?.show("]) == ["Sources/ADRCommandLine/Surroundings.swift"])
    }

    /// Styles are values until they are sent.
    @Test func fewFilesSpeakToTerminals() throws {
        #expect(
            try files(with: [#"\u{1B}"#, #"\u{001B}"#, #"\u{9B}"#]) == [
                "Sources/ADRReports/Writing/TextStyle.swift",
                "Sources/ADRCommandLine/Terminal/LineDisplay.swift",
                "Sources/ADRCommandLine/Terminal/ProgressLine.swift",
                "Sources/ADRProject/System/RawTerminal.swift",
                // As a letter that YAML may escape.
                "Sources/ADRModel/FrontMatter/Reading/YAMLQuotedScalars.swift",
            ])
        #expect(
            try files(with: [".raw(coloured:", ".shown(coloured:"]).isSubset(of: [
                "Sources/ADRReports/Writing/StyledText.swift", "Sources/ADRCommandLine/Surroundings.swift",
            ]))
    }
}
