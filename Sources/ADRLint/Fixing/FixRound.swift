import ADRText

/// Finds those of some fixes of one text that go together, with few looks at what they lead to.
struct FixRound {
    /// The log with the fixes that have proved good.
    private(set) var attempt: FixAttempt
    /// The fixes that have proved good.
    private(set) var good: [Diagnostic] = []
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
    /// Those that something new stands beside are parted from the rest, so that a few bad ones keep up nobody;
    /// where that does not help, each half is tried alone.
    mutating func take(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty, trials > 0, let suspects = trial(diagnostics), diagnostics.count > 1
        else {
            return
        }
        let parts: [[Diagnostic]]
        if suspects.isEmpty || suspects.count == diagnostics.count {
            let middle = diagnostics.count / 2
            parts = [Array(diagnostics[..<middle]), Array(diagnostics[middle...])]
        } else {
            let indices = diagnostics.indices
            parts = [indices.filter { !suspects.contains($0) }, indices.filter(suspects.contains)]
                .map { $0.map { diagnostics[$0] } }
        }
        for part in parts { take(part) }
    }

    /// Tries the good fixes with some more; returns the suspects if that is no good.
    private mutating func trial(_ more: [Diagnostic]) -> Set<Int>? {
        trials -= 1
        switch apply(start, good + more) {
        case .good(let next):
            attempt = next
            good += more
            return nil
        case .bad(let suspects):
            return Set(suspects.filter { $0 >= good.count }.map { $0 - good.count })
        }
    }
}
