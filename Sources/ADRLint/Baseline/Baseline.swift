public import ADRText

/// Findings that a team knows of and has put off, so that only new ones are told.
///
/// A finding is known again by its rule, file and message, whatever numbers the message has, and by the text
/// of its line; where several are alike, by which of them it is. It may move to other lines.
public struct Baseline: Hashable, Sendable, Codable {
    /// A finding as it is remembered.
    public struct Entry: Hashable, Sendable, Codable {
        public let rule: String
        /// The file, relative to the project's root.
        public let path: String
        public let message: String
        /// A hash of the line's text, blanks at both ends aside.
        public let line: String
        /// 1 for the first of several findings that are alike, in the order of the file.
        public let occurrence: Int
    }

    /// The form of the file.
    public let version: Int
    /// In the order of path, rule, message, line and occurrence.
    public private(set) var entries: [Entry]

    /// The version that this program writes and reads.
    public static let currentVersion = 1

    /// Remembers findings.
    ///
    /// - Parameter sources: the texts of the files in which something was found.
    public init(of diagnostics: [Diagnostic], in sources: some Sequence<SourceText>) {
        version = Self.currentVersion
        entries = Self.entries(of: diagnostics, in: sources).sorted { Self.isOrdered($0, $1) }
    }

    /// Adds entries of another baseline.
    public mutating func add(_ more: [Entry]) {
        entries = (entries + more).sorted { Self.isOrdered($0, $1) }
    }

    /// What has become of a baseline's findings.
    public struct Comparison: Sendable {
        /// The findings that the baseline does not have.
        public let new: [Diagnostic]
        /// The entries of the baseline that were not found.
        public let gone: [Entry]
    }

    /// Parts findings into those that are known and those that are new.
    public func comparison(
        with diagnostics: [Diagnostic], in sources: some Sequence<SourceText>
    ) -> Comparison {
        let found = Self.entries(of: diagnostics, in: sources).map(Key.init)
        let known = Set(entries.map(Key.init))
        let seen = Set(found)
        return Comparison(
            new: zip(diagnostics, found).filter { !known.contains($1) }.map(\.0),
            gone: entries.filter { !seen.contains(Key($0)) })
    }

    // MARK: - Entries

    /// What makes two entries the same; an age in days that a message tells is no part of it.
    private struct Key: Hashable {
        let rule: String
        let path: String
        let message: String
        let line: String
        let occurrence: Int

        init(_ entry: Entry) {
            (rule, path, line, occurrence) = (entry.rule, entry.path, entry.line, entry.occurrence)
            message = String(entry.message.unicodeScalars.filter { !("0"..."9").contains($0) })
        }
    }

    /// The entries of the findings, in the order of the findings.
    private static func entries(
        of diagnostics: [Diagnostic], in sources: some Sequence<SourceText>
    ) -> [Entry] {
        let wanted = Set(paths: diagnostics.map(\.path))
        let texts = Dictionary(
            sources.filter { wanted.contains($0.filePath) }.map { ($0.filePath, $0) },
            uniquingKeysWith: { first, _ in first })
        var indexes: [FilePath: LineIndex] = [:]
        var counts: [Key: Int] = [:]
        return diagnostics.map { diagnostic in
            var line = ArraySlice<UInt8>()
            if let source = texts[path: diagnostic.path], let range = diagnostic.range {
                let index = indexes[source.filePath] ?? LineIndex(source)
                indexes[source.filePath] = index
                line = source.bytes[index.range(ofLine: index.line(at: range.lowerBound))]
            }
            let hash = StableHash.text(StableHash.of(bytes: trimmed(line)))
            func entry(_ occurrence: Int) -> Entry {
                Entry(
                    rule: diagnostic.rule, path: diagnostic.path, message: diagnostic.message, line: hash,
                    occurrence: occurrence)
            }
            let count = counts[Key(entry(0)), default: 0] + 1
            counts[Key(entry(0))] = count
            return entry(count)
        }
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = line.firstIndex { $0 > UInt8(ascii: " ") } ?? line.endIndex
        let end = line.lastIndex { $0 > UInt8(ascii: " ") }.map { $0 + 1 } ?? start
        return line[start..<end]
    }

    private static func isOrdered(_ one: Entry, _ other: Entry) -> Bool {
        (one.path, one.rule, one.message, one.line, one.occurrence)
            < (other.path, other.rule, other.message, other.line, other.occurrence)
    }
}
