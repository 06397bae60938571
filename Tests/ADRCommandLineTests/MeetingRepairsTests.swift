import ADRCommandLine
import Testing

/// What a meeting says is kept in the form of the log, and can be taken back or said otherwise.
@Suite struct MeetingRepairsTests {
    private func project() throws -> CommandProject {
        try CommandProject([
            "doc/entscheidungen/0001-a.md":
                "# 1. Nimm A\n\n* Status: akzeptiert\n* Datum: 2025-06-30\n* Entscheider: Lena Groß, Ömer Yıldız\n"
                + "* applies-to: src/api/**\n\n## Kontext\n\nX\n",
            "doc/entscheidungen/0002-b.md":
                "# 2. Nimm B\n\n* Status: vorgeschlagen\n* Datum: 2026-02-01\n* Entscheider: Lena Groß\n\n## Kontext\n\nY\n",
        ])
    }

    private let first = "doc/entscheidungen/0001-a.md"
    private let second = "doc/entscheidungen/0002-b.md"

    @Test func partsOfNamesAreNew() throws {
        let project = try project()
        for (typed, meant) in [
            ("Lena", "Lena Groß"), ("GROSS", "Lena Groß"), ("lena.gross@example.de", "Lena Groß"),
            ("Ömer", "Ömer Yıldız"),
        ] {
            let errors = project.run(["set", "2", "--decider", typed]).errors
            let command = "adr set 2 --decider \"-\(typed),+\(meant)\""
            #expect(
                errors.contains(
                    "“\(typed)” is new in this log\nhint: did you mean \(meant)? Run `\(command)`"),
                "\(errors)")
            #expect(project.run(["set", "2", "--decider", "-\(typed),+\(meant)"]).exit == .success)
            #expect(project.text(second).contains("* Entscheider: \(meant)\n"))
        }
        #expect(!project.run(["set", "2", "--decider", "Kim Vo"]).errors.contains("is new"))
        #expect(
            project.run(["act", "2", "Üben", "--owner", "lena"]).errors.contains(
                "`adr act 0002/A1 --owner \"Lena Groß\"`"))
    }

    /// Two forms of a name would be two voters and two owners.
    @Test func namesOfVotersAndOwnersAreMendedToo() throws {
        let project = try project()
        _ = project.run(["risk", "add", "2", "Stau", "3x4"])
        let slip = project.run(["risk", "vote", "2/R1", "lena=3x4"])
        #expect(
            slip.errors.contains(
                "“lena” is new in this log\nhint: did you mean Lena Groß? `adr undo` removes the vote"))
        #expect(!project.run(["risk", "vote", "2/R1", "lena=2x4"]).errors.contains("is new"))
        for (typed, meant) in [("@ömer", "Ömer Yıldız"), ("Lena und Ömer", "Lena Groß, Ömer Yıldız")] {
            let errors = try self.project().run(["act", "2", "Üben \(typed)", "--owner", typed]).errors
            #expect(
                errors.contains("“\(typed)” is new in this log\nhint: did you mean \(meant)?"), "\(errors)")
        }
    }

    /// A table without columns for owner and day does not do without them.
    @Test func aRiskIsAcceptedBySomebodyUntilADay() throws {
        let project = try project()
        let table =
            "\n## Risiken\n\n| Risiko | Wahrscheinlichkeit | Auswirkung |\n|---|---|---|\n| Ausfall | 2 | 5 |\n"
        try project.write(second, project.text(second) + table)
        let before = project.text(second)
        for options in [[], ["--owner", "Lena Groß"], ["--review-by", "2027-01-15"]] {
            let outcome = project.run(["risk", "accept", "2/#1"] + options)
            #expect(outcome.exit == .failure && project.text(second) == before, "\(outcome.errors)")
        }
        let whole = ["risk", "accept", "2/#1", "--owner", "Lena Groß", "--review-by", "2027-01-15"]
        #expect(project.run(whole).exit == .success)
    }

    /// A vote that nobody may see is not shown for being no level, and asked for once more.
    @Test func aHiddenVoteIsNotRepeated() throws {
        let project = try project()
        _ = project.run(["risk", "add", "2", "Stau", "3x4"])
        let vote = ["risk", "vote", "2/R1", "--as", "Lena Groß", "--blind"]
        let outcome = project.run(vote, typing: ["4x9", "3x4"])
        #expect(
            outcome.exit == .success && !(outcome.errors + outcome.output).contains("4x9"),
            "\(outcome.errors)")
        let piped = project.run(vote, input: "4x9\n")
        #expect(piped.exit == .failure && !piped.errors.contains("4x9"), "\(piped.errors)")
    }

    @Test func anEmptyRecordInForceIsTold() throws {
        let project = try project()
        let errors = project.run(["supersede", "1", "--with", "Nimm C", "--date", "2099-01-01", "-n"]).errors
        #expect(!errors.contains("adr undo") && !errors.contains("not filled in"), "\(errors)")
        let told = project.run(["supersede", "1", "--with", "Nimm C"]).errors
        #expect(told.contains("is accepted, but its sections are not filled in yet"), "\(told)")
    }

    @Test func pathsOfABulletAreReadAndSet() throws {
        let project = try project()
        #expect(project.run(["why", "src/api/app.py"]).output.contains("Nimm A"))
        #expect(project.run(["show", "1"]).output.contains("src/api/**"))
        #expect(project.run(["set", "1", "--applies-to", "+web/**"]).exit == .success)
        #expect(project.text(first).contains("* applies-to: `src/api/**`, `web/**`\n"))
        #expect(project.run(["set", "2", "--applies-to", "web/**"]).exit == .success)
        #expect(project.run(["show", "2"]).output.contains("web/**"))
        #expect(project.run(["convert", "1", "--to", "front-matter"]).exit == .success)
        #expect(!project.text(first).contains("* applies-to"))
        #expect(project.run(["show", "1"]).output.contains("src/api/**, web/**"))
    }

    @Test func anActionIsSaidOtherwiseAndDropped() throws {
        let project = try project()
        let before = project.text(second)
        _ = project.run(["act", "2", "Ubn (im Büro)", "--owner", "Lena Groß", "--by", "2026-04-01"])
        #expect(
            project.run(["act", "2", "A1", "--text", "Üben (im Büro)"]).errors.contains("changed 0002/A1"))
        #expect(project.text(second).contains("- [ ] A1 Üben (im Büro) (Lena Groß, 2026-04-01)\n"))
        #expect(project.run(["act", "2", "A1", "--drop"]).errors.contains("dropped 0002/A1"))
        #expect(project.text(second) == before + "\n## Maßnahmen\n\n")
    }

    @Test func aQuestionStaysOpenUntilItIsAnswered() throws {
        let project = try project()
        #expect(project.run(["act", "2", "--question", "Wer zahlt?"]).errors.contains("added 0002/Q1"))
        #expect(project.text(second).hasSuffix("\n## Offene Fragen\n\n- Wer zahlt?\n"))
        #expect(project.run(["show", "2"]).output.contains("Wer zahlt?"))
        #expect(project.run(["review"]).output.contains("Wer zahlt?"))
        #expect(project.run(["minutes", "2"]).output.contains("Open questions: Wer zahlt?"))
        #expect(project.run(["act", "2", "Q1", "--done"]).exit == .success)
        #expect(project.text(second).hasSuffix("- [x] Wer zahlt?\n"))
        #expect(!project.run(["minutes", "2"]).output.contains("Wer zahlt?"))
        #expect(project.run(["act", "2", "Q1", "--drop"]).exit == .success)
        #expect(!project.text(second).contains("Wer zahlt?"))
    }

    @Test func aPartIsAmendedInTheLanguageOfTheLog() throws {
        let project = try project()
        #expect(project.run(["accept", "2"]).exit == .success)
        #expect(project.run(["link", "2", "amends", "1", "--scope", "Ereignisse"]).exit == .success)
        #expect(project.text(second).contains("* Ändert teilweise: [ADR-0001]"), "\(project.text(second))")
        #expect(project.text(first).contains("* Teilweise geändert durch: "), "\(project.text(first))")
        let other = project.run(["link", "2", "amends", "1", "--scope", "Anderes"])
        #expect(other.exit == .failure)
        #expect(other.errors.contains("amends “Ereignisse” of "))
        #expect(project.run(["unlink", "2", "amends", "1"]).exit == .success)
        #expect(project.run(["link", "2", "amends", "1", "--scope", "Anderes"]).exit == .success)
    }

    @Test func aBlindVoteIsNotInTheCommand() throws {
        let project = try project()
        _ = project.run(["risk", "add", "2", "Ausfall", "2x5"])
        let outcome = project.run(["risk", "vote", "2/R1", "--as", "Lena Groß", "--blind"], typing: ["3x4"])
        #expect(outcome.exit == .success, "\(outcome.errors)")
        let again = project.run(["risk", "vote", "2/R1", "--as", "Lena Groß", "--blind"], input: "2x4\n")
        #expect(again.errors.contains("replaced the sealed vote of Lena Groß"))
        #expect(project.run(["risk", "vote", "2/R1", "--reveal"]).exit == .success)
        #expect(project.text(second).contains("| Lena Groß: 2x4 |"), "\(project.text(second))")
        let nothing = project.run(["risk", "vote", "2/R1", "--as", "kim", "--blind"], typing: [""])
        #expect(nothing.exit == .failure && nothing.errors.contains("no vote was given"))
    }

    @Test func whoAcceptsARiskIsTold() throws {
        let project = try project()
        _ = project.run(["risk", "add", "2", "Ausfall", "2x5", "--owner", "Lena Groß"])
        let outcome = project.run(
            [
                "risk", "accept", "2/R1", "--owner", "Ömer Yıldız", "--review-by", "2026-09-01", "--reason",
                "Teuer",
            ])
        #expect(outcome.exit == .success, "\(outcome.errors)")
        #expect(outcome.errors.contains("adr: owner: Lena Groß → Ömer Yıldız"))
    }

    @Test func nothingIsOverdueThoughSomethingIsOpen() throws {
        let project = try project()
        _ = project.run(["act", "2", "Üben"])
        #expect(
            project.run(["act", "--list", "--overdue"]).errors
                == "adr: nothing is overdue; 1 action is open (`adr act --list`)\n")
    }

    @Test func aReviewDayThatHasPassedLeadsOn() throws {
        let project = try project()
        let outcome = project.run(["accept", "2", "--review-by", "2020-01-01"])
        #expect(outcome.errors.contains("hint: `adr set 2 --review-by +6m` sets a later one"))
    }

    @Test func aPlanToCarryRisksIsCheckedWhenItIsMade() throws {
        let project = try project()
        try project.write(
            "doc/entscheidungen/0001-a.md",
            project.text(first)
                + "\n## Risiken\n\n| Risiko | Stufe | Maßnahme |\n|---|---|---|\n| Ausfall | 2x5 | Replik |\n"
        )
        #expect(project.run(["supersede", "1", "--by", "2", "--risks", "carry"]).exit == .success)
        #expect(project.run(["risk", "list"]).output.contains("Ausfall"))
        let accepted = project.run(["accept", "2", "--risks", "carry"])
        #expect(accepted.exit == .success, "\(accepted.errors)")
        #expect(project.text(first).contains("| Ausfall | 2x5 | Replik | closed |"), "\(project.text(first))")
    }
}
