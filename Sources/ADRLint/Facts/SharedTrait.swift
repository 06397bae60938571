import ADRModel
import ADRText

/// What several records of a log have and one should: a number, a title. Each pair is told once, at the record that has
/// probably to change.
struct SharedTrait {
    let context: LintContext
    /// How much of a record says that it is the wrong one.
    let oddness: (DecisionRecord) -> Int

    /// Those of the records that share it beside which a record is the one to tell: those that were there before, and
    /// those whose findings nobody asks for.
    func others(than record: DecisionRecord, among paths: [String]) -> [String] {
        paths.filter { path in
            guard let other = context.log.record(at: path) else { return true }
            return comes(other, before: record) || !context.isAskedFor(path)
        }
    }

    private func comes(_ one: DecisionRecord, before other: DecisionRecord) -> Bool {
        let (oddness, others) = (oddness(one), oddness(other))
        if oddness != others { return oddness < others }
        if let day = one.date.value, let next = other.date.value, day != next { return day < next }
        let (number, next) = (one.number ?? .max, other.number ?? .max)
        return number == next ? one.source.filePath < other.source.filePath : number < next
    }
}
