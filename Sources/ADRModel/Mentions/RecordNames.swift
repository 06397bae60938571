package import ADRText

/// The records of a repository by the names that texts give them.
package struct RecordNames: Sendable {
    private let folders: Set<String>
    private var byNumber: [Int: [Named]] = [:]
    private var byStem: [[UInt8]: [Named]] = [:]
    private let records: [String: DecisionRecord]
    /// How many records each log has, by its folder.
    private let sizes: [String: Int]
    /// The words of the prefixes of file names, in lower case.
    package let prefixes: Set<String>

    private struct Named {
        let folder: String
        let record: DecisionRecord
    }

    package init(_ logs: [DecisionLog]) {
        folders = Set(logs.map(\.folder))
        sizes = Dictionary(
            logs.map { ($0.folder, $0.records.count) }, uniquingKeysWith: { first, _ in first })
        let all = logs.flatMap { log in log.records.map { Named(folder: log.folder, record: $0) } }
        for named in all {
            if let number = named.record.number { byNumber[number, default: []].append(named) }
            byStem[Array(named.record.fileName.stem.utf8), default: []].append(named)
        }
        records = Dictionary(
            all.map { ($0.record.source.path, $0.record) }, uniquingKeysWith: { first, _ in first })
        prefixes = Set(
            all.flatMap { $0.record.fileName.prefix.lowercased().split { !$0.isLetter } }.map(String.init))
    }

    /// Whether only one record has no number yet.
    package var hasOneProvisional: Bool { records.values.count { $0.fileName.isProvisional } == 1 }

    package func hasStem(_ stem: [UInt8]) -> Bool { byStem[stem] != nil }

    package func record(at path: String) -> DecisionRecord? { records[path] }

    /// The records that a number in a file may mean.
    ///
    /// The log around the file counts before others, a series that is named before others, then the folder of
    /// the file itself.
    package func owners(of number: Int, in mention: Mention, from path: String) -> [DecisionRecord] {
        var found = byNumber[number] ?? []
        if let around = log(around: path) {
            let own = found.filter { $0.folder == around }
            if !own.isEmpty { found = own }
        }
        let series = found.filter { $0.record.fileName.prefixKey == mention.seriesKey }
        if !mention.prefixKey.isEmpty || !mention.seriesKey.isEmpty && !series.isEmpty {
            found = series
        } else if found.count > 1 {
            let wanted = records[path]?.fileName.prefixKey ?? ""
            let series = found.filter { $0.record.fileName.prefixKey == wanted }
            if !series.isEmpty { found = series }
        }
        return nearest(found, to: path).map(\.record)
    }

    /// The records that the stem of a file name in a file may mean.
    ///
    /// - Parameter way: what stands before the stem as the folders that lead to it; empty if nothing does.
    package func owners(of stem: [UInt8], behind way: String, from path: String) -> [DecisionRecord] {
        let found = byStem[stem] ?? []
        guard found.count > 1 else { return found.map(\.record) }
        if !way.isEmpty {
            let relative = RelativePath.join(RelativePath.folder(of: path), way)
            let exact = found.filter { $0.record.holder == relative }
            if exact.count == 1 { return exact.map(\.record) }
            let tail = "/" + RelativePath.join("", way.replacing("../", with: ""))
            let ending = found.filter { ("/" + $0.record.holder).ends(with: tail) }
            return (ending.isEmpty ? found : ending).map(\.record)
        }
        let around = log(around: path)
        let own = found.filter { $0.folder == around }
        return nearest(own.isEmpty ? found : own, to: path).map(\.record)
    }

    /// The folder of the log that a file belongs to.
    package func log(around path: String) -> String? {
        var folder = RelativePath.folder(of: path)
        while !folders.contains(folder) {
            guard !folder.isEmpty else { return nil }
            folder = RelativePath.folder(of: folder)
        }
        return folder
    }

    /// Whether a file is a record of another log than the records that it seems to name.
    package func isOfOtherLog(_ path: String, than owners: [DecisionRecord]) -> Bool {
        let around = log(around: path)
        return records[path] != nil && owners.allSatisfy { log(around: $0.source.path) != around }
    }

    /// Whether records, by their paths, are half of a log or more.
    func isMostOfALog(_ paths: Set<FilePath>) -> Bool {
        let named = byNumber.values.joined().filter { paths.contains($0.record.source.filePath) }
        return Dictionary(grouping: named, by: \.folder).contains { folder, cited in
            cited.count * 2 >= sizes[folder] ?? 0
        }
    }

    /// Whether a number that no record has may be meant as that of one, and not as a year or the number of a standard.
    ///
    /// - Parameter word: what stands before the digits.
    func mayMiss(
        _ number: Int, digits: Int, of word: ArraySlice<UInt8>, prefixKey: String
    ) -> Bool {
        let numbers = byNumber.filter {
            prefixKey.isEmpty || $0.value.contains { $0.record.fileName.prefixKey == prefixKey }
        }
        guard let highest = numbers.keys.max() else { return false }
        let isYear = digits == 4 && 1900...2100 ~= number && highest < 1000
        // Other series of numbers have words such as `RFC` too; ours is not much longer than we know it.
        let isOurs = word.prefix(3).elementsEqual("ADR".utf8) || word.prefix(3).elementsEqual("adr".utf8)
        return !isYear && digits <= 5 && (isOurs || number <= highest)
    }

    private func nearest(_ found: [Named], to path: String) -> [Named] {
        guard found.count > 1 else { return found }
        let folder = RelativePath.folder(of: path)
        let siblings = found.filter { $0.record.holder == folder }
        return siblings.isEmpty ? found : siblings
    }
}

extension RecordNames {
    /// Whether another record's file name stands where a number is mentioned.
    package func hasName(around mention: Mention, in source: SourceText) -> Bool {
        [mention.range.lowerBound, mention.digits.lowerBound].contains { start in
            let name = source.bytes[start...].prefix {
                $0.isWordOfCode || $0 == UInt8(ascii: "-") || $0 >= 0x80
            }
            return hasStem(Array(name))
        }
    }
}
