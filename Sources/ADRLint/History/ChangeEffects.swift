public import ADRModel
public import ADRText

/// What a change of some files brings about in those that it leaves as they are: a link to a record that is gone, a
/// number that is taken twice.
///
/// Only files are looked at that a changed one may concern: those that name it, are related to it or have its number or
/// title. What was found there before the change is left out.
public struct ChangeEffects: Sendable {
    private let earlier: [DecisionLog]
    private let surroundings: LintSurroundings
    private let changed: Set<FilePath>

    /// - Parameters:
    ///   - earlier: the logs before the change.
    ///   - surroundings: what rules could know of the world before it.
    ///   - changed: the paths of all files that the change adds, changes or removes.
    public init(
        from earlier: [DecisionLog], in surroundings: LintSurroundings, changing changed: Set<FilePath>
    ) {
        self.earlier = earlier
        self.surroundings = surroundings
        self.changed = changed
    }

    /// What of the findings in unchanged files was not found there before.
    public func caused(_ found: [Diagnostic], in log: DecisionLog, by linter: Linter) -> [Diagnostic] {
        guard !found.isEmpty else { return [] }
        let before = before(log)
        let paths = Set(paths: found.map(\.path))
        let known = linter.lint(before, where: paths.contains(path:), surroundings: surroundings)
        return Baseline(of: known, in: before.sources).comparison(with: found, in: log.sources).new
    }

    /// The log before the change.
    private func before(_ log: DecisionLog) -> DecisionLog {
        earlier.first { $0.folder.isPath(log.folder) } ?? DecisionLog(folder: log.folder, records: [])
    }

    /// The paths of the unchanged files of a log that a changed one may concern.
    public func concerned(in log: DecisionLog) -> Set<FilePath> {
        guard !changed.isEmpty else { return [] }
        let before = before(log)
        let unchanged = log.records.filter { !changed.contains($0.source.filePath) }
        let names = NameSearch(changed.map { RelativePath.lastComponent(of: $0.text) })
        let records = (log.records + before.records).filter { changed.contains($0.source.filePath) }
        let numbers = Set(records.compactMap(\.number))
        let related = related(in: log).union(related(in: before)).union(listed(log, before))
        let titles = Set(records.compactMap { $0.title.value.map { TitleKey($0.text) } })
        let concerned = unchanged.filter { record in
            record.number.map(numbers.contains) ?? false
                || record.title.value.map { titles.contains(TitleKey($0.text)) } ?? false
                || related.contains(record.source.filePath) || names.isNamed(in: record.source)
                || GovernedPaths(record).map { paths in changed.contains { paths.contains($0.text) } }
                    ?? false
        }
        let lists = log.pages.filter {
            $0.kind == .index && !changed.contains($0.source.filePath) && names.isNamed(in: $0.source)
        }
        return Set(concerned.map(\.source.filePath) + lists.map(\.source.filePath))
    }

    /// What the lines lead to in which pages, as lists of the records, differ.
    private func listed(_ log: DecisionLog, _ before: DecisionLog) -> Set<FilePath> {
        var paths: Set<FilePath> = []
        let pages = (log.pages + before.pages).map(\.source).filter { changed.contains($0.filePath) }
        for (path, versions) in Dictionary(grouping: pages, by: \.filePath) {
            let lines = versions.map { Set($0.bytes.split(separator: UInt8(ascii: "\n"))) }
            let differing = lines.dropFirst().reduce(lines[0]) { $0.symmetricDifference($1) }
            let outline = MarkdownOutline(
                SourceText(path: path.text, bytes: Array(differing.joined(separator: [10, 10]))))
            paths.formUnion(
                outline.inlines().links.map {
                    FilePath(RelativePath.resolve($0.destination, from: path.text))
                })
        }
        return paths
    }

    /// The paths of the records that say how they stand to a changed one, or of which one says so.
    private func related(in log: DecisionLog) -> Set<FilePath> {
        var related: Set<FilePath> = []
        for record in log.records {
            let path = record.source.filePath
            for other in log.links.statements(of: record).compactMap(\.target.record?.source.filePath) {
                if changed.contains(other) { related.insert(path) }
                if changed.contains(path) { related.insert(other) }
            }
        }
        return related
    }
}

/// Names of files, any of which a text may have.
private struct NameSearch {
    /// The names without their endings, by their first two bytes.
    private var names: [UInt16: [[UInt8]]] = [:]
    /// Whether a name begins with two bytes.
    private var begins = [Bool](repeating: false, count: 1 << 16)

    init(_ names: [String]) {
        for name in names {
            let stem = Array((name.partedAtLast(".")?.before ?? name[...]).utf8)
            // Links have other signs as they are, or escaped by percent signs.
            let telling = stem.count > 2 ? stem : Array(name.utf8)
            let plain = Array(telling.prefix { $0 < 0x80 && $0 > UInt8(ascii: " ") })
            guard plain.count > 2 else { continue }
            let key = Self.key(plain[0], plain[1])
            self.names[key, default: []].append(plain)
            begins[Int(key)] = true
        }
    }

    func isNamed(in source: SourceText) -> Bool {
        let bytes = source.bytes
        guard !names.isEmpty, bytes.count > 2 else { return false }
        for index in 0..<bytes.count - 2 {
            let key = Self.key(bytes[index], bytes[index + 1])
            guard begins[Int(key)], let candidates = names[key] else { continue }
            if candidates.contains(where: { bytes[index...].starts(with: $0) }) { return true }
        }
        return false
    }

    private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }
}

extension DecisionLog {
    fileprivate var sources: [SourceText] { records.map(\.source) + pages.map(\.source) }
}
