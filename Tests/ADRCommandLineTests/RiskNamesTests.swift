import ADRCommandLine
import Testing

/// The name of a risk means the same risk before and after another one was added.
@Suite struct RiskNamesTests {
    private static let table = """

        ## Risks

        | Risk | Likelihood | Impact | Status |
        |---|---|---|---|
        | Orders are lost | 2 | 4 | open |
        | Orders are late | 2 | 2 | open |

        """

    private static let heads = [
        "---\nstatus: accepted\n---\n# Use a queue\n",
        "---\nstatus: accepted\nrisks:\n  - {id: R1, risk: It is slow, level: 1x2}\n---\n# Use a queue\n",
        "---\nstatus: accepted\nrisks:\n  - {risk: It is slow, level: 1x2}\n---\n# Use a queue\n",
        "# Use a queue\n\n## Status\n\nAccepted\n",
        "# Use a queue\n\n* Status: accepted\n",
    ]

    private func names(_ project: CommandProject) -> [String: String] {
        var names: [String: String] = [:]
        for place in ["R1", "R2", "R3", "#1", "#2", "#3", "#4"] {
            let outcome = project.run(["risk", "show", "2/\(place)"])
            guard outcome.exit == .success else { continue }
            let title = outcome.output.prefix { $0 != "\n" }.split(separator: " ").dropFirst()
            names[place] = title.joined(separator: " ")
        }
        return names
    }

    @Test(arguments: heads) func aNewRiskTakesNoNameOfAnother(_ head: String) throws {
        let project = try CommandProject(["docs/decisions/0002-use-a-queue.md": head + Self.table])
        let before = names(project)
        #expect(before["#1"] == "Orders are lost")
        #expect(before["#2"] == "Orders are late")
        for risk in ["Orders come twice", "The disk is full"] {
            #expect(project.run(["risk", "add", "2", risk, "1x1"]).exit == .success)
            let after = names(project)
            for (name, statement) in before { #expect(after[name] == statement, "\(name)") }
        }
        #expect(project.run(["risk", "close", "2/#1"]).exit == .success)
        #expect(project.run(["risk", "show", "2/#1"]).output.contains("closed"))
    }

    @Test func thePlaceOfARiskWithAnIDIsRefused() throws {
        let project = try CommandProject([
            "docs/decisions/0002-use-a-queue.md":
                "---\nstatus: accepted\nrisks:\n  - {id: R1, risk: A, level: 1x2}\n  - {risk: B, level: 1x2}\n"
                + "  - {id: R3, risk: C, level: 1x2}\n  - {id: r3, risk: D, level: 1x2}\n---\n# Use a queue\n"
        ])
        let outcome = project.run(["risk", "close", "2/#1"])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("has the id R1"))
        #expect(outcome.errors.contains("hint: if you mean this risk, name it 2/R1"))
        #expect(project.run(["risk", "close", "2/#2"]).exit == .success)
        // Two have one id, so that only their places tell them apart.
        #expect(project.run(["risk", "close", "2/#4"]).exit == .success)
        #expect(project.run(["risk", "show", "2/#4"]).output.contains("closed"))
    }
}
