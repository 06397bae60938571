import ADRModel
import ADRText
import Dispatch

/// Reads many records from disk on all cores.
struct RecordLoader: Sendable {
    let root: RootFolder
    let reader: RecordReader

    /// The records in the order of the paths, and the files that cannot be read.
    func load(_ paths: [String]) -> (records: [DecisionRecord], problems: [FileProblem]) {
        let count = min(Self.chunks, (paths.count + Self.smallestChunk - 1) / Self.smallestChunk)
        guard count > 1 else { return load(paths[...]) }
        let size = (paths.count + count - 1) / count
        let results = UnsafeMutableBufferPointer<(records: [DecisionRecord], problems: [FileProblem])>
            .allocate(capacity: count)
        results.initialize(repeating: ([], []))
        defer {
            results.deinitialize()
            results.deallocate()
        }
        // Each iteration writes to an element of its own.
        nonisolated(unsafe) let slots = results
        DispatchQueue.concurrentPerform(iterations: count) { index in
            slots[index] = load(paths[min(index * size, paths.count)..<min((index + 1) * size, paths.count)])
        }
        return (results.flatMap(\.records), results.flatMap(\.problems))
    }

    private static let chunks = 64
    private static let smallestChunk = 32

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
