import ADRText
import Testing

@testable import ADRModel

/// Edits of a status in every form, with marks, days and remarks around it, in every dialect.
@Suite struct StatementEditTests {
    struct Form {
        let marks: (open: String, close: String)
        let remark: String
        let place: (before: String, after: String, mayHold: @Sendable (String) -> Bool)
    }

    private static let marks = [
        ("", ""), ("**", "**"), ("*", "*"), ("`", "`"), ("✅ ", ""), ("", " 🎉"), ("⚠️ **", "**"),
        ("<b>", "</b>"), ("{", "}"), ("[", "]"),
    ]
    private static let remarks = [
        "", ".", " (lazy consensus).", ", 2026-01-02.", " - 2020-01-02", "; see the minutes", " – for now",
        " [as voted](vote.md)", ". We look again in May.", " <!-- why -->", " on 2020-01-02 (by vote)", "、理由",
    ]
    private static let places: [(before: String, after: String, mayHold: @Sendable (String) -> Bool)] = [
        ("---\nstatus: '", "'\n---\n# A\n", { !$0.contains("'") }),
        ("---\nstatus: \"", "\"\ntags: [x]\n---\n# A\n", { !$0.contains("\"") }),
        ("+++\nstatus = \"", "\"\n+++\n# A\n", { !$0.contains("\"") }),
        ("{\n  \"status\": \"", "\",\n  \"n\": 1\n}\n# A\n", { !$0.contains("\"") }),
        ("# A\n\n- Status: ", "\n- Deciders: ana\n", { _ in true }),
        ("# A\n\n**Status:** ", "\n\n## Context\n", { _ in true }),
        ("Status: ", "\nTicket: X-1\n---\n\n# A\n", { _ in true }),
        ("# A\n\n| Key | Value |\n|---|---|\n| Status | ", " |\n| Team | red |\n", { _ in true }),
        ("# A\n\n## Status\n\n", "\n\n## Context\n\nRejected orders are kept.\n", { _ in true }),
        ("# A\r\n\r\n## Status\r\n\r\n", "\r\nMore on it.\r\n", { _ in true }),
        ("# A\n\n## Status: ", "\n\nText.\n", { !$0.contains("\u{1F389}") }),
    ]

    private static var forms: [Form] {
        places.flatMap { place in
            marks.flatMap { marks in remarks.map { Form(marks: marks, remark: $0, place: place) } }
        }
    }

    private func source(_ form: Form, _ word: String) -> SourceText {
        let status = form.marks.open + word + form.marks.close + form.remark
        return SourceText(path: "docs/adr/0001-a.md", form.place.before + status + form.place.after)
    }

    @Test(arguments: [DecisionStatus.deprecated, .rejected, .proposed])
    func onlyTheStatementChanges(status: DecisionStatus) throws {
        for form in Self.forms {
            let status0 = form.marks.open + form.marks.close + form.remark
            guard form.place.mayHold(status0) else { continue }
            let before = source(form, "Accepted")
            var editor = RecordEditor(RecordReader().read(before))
            #expect(editor.original.currentStatus == .accepted, "\(before.text)")
            do { try editor.setStatus(status) } catch {
                Issue.record("\(before.text): \(error)")
                continue
            }
            let word = LetterCase.capitalized.applied(to: status.rawValue)
            #expect(
                editor.record.source == source(form, word), "\(before.text)\n→\n\(editor.record.source.text)")
            #expect(editor.record.currentStatus == status)
            let changed = editor.record
            try editor.setStatus(status)
            #expect(editor.record.source == changed.source)
            try editor.setStatus(.accepted)
            #expect(editor.record.source == before)
        }
    }

    @Test func aSupersessionIsTakenBackToTheByte() throws {
        let other = RecordReader().read(
            SourceText(path: "docs/adr/0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n"))
        for form in Self.forms where !form.place.before.contains("status") {
            // A bold word in a line is read as a name too, and links behind it as its value.
            if form.marks.open.contains("*"), form.remark.contains("](") { continue }
            guard form.place.mayHold(form.marks.open + form.marks.close + form.remark) else { continue }
            let before = source(form, "Accepted")
            var editor = RecordEditor(RecordReader().read(before))
            do { try editor.setStatus(.superseded, supersededBy: [LinkTarget(other)]) } catch {
                Issue.record("\(before.text): \(error)")
                continue
            }
            let text = editor.record.source.text
            #expect(text.contains(form.remark) && text.hasPrefix(form.place.before), "\(text)")
            #expect(text.hasSuffix(form.remark + form.place.after), "\(text)")
            #expect(editor.record.links(.supersededBy).map(\.target.number) == [2], "\(text)")
            try editor.setStatus(.accepted)
            #expect(editor.record.source == before, "\(text)\n→\n\(editor.record.source.text)")
        }
    }

    @Test(arguments: [
        ("# A\n\n## Status\n\nAccepted since the vote.\n", 5, 1),
        ("# A\n\nStatus: accepted and kept\n", 3, 9),
        ("---\nstatus: {state: accepted, by: ana}\n---\n# A\n", 2, 9),
        ("---\nstatus:\n  state: accepted\n  by: ana\n---\n# A\n", 3, 3),
        ("---\nstatus: [accepted, by ana]\n---\n# A\n", 2, 9),
        ("---\nstatus: accepted and kept\n---\n# A\n", 2, 9),
        ("+++\nstatus = {state = \"accepted\", by = \"ana\"}\n+++\n# A\n", 2, 10),
        ("{\"status\": {\"state\": \"accepted\"}}\n# A\n", 1, 12),
    ])
    func whatIsMoreThanAStatusIsRefusedWithItsPlace(text: String, line: Int, column: Int) throws {
        var editor = RecordEditor(RecordReader().read(SourceText(path: "a.md", text)))
        let error = #expect(throws: RecordEditError.self) { try editor.setStatus(.deprecated) }
        #expect(error?.place.description == "a.md:\(line):\(column)" && error?.hint.isEmpty == false)
        #expect(editor.record.source.text == text && editor.notices.isEmpty)
    }

    @Test(arguments: [
        "---\nstatus: accepted\ndate: {created: 2026-01-02, decided: 2026-02-03}\n---\n# A\n",
        "---\nstatus: accepted\ndate: [2026-01-02, 2026-02-03]\n---\n# A\n",
        "# A\n\n- Status: accepted\n- Date: 2026-01-01, 2026-02-01\n",
    ])
    func aDayAmongOthersIsNotChanged(text: String) throws {
        var editor = RecordEditor(RecordReader().read(SourceText(path: "a.md", text)))
        let day = try #require(CalendarDate(iso: "2026-11-29"))
        #expect(throws: RecordEditError.self) { try editor.setDate(day) }
        #expect(editor.record.source.text == text)
    }

    @Test(arguments: [
        (
            "# A\n\n- Status: Accepted\n- Date: 2026-01-02 (noted); decided 2025-12-12\n",
            "the dates here stay unchanged"
        ),
        ("# A\n\n- Status: Accepted\n- Date: 2026-0123\n", "“2026-0123” stays"),
        ("# A\n\n- Status: Accepted\n- Date: June , 2026\n", "stays unchanged, as it is not a date"),
    ])
    func aDayThatIsNotAskedForStaysWhereItIsNotCertain(text: String, notice: String) throws {
        var editor = RecordEditor(RecordReader().read(SourceText(path: "a.md", text)))
        let day = try #require(CalendarDate(iso: "2026-11-29"))
        try editor.followDate(day)
        #expect(editor.record.source.text == text)
        #expect(editor.notices.count == 1 && editor.notices[0].message.contains(notice), "\(editor.notices)")
    }

    @Test func aStatusMayMakeAnotherOfTheDaysCount() throws {
        let text =
            "# A\n\n- Status: deprecated (served its time)\n- Proposed: 2026-01-02\n- Completed: 2026-02-03\n"
        var editor = RecordEditor(RecordReader().read(SourceText(path: "a.md", text)))
        try editor.setStatus(.accepted)
        #expect(editor.record.source.text == text.replacing("deprecated", with: "accepted"))
    }

    @Test(arguments: ["{a: b}", "[{a: b}]", "\n  a: b", "\n  - a: b"])
    func linksThatAreNotUnderstoodStay(value: String) throws {
        let text = "---\nstatus: accepted\nsupersedes: \(value)\n---\n# A\n"
        var editor = RecordEditor(RecordReader().read(SourceText(path: "0001-a.md", text)))
        let other = RecordReader().read(SourceText(path: "0002-b.md", "# B\n"))
        #expect(throws: RecordEditError.self) { try editor.addLink(.supersedes, to: LinkTarget(other)) }
        #expect(editor.record.source.text == text)
    }

    @Test func aSecondWholeStatementFollowsAndASentenceIsTold() throws {
        let head = "# A\n\n- Status: Implemented\n\n## Status\n\n"
        func edited(_ section: String) throws -> RecordEditor {
            var editor = RecordEditor(RecordReader().read(SourceText(path: "a.md", head + section + "\n")))
            try editor.setStatus(.rejected)
            return editor
        }
        let whole = try edited("**Implemented** (by vote).")
        #expect(
            whole.record.source.text == "# A\n\n- Status: Rejected\n\n## Status\n\n**Rejected** (by vote).\n")
        #expect(whole.notices.isEmpty)
        let sentence = try edited("Implemented and enabled by default.")
        #expect(
            sentence.record.source.text
                == "# A\n\n- Status: Rejected\n\n## Status\n\nImplemented and enabled by default.\n")
        #expect(sentence.notices.count == 1)
    }

    @Test func linesOverALineOfHyphensAreMetadata() {
        let read = record(
            "# 1. A\n\nAuthor: ana\nStatus: Proposed\nDate: 2026-01-02\nTicket: X-1\n---\n\n## Context\n")
        #expect(read.currentStatus == .proposed && read.date.value?.iso == "2026-01-02")
        #expect(read.status.range.map { read.source[$0] } == "Proposed")
    }

    @Test(arguments: [
        ("- [x] Accepted", "- [x] Deprecated"), ("Accepted and implemented.", "Deprecated."),
        (
            "- 2020-01-01 proposed\n- 2020-02-01 accepted",
            "- 2020-01-01 proposed\n- 2020-02-01 accepted\n- 2026-11-29 deprecated"
        ),
        ("✅ Accepted and Implemented (M1)", "✅ Deprecated (M1)"),
        ("- **State**: ACCEPTED", "- **State**: DEPRECATED"),
    ])
    func whatStandsAroundTheWordStays(before: String, after: String) throws {
        let source = SourceText(path: "adr/0001-a.md", "# A\n\n## Status\n\n\(before)\n\n## Context\n\nC\n")
        var editor = RecordEditor(RecordReader().read(source))
        try editor.setStatus(.deprecated, on: CalendarDate(iso: "2026-11-29"))
        #expect(editor.record.source.text == source.text.replacing(before, with: after))
    }

    @Test func aStatusThatStandsAloneIsReplaced() throws {
        let source = SourceText(path: "adr/0001-a.md", "# A\n\n**Accepted**\n\n## Context\n\nC\n")
        var editor = RecordEditor(RecordReader().read(source))
        try editor.setStatus(.deprecated)
        #expect(editor.record.source.text == source.text.replacing("Accepted", with: "Deprecated"))
    }
}
