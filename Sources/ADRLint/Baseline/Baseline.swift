public import ADRText

/// Findings that a team knows of and has put off, so that only new ones are told.
///
/// A finding is known again by its rule, file and message, whatever numbers the message has, and by the text
/// of its line; where several are alike, by which of them it is. It may move to other lines.
public struct Baseline: Hashable, Sendable {
    /// A finding as it is remembered.
    public struct Entry: Hashable, Sendable {
        public let rule: String
        /// The file, relative to the project's root.
        public let path: String
        public let message: String
        /// A hash of the line's text, blanks at both ends aside.
        public let line: String
        /// 1 for the first of several findings that are alike, in the order of the file.
        public let occurrence: Int

        public init(rule: String, path: String, message: String, line: String, occurrence: Int) {
            (self.rule, self.path, self.message) = (rule, path, message)
            (self.line, self.occurrence) = (line, occurrence)
        }
    }

    /// The form of the file.
    public let version: Int
    /// In the order of path, rule, message, line and occurrence.
    public private(set) var entries: [Entry]

    /// The version that this program writes and reads.
    public static let currentVersion = 1

    /// A baseline that was written before, its entries in their order.
    public init(_ entries: [Entry]) { (version, self.entries) = (Self.currentVersion, entries) }

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
        let found = Self.entries(of: diagnostics, in: sources)
        let renamed = renamed(found, in: Set(sources.map(\.filePath)))
        let keys = found.map { Key($0, at: renamed[$0.path] ?? $0.path) }
        let known = Set(entries.map { Key($0, at: $0.path) })
        let seen = Set(keys)
        return Comparison(
            new: zip(diagnostics, keys).filter { !known.contains($1) }.map(\.0),
            gone: entries.filter { !seen.contains(Key($0, at: $0.path)) })
    }

    /// The former paths of files that the baseline does not know and in which at least half is found of what it has of a
    /// file that is gone.
    private func renamed(_ found: [Entry], in files: Set<FilePath>) -> [String: String] {
        let gone = Dictionary(grouping: entries.filter { !files.contains(path: $0.path) }, by: \.path)
        guard !gone.isEmpty else { return [:] }
        let known = Set(entries.map(\.path))
        var former: [String: String] = [:]
        for (path, found) in Dictionary(grouping: found, by: \.path) where !known.contains(path) {
            let keys = Set(found.map { Key($0, at: "") })
            let shares = gone.mapValues { entries in
                (shared: entries.count { keys.contains(Key($0, at: "")) }, all: entries.count)
            }
            let best = shares.max { ($0.value.shared, $1.key) < ($1.value.shared, $0.key) }
            if let best, best.value.shared * 2 >= best.value.all, best.value.shared > 0 {
                former[path] = best.key
            }
        }
        return former
    }

    // MARK: - Entries

    /// What makes two entries the same; an age in days that a message tells is no part of it.
    private struct Key: Hashable {
        let rule: String
        let path: String
        let message: String
        let line: String
        let occurrence: Int

        /// - Parameter path: the file that it counts for.
        init(_ entry: Entry, at path: String) {
            (rule, line, occurrence) = (entry.rule, entry.line, entry.occurrence)
            self.path = path
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
            let key = Key(entry(0), at: diagnostic.path)
            let count = counts[key, default: 0] + 1
            counts[key] = count
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
