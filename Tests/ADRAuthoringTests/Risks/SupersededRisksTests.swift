import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct SupersededRisksTests {
    private static let old = """
        ---
        status: accepted
        risks:
          # the worst one
          - id: R1
            risk: 'Failover: loses writes' # as seen in May
            level: 2x5
            actions:
              - {do: Replica, by: 2026-12-15}

            # nobody asked
            x-asked: "no"
            refs: [OPS-1]   # ticket
          - {id: R2, risk: "Only two know it", level: 4x3} # people
          - {id: R3, risk: Gone, level: 1x1, status: closed}
          - {id: R4, kind: non-risk, risk: Fine}
        ---
        # Use A

        """

    private func log(_ new: String, old: String = old, ending: String = "\n") -> DecisionLog {
        SampleLog.of(
            [("0001-use-a.md", old), ("0002-use-b.md", new)].map { name, text in
                (
                    name,
                    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
                )
            })
    }

    private func superseded(_ log: DecisionLog, _ risks: SupersededRisks) throws -> DecisionLog {
        let changes = try Supersession(of: ["1"], by: ["2"], risks: risks).changes(in: log)
        let done = log.applying(changes)
        let again = try Supersession(of: ["1"], by: ["2"], risks: risks).changes(in: done)
        #expect(again.isEmpty)
        return done
    }

    @Test func openRisksAreCarriedByteForByte() throws {
        let done = try superseded(log("---\nstatus: accepted\n---\n# Use B\n"), .carry)
        #expect(
            done.records[1].source.text == """
                ---
                status: accepted
                supersedes: [1]
                risks:
                  - id: R1
                    risk: 'Failover: loses writes' # as seen in May
                    level: 2x5
                    actions:
                      - {do: Replica, by: 2026-12-15}

                    # nobody asked
                    x-asked: "no"
                    refs: [OPS-1, 0001/R1]   # ticket
                  - {id: R2, risk: "Only two know it", level: 4x3, refs: [0001/R2]} # people
                ---
                # Use B

                """)
        #expect(
            done.records[0].source.text.contains(
                "- {id: R2, risk: \"Only two know it\", level: 4x3, status: closed, refs: [0002/R2]} # people"
            ))
        #expect(SupersededRisks.open(of: done.records[0], method: .standard).isEmpty)
        #expect(RiskReader(done.records[1], method: .standard).problems.isEmpty)
    }

    @Test(
        arguments: [
            "---\nstatus: accepted\nrisks:\n- id: R1\n  risk: Own\n  level: 1x1\n---\n# Use B\n",
            "---\nstatus: accepted\nrisks: [{id: R1, risk: Own, level: 1x1}]\n---\n# Use B\n",
            "---\nstatus: accepted\nrisks:\n      - {id: R1, risk: Own, level: 1x1} # x\n---\n# Use B\n",
            "---\nstatus: accepted\nrisks: [] # none yet\n---\n# Use B\n",
            "---\nstatus: accepted\nrisks:\n---\n# Use B\n",
            "# Use B\n\n## Status\n\nAccepted\n\n## Risks\n\n| ID | Risk | Level | Mitigation | Status | Refs |\n|---|---|---|---|---|---|\n| R1 | Own | 1x1 | | open | |\n",
        ], ["\n", "\r\n"]) func carriedRisksGetNamesThatAreFree(new: String, ending: String) throws
    {
        let old = Self.old.replacingX()
        let before = log(new, old: old, ending: ending)
        let done = try superseded(before, .carry)
        let (kept, risks) = (
            RiskReader(before.records[1], method: .standard).risks,
            RiskReader(done.records[1], method: .standard).risks
        )
        let text = done.records[1].source.text
        #expect(risks.count == kept.count + 2, "\(text)")
        #expect(Set(risks.compactMap(\.id.value)).count == risks.count, "\(text)")
        #expect(risks.suffix(2).map(\.statement.value) == ["Failover: loses writes", "Only two know it"])
        #expect(risks.suffix(2).map(\.level.value?.text) == ["2x5", "4x3"], "\(text)")
        #expect(risks.suffix(2).map(\.refs.last) == ["0001/R1", "0001/R2"], "\(text)")
        #expect(
            RiskReader(done.records[1], method: .standard).problems.isEmpty,
            "\(RiskReader(done.records[1], method: .standard).problems)\n\(text)")
        #expect(SupersededRisks.open(of: done.records[0], method: .standard).isEmpty)
        if ending == "\r\n" { #expect(!text.utf8.split(separator: 10).dropLast().contains { $0.last != 13 }) }
    }

    private func status(_ status: String, of risk: String, in log: DecisionLog) throws -> ChangeSet {
        let step = RiskChange.Step.assign(try RiskAssignment("status", status, method: .standard))
        return try RiskChange(RiskReference(risk), [step], method: .standard).changes(in: log)
    }

    @Test func carriedRisksComeBackWithTheStatusTheyHave() throws {
        let before = log("---\nstatus: accepted\n---\n# Use B\n")
        var done = try superseded(before, .carry)
        done = done.applying(try status("in-progress", of: "2/R1", in: done))
        let back = done.applying(try Reinstatement(of: ["1"]).changes(in: done))
        let (old, new) = (back.records[0], back.records[1])
        let risks = RiskReader(old, method: .standard).risks
        #expect(risks.map(\.effectiveStatus) == [.inProgress, .open, .closed, .open])
        #expect(risks.map(\.refs.last) == ["0002/R1", "0002/R2", nil, nil])
        #expect(SupersededRisks.open(of: new, method: .standard).isEmpty)
        #expect(RiskReader(new, method: .standard).risks.map(\.refs.last) == ["0001/R1", "0001/R2"])
    }

    @Test func whatTheOtherRecordHasDealtWithStaysClosed() throws {
        var done = try superseded(log("---\nstatus: accepted\n---\n# Use B\n"), .carry)
        done = done.applying(try status("mitigated", of: "2/R1", in: done))
        let back = done.applying(try Reinstatement(of: ["1"]).changes(in: done))
        #expect(SupersededRisks.open(of: back.records[0], method: .standard).map(\.reference) == ["0001/R2"])
    }

    @Test func openRisksAreClosedWhereTheyStand() throws {
        let table =
            "# Use A\n\n## Status\n\nAccepted\n\n## Risks\n\n| ID | Risk | Level | Status |\n|---|---|---|---|\n| R1 | Slow | 2x2 | open |\n| R2 | Dear | 2x2 | |\n"
        let done = try superseded(log("---\nstatus: accepted\n---\n# Use B\n", old: table), .close)
        #expect(
            done.records[0].source.text.hasSuffix(
                "| R1 | Slow | 2x2 | closed |\n| R2 | Dear | 2x2 | closed |\n"))
        let yaml = try superseded(log("---\nstatus: accepted\n---\n# Use B\n"), .close)
        #expect(SupersededRisks.open(of: yaml.records[0], method: .standard).isEmpty)
        #expect(!yaml.records[1].source.text.contains("risks"))
    }

    @Test func aTableOfTheTeamIsClosedAndCarriedToo() throws {
        let table =
            "# Use A\n\n## Status\n\nAccepted\n\n## Risks\n\n| Risk | Level |\n|---|---|\n| Slow | 2x2 |\n"
        let log = log("---\nstatus: accepted\n---\n# Use B\n", old: table)
        let closed = try superseded(log, .close)
        #expect(
            closed.records[0].source.text.hasSuffix(
                "| Risk | Level | Status |\n|---|---|---|\n| Slow | 2x2 | closed |\n"))
        let carried = try superseded(log, .carry)
        #expect(
            carried.records[0].source.text.hasSuffix(
                "| Risk | Level | Status | Refs |\n|---|---|---|---|\n| Slow | 2x2 | closed | 0002/R1 |\n"))
        #expect(
            carried.records[1].source.text.contains("- {id: R1, risk: Slow, level: 2x2, refs: [0001/#1]}"))
        #expect(throws: AuthoringError.self) {
            try Supersession(of: ["1"], by: ["2", "3"], risks: .carry).changes(in: ReinstatementTests.logs[0])
        }
    }

    @Test func leftRisksAreNamed() throws {
        let done = try superseded(log("---\nstatus: accepted\n---\n# Use B\n"), .leave)
        #expect(
            SupersededRisks.open(of: done.records[0], method: .standard).map(\.reference) == [
                "0001/R1", "0001/R2",
            ])
        #expect(done.records[0].source.text.contains("x-asked"))
    }
}

extension String {
    /// Without the key of the team, which a table has no place for.
    fileprivate func replacingX() -> String {
        split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("x-asked") }
            .joined(separator: "\n")
    }
}
