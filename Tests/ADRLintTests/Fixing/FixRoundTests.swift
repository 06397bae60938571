import ADRModel
import ADRText
import Testing

@testable import ADRLint

@Suite struct FixRoundTests {
    /// Fixes of one log, by number; some of them are bad, and may be suspected.
    private static func round(
        of count: Int, bad: Set<Int>, isSuspected: Bool, trials: Int = 1000
    ) -> (good: [Int], trials: Int) {
        let log = DecisionLog(folder: "", records: [])
        let fixes = (0..<count).map {
            Diagnostic(rule: "x", severity: .warning, path: "a.md", range: $0..<$0 + 1, message: "")
        }
        var round = FixRound(FixAttempt(log: log, found: fixes), trials: trials) { attempt, fixes in
            let wrong = fixes.indices.filter { bad.contains(fixes[$0].range?.lowerBound ?? 0) }
            return wrong.isEmpty ? .good(attempt) : .bad(guilty: [], suspects: isSuspected ? Set(wrong) : [])
        }
        round.take(fixes)
        return (round.good.compactMap { $0.range?.lowerBound }.sorted(), trials - round.trials)
    }

    @Test(arguments: [true, false]) func aFewBadFixesCostFewLooks(_ isSuspected: Bool) {
        let (good, trials) = Self.round(of: 10_000, bad: [0, 500], isSuspected: isSuspected)
        #expect(good.count == 9998 && good.first == 1)
        #expect(trials <= (isSuspected ? 6 : 60))
    }

    @Test func aSuspectThatIsGoodIsTaken() {
        let log = DecisionLog(folder: "", records: [])
        let fixes = (0..<4).map {
            Diagnostic(rule: "x", severity: .warning, path: "a.md", range: $0..<$0 + 1, message: "")
        }
        var round = FixRound(FixAttempt(log: log, found: fixes), trials: 100) { attempt, fixes in
            guard fixes.contains(where: { $0.range?.lowerBound == 3 }) else { return .good(attempt) }
            return .bad(
                guilty: [], suspects: Set(fixes.indices.filter { fixes[$0].range?.lowerBound ?? 0 >= 2 }))
        }
        round.take(fixes)
        #expect(round.good.compactMap { $0.range?.lowerBound } == [0, 1, 2])
    }

    @Test func theGuiltyAreRefusedWithoutAnotherLook() {
        let log = DecisionLog(folder: "", records: [])
        let fixes = (0..<100).map {
            Diagnostic(rule: "x", severity: .warning, path: "a.md", range: $0..<$0 + 1, message: "")
        }
        var round = FixRound(FixAttempt(log: log, found: fixes), trials: 100) { attempt, fixes in
            let wrong = fixes.indices.filter { (fixes[$0].range?.lowerBound ?? 0) % 2 == 1 }
            return wrong.isEmpty ? .good(attempt) : .bad(guilty: Set(wrong), suspects: [])
        }
        round.take(fixes)
        #expect(round.good.count == 50 && round.refused.count == 50 && round.trials == 98)
    }

    @Test func fixesThatAreAllBadCostNoMoreThanTheLooksAllowed() {
        let (good, trials) = Self.round(of: 10_000, bad: Set(0..<10_000), isSuspected: true, trials: 50)
        #expect(good.isEmpty && trials == 50)
    }
}
