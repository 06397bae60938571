import ADRText
import Testing

/// Texts from files are taken apart by bytes and scalars, and paths are compared as bytes.
///
/// `Character` takes `#` and a combining character behind it for one, and `String` takes é as one scalar and é as two for
/// equal. What the standard library offers is found by its spelling here; it cannot be told which texts come from files,
/// so it is kept out of whole rooms.
@Suite struct ByteComparisonTests {
    private static let rooms = [
        "Sources/ADRText", "Sources/ADRModel", "Sources/ADRAuthoring", "Sources/ADRLint",
        "Sources/ADRReports",
    ]

    /// How signs are asked for by Character, and what asks for the bytes.
    private static let spellings: [(text: String, instead: String)] = [
        (".hasPrefix(", ".begins(with:)"), (".hasSuffix(", ".ends(with:)"),
        (".split(separator: \"", ".parts(at:)"), (".firstIndex(of: \"", ".behindFirst(_:) or .upTo(_:)"),
        (".lastIndex(of: \"", ".partedAtLast(_:)"), (".prefix(while: { $0 != \"", ".upTo(_:)"),
        (".source.path == ", ".source.filePath"), (".source.path != ", ".source.filePath"),
        ("== path ", "isPath(_:)"), ("map(\\.path)).contains", "Set(paths:)"),
        ("ByPath: [String: ", "[FilePath: …]"),
    ]

    /// Lines that ask scalars, or names that are no texts from files.
    private static func isAllowed(_ line: some StringProtocol, in path: String) -> Bool {
        line.contains("calar") || line.contains("dateNames") || path.hasSuffix("GlobPattern.swift")
            || path.hasSuffix("CharacterNames.swift") || line.drop { $0 == " " }.hasPrefix("///")
    }

    @Test(arguments: rooms) func signsAndPathsAreComparedAsBytes(_ room: String) throws {
        let files = try PackageFiles().swiftFiles(in: room)
        #expect(!files.isEmpty)
        for file in files {
            for (index, line) in file.lines.enumerated() where !Self.isAllowed(line, in: file.path) {
                for spelling in Self.spellings where line.contains(spelling.text) {
                    Issue.record(
                        "\(file.path):\(index + 1): use \(spelling.instead) instead of `\(spelling.text)`")
                }
            }
        }
    }

    @Test func whatIsKeptOutIsFound() {
        #expect(Self.spellings.allSatisfy { "x\($0.text)y".contains($0.text) })
        #expect(!Self.isAllowed("guard path.hasPrefix(\"/\")", in: "Sources/ADRModel/X.swift"))
    }
}
