import ADRModel

/// Who decides how much, by the people whom decisions name.
struct BoardDeciders {
    let table: ReportTable

    init(_ entries: [BoardEntry]) {
        var counts: [String: (all: Int, inForce: Int, pending: Int)] = [:]
        for entry in entries {
            for name in Set(entry.decision.deciders) {
                counts[name, default: (0, 0, 0)].all += 1
                if entry.isInForce { counts[name]?.inForce += 1 }
                if entry.decision.isPending { counts[name]?.pending += 1 }
            }
        }
        let rows = counts.sorted { ($1.value.all, $0.key) < ($0.value.all, $1.key) }.map { name, count in
            [ReportText(name)] + [count.all, count.inForce, count.pending].map { ReportText(String($0)) }
        }
        table = ReportTable(
            [.key("Decider"), .number("Decisions"), .number("In force"), .number("Pending")], rows)
    }
}
