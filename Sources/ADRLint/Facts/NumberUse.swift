public import ADRModel
import ADRText

/// Which records of a log have one number.
///
/// Numbers of different domains (`ARCH-001`, `SEC-001`) are different, and parts and versions of one (`051.1`, `052a`,
/// `0100-v2`) are numbers of their own. So are those of two folders that
/// number on their own, which shows in more than a fifth of their numbers being the same, or in the log having
/// more than a hundred folders.
public struct NumberUse: Sendable {
    private struct Key: Hashable {
        let folder: String
        let domain: String
    }

    private let pathsByNumber: [Key: [Int: [String]]]
    private let sortedNumbers: [Key: [Int]]
    /// The keys whose numbers are of one sequence with those of a key.
    private let sequences: [Key: [Key]]
    /// The path of the only record with a number, whatever its domain and folder.
    private let onlyPaths: [Int: String]

    /// - Parameter movedFolders: folders that count as others.
    init(_ log: DecisionLog, movedFolders: [String: String] = [:]) {
        var paths: [Key: [Int: [String]]] = [:]
        for record in log.records {
            guard let number = record.number else { continue }
            let key = Self.key(of: record)
            let place = Key(folder: movedFolders[key.folder] ?? key.folder, domain: key.domain)
            paths[place, default: [:]][number, default: []].append(record.source.path)
        }
        pathsByNumber = paths
        onlyPaths = log.records.reduce(into: [Int: [String]]()) { paths, record in
            if let number = record.number { paths[number, default: []].append(record.source.path) }
        }.compactMapValues { $0.count == 1 ? $0[0] : nil }
        sortedNumbers = paths.mapValues { $0.keys.sorted() }
        let byDomain = Dictionary(grouping: paths.keys.sorted { $0.folder < $1.folder }) { $0.domain }
        sequences = Dictionary(
            uniqueKeysWithValues: paths.map { key, numbers in
                let folders = byDomain[key.domain] ?? []
                let others = folders.count > 100 ? [key] : folders
                return (key, others.filter { $0 == key || Self.areOneSequence(numbers, paths[$0] ?? [:]) })
            })
    }

    /// The paths of the other records that have a record's number, at most ``limit`` of them.
    public func others(like record: DecisionRecord) -> [String] {
        guard let number = record.number, !(onlyPaths[number]?.isPath(record.source.path) ?? false) else {
            return []
        }
        let paths = (sequences[Self.key(of: record)] ?? []).lazy.flatMap { pathsByNumber[$0]?[number] ?? [] }
        let others = paths.filter { path in
            guard !path.isPath(record.source.path) else { return false }
            let name = RecordFileName(path: path)
            return name.edition == record.fileName.edition
                && !name.isTranslation(of: record.fileName)
                && !record.fileName.isTranslation(of: name)
        }
        return Array(others.prefix(Self.limit))
    }

    /// The next lower number of a record's sequence, or `nil` if there is none.
    func previous(of record: DecisionRecord) -> Int? {
        guard let number = record.number else { return nil }
        return (sequences[Self.key(of: record)] ?? []).compactMap { key in
            let numbers = sortedNumbers[key] ?? []
            let next = numbers.partitioningIndex { $0 >= number }
            return next > 0 ? numbers[next - 1] : nil
        }.max()
    }

    /// Nobody wants to see more.
    public static let limit = 10

    private static func key(of record: DecisionRecord) -> Key {
        Key(folder: numberedFolder(record.holder), domain: record.fileName.prefixKey)
    }

    /// The folder whose numbers those of a folder go on with: records that no longer hold are put away with their numbers.
    private static func numberedFolder(_ folder: String) -> String {
        guard let parts = folder.partedAtLast("/") else { return folder }
        let name = parts.behind.lowercased()
        let status = StatusVocabulary.builtIn.status(of: name)
        let isPutAway =
            status == .deprecated || status == .superseded || status == .rejected
            || name.begins(with: "archiv")
        return isPutAway ? String(parts.before) : folder
    }

    private static func areOneSequence(_ one: [Int: [String]], _ other: [Int: [String]]) -> Bool {
        let (small, large) = one.count < other.count ? (one, other) : (other, one)
        let shared = small.keys.count { large[$0] != nil }
        return shared * 5 <= small.count
    }
}
