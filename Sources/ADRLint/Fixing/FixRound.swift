import ADRText

/// Finds those of some fixes of one text that go together, with few looks at what they lead to.
struct FixRound {
    /// The log with the fixes that have proved good.
    private(set) var attempt: FixAttempt
    /// The fixes that have proved good.
    private(set) var good: [Diagnostic] = []
    /// The fixes that have proved bad.
    private(set) var refused: [Diagnostic] = []
    /// So many looks are left.
    private(set) var trials: Int
    private let start: FixAttempt
    private let apply: (FixAttempt, [Diagnostic]) -> FixAttempt.Outcome

    init(
        _ start: FixAttempt, trials: Int, apply: @escaping (FixAttempt, [Diagnostic]) -> FixAttempt.Outcome
    ) {
        (attempt, self.start, self.trials, self.apply) = (start, start, trials, apply)
    }

    /// Takes all of some fixes if they go together with the good ones.
    mutating func takeAll(_ diagnostics: [Diagnostic]) -> Bool {
        trial(diagnostics) == nil
    }

    /// Takes as many of some fixes as go together.
    ///
    /// One that has changed a line alone in which something new is found is refused. Those that have done so together
    /// are parted from the rest; where that does not help, each half is tried alone.
    mutating func take(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty, trials > 0, let (guilty, suspects) = trial(diagnostics) else { return }
        let indices = diagnostics.indices
        if diagnostics.count == 1 || !guilty.isEmpty {
            refused += diagnostics.count == 1 ? diagnostics : guilty.sorted().map { diagnostics[$0] }
            take(indices.filter { diagnostics.count > 1 && !guilty.contains($0) }.map { diagnostics[$0] })
        } else if suspects.isEmpty || suspects.count == diagnostics.count {
            let middle = diagnostics.count / 2
            take(Array(diagnostics[..<middle]))
            take(Array(diagnostics[middle...]))
        } else {
            take(indices.filter { !suspects.contains($0) }.map { diagnostics[$0] })
            take(indices.filter(suspects.contains).map { diagnostics[$0] })
        }
    }

    /// Tries the good fixes with some more; returns which are to blame if that is no good.
    private mutating func trial(_ more: [Diagnostic]) -> (guilty: Set<Int>, suspects: Set<Int>)? {
        trials -= 1
        switch apply(start, good + more) {
        case .good(let next):
            attempt = next
            good += more
            return nil
        case .bad(let guilty, let suspects):
            func places(_ blamed: Set<Int>) -> Set<Int> {
                Set(blamed.filter { $0 >= good.count }.map { $0 - good.count })
            }
            return (places(guilty), places(suspects))
        }
    }
}
