import ADRLint
import ADRModel
import Testing

@Suite struct StatusMoveTests {
    private static func isIrregular(
        _ before: String?, _ after: String?, options: [String: RuleOptionValue] = [:]
    ) -> Bool {
        func text(_ status: String?) -> String {
            "# A\n\n" + (status.map { "Status: \($0)\n\n" } ?? "") + "## Context\n\nX\n\n## Decision\n\nY\n"
        }
        let lint = BranchLint(
            rule: IrregularStatusMoveRule.self, base: ["adr/0001-a.md": text(before)], options: options)
        return !lint.found(["adr/0001-a.md": text(after)]).isEmpty
    }

    /// What each status may become, in the order of the statuses; `+` is allowed.
    private static let table = [
        //  draft, proposed, accepted, rejected, deprecated, superseded
        "draft": "++++++",
        "proposed": "++++++",
        "accepted": "--+-++",
        "rejected": "++-+-+",
        "deprecated": "----++",
        "superseded": "-----+",
    ]

    @Test(arguments: table.keys) func aDecisionGoesForward(_ before: String) throws {
        let row = try #require(Self.table[before])
        let statuses = DecisionStatus.allCases.filter { $0 != .other }.map(\.rawValue)
        let found = statuses.map { Self.isIrregular(before, $0) ? "-" : "+" }.joined()
        #expect(found == row)
    }

    @Test func whatIsNotStatedOrUnderstoodIsNoMove() {
        #expect(!Self.isIrregular(nil, "accepted"))
        #expect(!Self.isIrregular("accepted", nil))
        #expect(!Self.isIrregular("accepted", "blessed"))
        #expect(!Self.isIrregular("blessed", "proposed"))
        #expect(!Self.isIrregular("accepted", "Approved"))
    }

    @Test func theTeamMayAllowMore() {
        #expect(!Self.isIrregular("accepted", "proposed", options: ["accepted": .texts(["proposed"])]))
        #expect(Self.isIrregular("accepted", "superseded", options: ["accepted": .texts(["proposed"])]))
    }

    @Test func withoutABaseNothingIsCompared() {
        let linter = Linter(rules: [IrregularStatusMoveRule.self, BrokenLinkRule.self])
        let today = CalendarDate(year: 2026, month: 3, day: 1)!
        let alone = LintSurroundings(today: today, pathExists: { _ in false })
        #expect(linter.ruleIDs(at: "docs/adr/0001-a.md", in: alone) == ["broken-link"])
        let compared = LintSurroundings(
            today: today, pathExists: { _ in false },
            base: BaseComparison(of: [], from: [], to: [], named: "main"))
        #expect(
            linter.ruleIDs(at: "docs/adr/0001-a.md", in: compared) == [
                "broken-link", "irregular-status-move",
            ])
    }
}
