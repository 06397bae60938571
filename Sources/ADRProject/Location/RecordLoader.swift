import ADRModel
import ADRText

/// Reads many records from disk on all cores.
struct RecordLoader: Sendable {
    let root: RootFolder
    let reader: RecordReader

    /// The records in the order of the paths, and the files that cannot be read.
    func load(_ paths: [String]) -> (records: [DecisionRecord], problems: [FileProblem]) {
        let results = paths.mapChunks(ofAtLeast: 32) { load($0) }
        return (results.flatMap(\.records), results.flatMap(\.problems))
    }

    private func load(_ paths: ArraySlice<String>) -> (records: [DecisionRecord], problems: [FileProblem]) {
        var files = FileReader(root: root)
        var records: [DecisionRecord] = []
        var problems: [FileProblem] = []
        for path in paths {
            do {
                records.append(reader.read(try files.read(path)))
            } catch {
                problems.append(error)
            }
        }
        return (records, problems)
    }
}
