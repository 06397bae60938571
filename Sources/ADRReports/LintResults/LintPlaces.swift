import ADRText

/// The files that findings speak of, each divided into lines once.
struct LintPlaces {
    private struct HashedLine: Hashable {
        let path: FilePath
        let rule: String
        let hash: UInt64
    }

    private let sources: [FilePath: SourceText]
    private let folder: String
    private var indexes: [FilePath: LineIndex] = [:]
    private var hashes: [FilePath: [Int: UInt64]] = [:]
    private var occurrences: [HashedLine: Int] = [:]

    /// - Parameters:
    ///   - sources: texts, those that no diagnostic speaks of among them.
    ///   - folder: the folder that paths are shown relative to.
    init(_ sources: some Sequence<SourceText>, wanted diagnostics: [Diagnostic], folder: String) {
        let paths = Set(
            diagnostics.flatMap {
                ([$0.path] + $0.notes.map(\.path)).map { FilePath($0) }
                    + Array($0.fix?.edits.keys ?? [:].keys)
            })
        self.sources = Dictionary(
            sources.filter { paths.contains($0.filePath) }.map { ($0.filePath, $0) },
            uniquingKeysWith: { first, _ in first })
        self.folder = folder
    }

    /// A path relative to the project's root as it is reached from the report's folder.
    func shown(_ path: String) -> String { RelativePath.from(folder, to: path) }

    /// The position of an offset; the beginning for a file as a whole or one that is not known.
    mutating func position(_ path: String, _ offset: Int?) -> TextPosition {
        index(of: path).position(at: offset ?? 0)
    }

    /// The line in which a range starts; `nil` for a file that is not known.
    mutating func excerpt(_ path: String, _ range: Range<Int>) -> LineExcerpt? {
        guard let source = sources[path: path] else { return nil }
        let index = index(of: path)
        let line = index.range(ofLine: index.position(at: range.lowerBound).line)
        return LineExcerpt(of: source, line: line, marking: range)
    }

    /// The hash of a line's text and a number that tells apart the findings of a rule in lines that are alike.
    mutating func lineHash(_ path: String, line: Int, rule: String) -> String {
        let index = index(of: path)
        let hash =
            hashes[path: path]?[line]
            ?? StableHash.of(bytes: (sources[path: path]?.bytes ?? [])[index.range(ofLine: line)])
        hashes[path: path, default: [:]][line] = hash
        let number = occurrences[HashedLine(path: FilePath(path), rule: rule, hash: hash), default: 0] + 1
        occurrences[HashedLine(path: FilePath(path), rule: rule, hash: hash)] = number
        return "\(StableHash.text(hash)):\(number)"
    }

    private mutating func index(of path: String) -> LineIndex {
        let index = indexes[path: path] ?? LineIndex(sources[path: path] ?? SourceText(path: path, ""))
        indexes[path: path] = index
        return index
    }
}
