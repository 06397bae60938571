import ADRModel
import ADRText
import Testing

@testable import ADRReports

/// What became of the register adds up, whatever happened to records and risks.
@Suite struct MovementTests {
    /// Numbers that come out alike at each run.
    private struct Dice {
        var seed: UInt32
        mutating func roll(_ limit: Int) -> Int {
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return Int(seed >> 8) % limit
        }
    }

    /// A record as a generator knows it.
    private struct State {
        var status: String
        var successor: Int?
        var risks: [String: (level: String, status: String, kind: String)]

        func text(_ number: Int) -> String {
            let risks = self.risks.sorted { $0.key < $1.key }.map { id, risk in
                let level = risk.level.isEmpty ? "" : ", level: \(risk.level)"
                return
                    "  - {id: \(id), risk: sentence \(id) of the log, kind: \(risk.kind)\(level), status: \(risk.status)}"
            }
            let head = ["status: \(status)"] + (successor.map { ["superseded-by: [\($0)]"] } ?? [])
            return "---\n" + (head + (risks.isEmpty ? [] : ["risks:"] + risks)).joined(separator: "\n")
                + "\n---\n# Decide on matter \(number)\n"
        }
    }

    private static func change(_ state: inout [Int: State], _ dice: inout Dice) {
        let number = 1 + dice.roll(9)
        guard var record = state[number] else {
            state[number] = State(status: "accepted", risks: [:])
            return
        }
        let id = "R\(number)\(dice.roll(4))"
        let level = ["1x1", "2x3", "3x4", "4x5", "5x5", ""][dice.roll(6)]
        let status = ["open", "in-progress", "occurred", "closed", "mitigated", "accepted"][dice.roll(6)]
        let kind = ["risk", "risk", "debt", "assumption", "non-risk"][dice.roll(5)]
        switch dice.roll(8) {
        case 0: record.status = ["accepted", "rejected", "proposed", "deprecated"][dice.roll(4)]
        case 1: record.risks[id] = nil
        case 2:
            // Another record supersedes it and carries on what it tells, or does not.
            let heir = 10 + number
            if state[heir] == nil {
                state[heir] = State(
                    status: "accepted", risks: dice.roll(2) == 0 ? [:] : record.risks)
                (record.status, record.successor) = ("superseded", heir)
            }
        default: record.risks[id] = (level, status, kind)
        }
        state[number] = record
    }

    private static func log(_ state: [Int: State]) -> DecisionLog {
        DecisionLog(
            folder: "docs/decisions",
            records: state.sorted { $0.key < $1.key }.map { number, record in
                let name = "docs/decisions/\(String(10_000 + number).dropFirst())-matter-\(number).md"
                return RecordReader().read(SourceText(path: name, record.text(number)))
            })
    }

    private static func movement(_ before: DecisionLog, _ now: DecisionLog) throws -> RegisterMovement {
        let day = try RiskReviewTests.day("2026-06-01")
        let review = RiskReview(
            [now], asOf: day, method: .standard,
            history: RiskReviewHistory(earlier: EarlierLog(name: "then", day: day, logs: [before])))
        #expect(review.counts == review.movement?.after)
        return try #require(review.movement)
    }

    @Test(arguments: 1...12) func theBalanceClosesOverGeneratedHistories(seed: UInt32) throws {
        var dice = Dice(seed: seed &* 7_919)
        var state: [Int: State] = [:]
        var terms: Set<RegisterMovement.Term> = []
        for _ in 0..<15 {
            let before = Self.log(state)
            for _ in 0..<1 + dice.roll(25) { Self.change(&state, &dice) }
            let movement = try Self.movement(before, Self.log(state))
            let sum = RegisterMovement.Term.allCases.reduce(movement.before.total) {
                $1.isGain ? $0 + movement.count($1) : $0 - movement.count($1)
            }
            #expect(sum == movement.after.total, "\(movement.balance)")
            let names = movement.steps.map(\.risk.reference)
            #expect(Set(names).count == names.count, "an entry has two steps")
            #expect(try Self.movement(Self.log(state), Self.log(state)).steps.isEmpty)
            terms.formUnion(movement.steps.compactMap(\.term))
        }
        #expect(terms.count >= 5, "\(terms)")
    }

    private func steps(_ before: KeyValuePairs<String, String>, _ now: KeyValuePairs<String, String>) throws
        -> [String]
    {
        try Self.movement(sampleLog(before), sampleLog(now)).steps.map { "\($0.risk.reference) \($0.text)" }
    }

    @Test func whatASuccessorCarriesOnIsTheSameRisk() throws {
        let risk = "risks: [{id: R1, risk: The key leaks, level: 2x5}]"
        let higher = "risks: [{id: R1, risk: The key leaks, level: 4x5}]"
        #expect(
            try steps(
                ["0001-a.md": "---\nstatus: accepted\n\(risk)\n---\n# A\n"],
                [
                    "0001-a.md": "---\nstatus: superseded\nsuperseded-by: [2]\n\(risk)\n---\n# A\n",
                    "0002-b.md": "---\nstatus: accepted\nsupersedes: [1]\n\(higher)\n---\n# B\n",
                ]) == ["0002/R1 ▲ raised 2x5 → 4x5, carried over from 0001/R1"])
    }

    @Test(arguments: [
        ("level: 1x1", "level: 1x1, status: closed", "− 1 closed"),
        ("level: 1x1, status: closed", "level: 1x1", "+ 1 reopened"),
        ("kind: assumption", "kind: assumption, level: 1x1", "+ 1 became a risk"),
        ("level: 1x1", "kind: non-risk", "− 1 ruled out"),
        ("level: 1x1", "level: 1x1, status: accepted", "− 1 accepted"),
    ])
    func aTermSaysWhyItCounts(before: String, now: String, term: String) throws {
        func log(_ keys: String) -> DecisionLog {
            sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks: [{id: R1, risk: x, \(keys)}]\n---\n# A\n"])
        }
        let balance = try Self.movement(log(before), log(now)).balance
        #expect(balance.contains(" \(term) = "), "\(balance)")
    }

    /// Who came into the gravest band or left it, by name; what only moved within it is not told.
    @Test func thePageNamesWhatIsCriticalNowAndWhatIsNoLonger() throws {
        func log(_ risks: String) -> DecisionLog {
            sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks: [\(risks)]\n---\n# A\n"])
        }
        func page(_ before: String, _ now: String) throws -> String {
            let day = try RiskReviewTests.day("2026-06-01")
            let history = RiskReviewHistory(earlier: EarlierLog(name: "then", day: day, logs: [log(before)]))
            let review = RiskReview([log(now)], asOf: day, method: .standard, history: history)
            return RiskReviewFormat.terminal.render(review, columns: 100).split(
                whereSeparator: \.isWhitespace
            )
            .joined(separator: " ")
        }
        func risk(_ id: Int, _ level: String, _ more: String = "") -> String {
            "{id: R\(id), risk: x\(id), level: \(level)\(more)}"
        }
        let page1 = try page(
            [risk(1, "1x4"), risk(2, "5x5"), risk(3, "4x4"), risk(4, "4x5")].joined(separator: ", "),
            [
                risk(1, "4x4"), risk(2, "5x5", ", status: closed"), risk(3, "2x2"), risk(4, "5x5"),
                risk(5, "5x4"),
            ]
            .joined(separator: ", "))
        #expect(
            page1.contains(
                "New: C 0001/R5. Newly critical: 0001/R1 ▲, 0001/R5 (new); "
                    + "no longer: 0001/R2 (closed), 0001/R3 ▼"), "\(page1)")
        let page2 = try page(risk(1, "3x4"), risk(1, "3x4") + ", " + risk(2, "2x5"))
        #expect(page2.contains("Newly high: 0001/R2") && !page2.contains("critical:"), "\(page2)")
        #expect(try !page(risk(1, "5x5"), risk(1, "5x5")).contains("Newly "))
    }

    @Test func aDecisionTakesItsRisksAlong() throws {
        func log(_ status: String) -> DecisionLog {
            sampleLog([
                "0001-a.md": "---\nstatus: \(status)\nrisks: [{id: R1, risk: x, level: 1x1}]\n---\n# A\n"
            ])
        }
        let left = try Self.movement(log("accepted"), log("rejected"))
        #expect(left.balance == "1 open − 1 left = 0")
        let returned = try Self.movement(log("rejected"), log("proposed"))
        #expect(returned.balance == "0 open + 1 returned = 1")
    }
}
