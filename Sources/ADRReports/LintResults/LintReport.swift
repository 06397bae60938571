public import ADRText

/// What a linter has found, with every place as people name it.
public struct LintReport: Sendable {
    /// A finding with its lines and columns.
    public struct Entry: Sendable {
        public let diagnostic: Diagnostic
        /// The file as it is reached from the report's folder.
        public let path: String
        public let start: TextPosition
        /// The position behind the last character.
        public let end: TextPosition
        public let notes: [Note]
    }

    /// A related place with its line and column.
    public struct Note: Sendable {
        public let path: String
        public let start: TextPosition
        public let message: String
    }

    /// The findings in the order in which they were handed in.
    public let entries: [Entry]
    /// The number of files that were looked at.
    public let fileCount: Int

    /// - Parameters:
    ///   - diagnostics: the findings, in the order in which they are to be reported.
    ///   - sources: the texts of all files that findings and notes speak of.
    ///   - fileCount: the number of files that were looked at.
    ///   - folder: the folder that paths are shown relative to.
    public init(
        _ diagnostics: [Diagnostic], in sources: some Sequence<SourceText>, fileCount: Int,
        folder: String = ""
    ) {
        var places = Places(sources, wanted: diagnostics)
        entries = diagnostics.map { diagnostic in
            Entry(
                diagnostic: diagnostic,
                path: RelativePath.from(folder, to: diagnostic.path),
                start: places.position(diagnostic.path, diagnostic.range?.lowerBound),
                end: places.position(diagnostic.path, diagnostic.range?.upperBound),
                notes: diagnostic.notes.map {
                    Note(
                        path: RelativePath.from(folder, to: $0.path),
                        start: places.position($0.path, $0.range?.lowerBound),
                        message: $0.message)
                })
        }
        self.fileCount = fileCount
    }

    /// The number of findings of one severity.
    public func count(_ severity: Severity) -> Int { entries.count { $0.diagnostic.severity == severity } }

    /// One line that counts the findings, without a newline.
    public var summary: String {
        let files = Self.counted(fileCount, "file")
        guard !entries.isEmpty else { return "nothing found in \(files)" }
        let counts = Severity.allCases.reversed().compactMap { severity in
            let count = count(severity)
            return count == 0 ? nil : Self.counted(count, severity == .info ? "hint" : severity.rawValue)
        }
        let concerned = Set(entries.map(\.diagnostic.path)).count
        return counts.joined(separator: ", ") + " in \(concerned) of \(files)"
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)" + (count == 1 ? "" : "s")
    }
}

/// The line indexes of the files that findings speak of, each made once.
private struct Places {
    private let sources: [String: SourceText]
    private var indexes: [String: LineIndex] = [:]

    init(_ sources: some Sequence<SourceText>, wanted diagnostics: [Diagnostic]) {
        let paths = Set(diagnostics.flatMap { [$0.path] + $0.notes.map(\.path) })
        self.sources = Dictionary(
            sources.filter { paths.contains($0.path) }.map { ($0.path, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The position of an offset; the beginning for a file as a whole or one that is not known.
    mutating func position(_ path: String, _ offset: Int?) -> TextPosition {
        let index = indexes[path] ?? LineIndex(sources[path] ?? SourceText(path: path, ""))
        indexes[path] = index
        return index.position(at: offset ?? 0)
    }
}
