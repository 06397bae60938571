import ADRModel
import ADRText

/// Reads many records from disk on all cores.
struct RecordLoader: Sendable {
    let root: RootFolder
    let reader: RecordReader
    /// What need not be read again as long as its file is unchanged.
    var known = KnownRecords()
    /// Whether records keep the structure of their texts.
    var keepsStructure = false
    /// Is told how many files have been read.
    var progress = WorkProgress()

    /// What was read, in the order of the paths.
    struct Loaded {
        fileprivate(set) var records: [DecisionRecord] = []
        /// What the file system told of the records' files when they were read.
        fileprivate(set) var statuses: [FileStatus] = []
        /// The files that cannot be read.
        fileprivate(set) var problems: [FileProblem] = []
    }

    func load(_ paths: [String]) -> Loaded {
        let results = paths.mapChunks(ofAtLeast: 32) { load($0) }
        return Loaded(
            records: results.flatMap(\.records), statuses: results.flatMap(\.statuses),
            problems: results.flatMap(\.problems))
    }

    private func load(_ paths: ArraySlice<String>) -> Loaded {
        var files = FileReader(root: root)
        var loaded = Loaded()
        loaded.records.reserveCapacity(paths.count)
        loaded.statuses.reserveCapacity(paths.count)
        for path in paths {
            defer { progress.advance() }
            do throws(FileProblem) {
                var status: FileStatus?
                if let record = known.record(
                    at: path,
                    ifStill: {
                        status = files.status(of: path)
                        return status
                    }),
                    let status
                {
                    loaded.records.append(record)
                    loaded.statuses.append(status)
                    continue
                }
                let file = try files.file(at: path)
                let record = reader.read(file.source)
                if !keepsStructure { record.letGoOfStructure() }
                loaded.records.append(record)
                loaded.statuses.append(file.status)
            } catch {
                loaded.problems.append(error)
            }
        }
        return loaded
    }
}
