import ADRModel
import ADRText
import Testing

/// A change of the status moves the day of the change, and no day on which something else was.
@Suite struct DateOccasionTests {
    private func changed(_ head: String, to status: DecisionStatus) throws -> String {
        let record = RecordReader().read(SourceText(path: "adr/0005-a.md", "# A\n\n\(head)\n"))
        var editor = RecordEditor(record)
        try editor.setStatus(status)
        try editor.followDate(CalendarDate(iso: "2026-11-30")!)
        return String(editor.record.source.text.dropFirst(5).dropLast())
    }

    @Test(arguments: [
        "Created", "Creation Date", "Date created", "Start Date", "Erstellt", "Erstellungsdatum",
        "Fecha de creación",
        "Data utworzenia", "Date de création", "作成日", "Proposed on", "Date proposed",
    ])
    func theDayOfTheMakingStays(name: String) throws {
        for (before, behind) in [("* ", ": "), ("**", ":** "), ("", ": ")] {
            let own = "\(before)\(name)\(behind)2022-12-16"
            func head(_ word: String, _ day: String) -> String {
                "\(before)Status\(behind)\(word)\n\(own)\n\(before)Date\(behind)\(day)"
            }
            #expect(
                try changed(head("proposed", "2022-12-16"), to: .accepted) == head("accepted", "2026-11-30"))
        }
    }

    @Test func sectionsAndRowsToo() throws {
        #expect(
            try changed(
                "## Status\n\nProposed\n\n## Creation Date\n\n15/12/2022\n\n## Decision Date\n\n15/12/2022",
                to: .accepted)
                == "## Status\n\nAccepted\n\n## Creation Date\n\n15/12/2022\n\n## Decision Date\n\n30/11/2026"
        )
        let rows = "| Status | proposed |\n|---|---|\n| Created | 2022-12-16 |\n| Date | 2022-12-16 |"
        #expect(
            try changed(rows, to: .accepted)
                == "| Status | accepted |\n|---|---|\n| Created | 2022-12-16 |\n| Date | 2026-11-30 |")
    }

    @Test func aProposalDoesNotMoveTheDayOfTheMaking() throws {
        #expect(
            try changed("* Status: draft\n* Created: 2022-12-16", to: .proposed)
                == "* Status: proposed\n* Created: 2022-12-16\n* Date: 2026-11-30")
    }

    @Test(arguments: ["Decision Date", "Date decided", "Entschieden am", "Fecha de decisión"])
    func theDayOfADecisionStaysWhenItHoldsNoLonger(name: String) throws {
        #expect(
            try changed("* Status: accepted\n* \(name): 2022-12-16", to: .deprecated)
                == "* Status: deprecated\n* \(name): 2022-12-16")
        #expect(
            try changed("* Status: proposed\n* \(name): 2022-12-16", to: .rejected)
                == "* Status: rejected\n* \(name): 2026-11-30")
    }

    @Test(arguments: ["Review Date", "Next Review", "Due Date", "Expiry"])
    func aDayToComeIsNoDayOfTheRecord(name: String) throws {
        let text = "# A\n\n## \(name)\n\n2027-01-01\n\n## Status\n\nAccepted\n"
        #expect(RecordReader().read(SourceText(path: "adr/0005-a.md", text)).date.value == nil)
        #expect(
            try changed(String(text.dropFirst(5).dropLast()), to: .deprecated)
                == "## \(name)\n\n2027-01-01\n\n## Status\n\nDeprecated")
    }

    @Test func aSecondDayInARemarkIsTold() throws {
        let text = "# A\n\n**Status:** Accepted (2026-06-19; formalized 2026-06-22)\n"
        var editor = RecordEditor(RecordReader().read(SourceText(path: "adr/0005-a.md", text)))
        try editor.setStatus(.deprecated)
        try editor.followDate(CalendarDate(iso: "2026-11-30")!)
        #expect(
            editor.notices.map(\.message) == [
                "the dates here stay unchanged, as it is unclear which one to change"
            ])
    }

    @Test(arguments: [
        "## Status\n\nAccepted - 2025-01-06\n\nCreated - 2025-01-05\n\nCompleted - 2025-01-07",
        "## Status\n\nAccepted - 2025-01-06\nCreated - 2025-01-05\nCompleted - 2025-01-07",
        "## ステータス\n\n承認済み - 2025-01-06\n作成 - 2025-01-05\n完了 - 2025-01-07",
        "## ステータス\n\n- 作成 - 2025-01-05\n- 承認済み - 2025-01-06\n- 完了 - 2025-01-07",
        "* Status: angenommen\n* Erstellt am: 2024-01-01\n* Entschieden am: 2025-01-06",
        "* Status: przyjety\n* Data podjęcia decyzji: 2025-01-06",
    ])
    func theDayThatCountsIsThatOfTheDecision(head: String) {
        let record = RecordReader().read(SourceText(path: "adr/0005-a.md", "# A\n\n\(head)\n"))
        #expect(record.currentStatus == .accepted)
        #expect(record.date.value?.iso == "2025-01-06")
    }
}
