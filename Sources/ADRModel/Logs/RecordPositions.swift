import ADRText

/// Where the records of a log stand in its order, by what names them.
final class RecordPositions: Sendable {
    let byNumber: [Int: [Int]]
    let byPath: [FilePath: Int]
    /// By the stem of the file name in lower case.
    let byStem: [FilePath: [Int]]

    init(_ records: [DecisionRecord]) {
        var numbers: [Int: [Int]] = [:]
        var paths: [FilePath: Int] = [:]
        var stems: [FilePath: [Int]] = [:]
        paths.reserveCapacity(records.count)
        for (position, record) in records.enumerated() {
            if let number = record.number { numbers[number, default: []].append(position) }
            paths[record.source.filePath] = position
            stems[path: record.fileName.stem.lowercased(), default: []].append(position)
        }
        (byNumber, byPath, byStem) = (numbers, paths, stems)
    }
}
