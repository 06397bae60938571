import ADRModel
import ADRText

/// Which entries of two registers are the same one.
///
/// The record is known again as ``FormerRecords`` says. In it, an entry is known by its id; what has no id, then or
/// now, by its sentence.
struct RegisterComparison {
    /// The entries of now, in their order, with what they were.
    let pairs: [(before: ReviewedRisk?, now: ReviewedRisk)]
    let removed: [ReviewedRisk]

    init(before: [ReviewedRisk], now: [ReviewedRisk], former: FormerRecords) {
        var unmatched = Set(before.indices)
        var found: [Int: Int] = [:]
        func match(_ name: (Risk) -> String?, where agree: (Risk, Risk) -> Bool) {
            var positions: [String: [Int]] = [:]
            for index in unmatched.sorted(by: >) {
                let risk = before[index]
                if let name = name(risk.entry) {
                    positions[risk.decision.path + "\n" + name, default: []].append(index)
                }
            }
            for (index, risk) in now.enumerated() where found[index] == nil {
                guard let record = former.original(of: risk.record), let name = name(risk.entry) else {
                    continue
                }
                let key = record.source.path + "\n" + name
                guard let position = positions[key]?.last, agree(before[position].entry, risk.entry) else {
                    continue
                }
                positions[key]?.removeLast()
                unmatched.remove(position)
                found[index] = position
            }
        }
        match(\.id.value) { _, _ in true }
        match(\.sentence) { $0.id.value == nil || $1.id.value == nil }
        pairs = now.enumerated().map { (found[$0.offset].map { before[$0] }, $0.element) }
        removed = unmatched.sorted().map { before[$0] }
    }

    /// The pairs, in which an entry that a successor carries on goes on as the successor's; what it left behind is no
    /// entry of its own then.
    var successions: [(before: ReviewedRisk?, now: ReviewedRisk, isCarriedOn: Bool)] {
        let places = Dictionary(grouping: pairs.indices) { FilePath(pairs[$0].now.decision.path) }
        var origins: [Int: ReviewedRisk] = [:]
        var left: Set<Int> = []
        for (index, pair) in pairs.enumerated() {
            guard let before = pair.before, before.carriers.isEmpty, !pair.now.carriers.isEmpty else {
                continue
            }
            let heirs = pair.now.carriers.flatMap { places[path: $0.path] ?? [] }.filter { heir in
                origins[heir] == nil && !(pairs[heir].before?.isCounted ?? false)
                    && pairs[heir].now.carriesOn(pair.now)
            }
            guard let heir = heirs.first(where: { pairs[$0].now.counts }) ?? heirs.first else { continue }
            origins[heir] = before
            left.insert(index)
        }
        return pairs.enumerated().filter { !left.contains($0.offset) }.map { index, pair in
            (origins[index] ?? pair.before, pair.now, origins[index] != nil)
        }
    }
}

extension ReviewedRisk {
    /// Whether it tells what an entry of a superseded record told: the same sentence, or it names it in its `refs`.
    fileprivate func carriesOn(_ other: ReviewedRisk) -> Bool {
        entry.sentence != nil && entry.sentence == other.entry.sentence
            || entry.refs.contains { $0.partedAtLast("/")?.behind.lowercased() == other.id.lowercased() }
    }
}
