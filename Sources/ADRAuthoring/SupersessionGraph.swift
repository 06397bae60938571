import ADRModel
import ADRText

/// Which record supersedes which, as either of the two says it. A partial supersession does not count.
struct SupersessionGraph {
    private var superseded: [String: Set<String>] = [:]
    private var superseding: [String: Set<String>] = [:]

    init(_ log: DecisionLog) {
        for record in log.records {
            for link in record.links where !link.isPartial {
                guard link.kind == .supersedes || link.kind == .supersededBy,
                    let other = log.resolve(link.target, from: record.source).record
                else { continue }
                let path = record.source.path
                let (new, old) =
                    link.kind == .supersedes ? (path, other.source.path) : (other.source.path, path)
                superseded[new, default: []].insert(old)
                superseding[old, default: []].insert(new)
            }
        }
    }

    /// The paths of the records that supersede one.
    func successors(of path: String) -> [String] { (superseding[path] ?? []).sorted() }

    /// Whether one record supersedes another, directly or through others.
    func reaches(_ goal: String, from start: String) -> Bool {
        var seen: Set<String> = []
        var open = [start]
        while let path = open.popLast() {
            if path == goal { return true }
            guard seen.insert(path).inserted else { continue }
            open += superseded[path] ?? []
        }
        return false
    }
}
