import ADRModel
import ADRText
import Testing

/// What people have written beside a fact is kept by every edit, or the edit is refused with a place.
@Suite struct KeptWordsTests {
    private let other = LinkTarget(
        RecordReader().read(SourceText(path: "adr/0009-use-b.md", "# 9. Use B\n\n## Status\n\nAccepted\n")))

    private func editor(_ text: String) -> RecordEditor {
        RecordEditor(RecordReader().read(SourceText(path: "adr/0005-a.md", text)))
    }

    private func head(_ line: String) -> String { "# A\n\n\(line)\n\n## Context\n\nC\n" }

    private func section(_ status: String) -> String { head("## Status\n\n" + status) }

    // MARK: - Relations

    @Test(arguments: [
        "---\nstatus: accepted\namends: ADR-0009 (only the cache)\n---\n# A\n",
        "# A\n\n## Status\n\nAccepted\n\nAmends ADR-0009 (only for the EU, 2020-05-05)\n",
        "# A\n\n## Status\n\nAccepted\n\nDepends on: ADR-0009 v2\n",
    ]) func aConversionKeepsTheRemarkBehindARelation(text: String) throws {
        for dialect in [RecordDialect.bullets, .frontMatter, .lines] {
            var editor = editor(text)
            _ = try editor.convert(to: dialect) { _ in other }
            for word in ["cache", "EU", "v2"] where text.contains(word) {
                #expect(editor.record.source.text.contains(word), "\(dialect): \(editor.record.source.text)")
            }
        }
    }

    @Test func aRelationGoesWithItsRemarkAndNoOther() throws {
        var list = editor(head("* Status: accepted\n* Amends: ADR-0004 (keys), ADR-0009 (cache)"))
        try list.removeLink(.amends, to: other)
        #expect(list.record.source.text == head("* Status: accepted\n* Amends: ADR-0004 (keys)"))
        var status = editor(head("* Status: superseded by ADR-0009 (cache), ADR-0004 (keys)"))
        try status.removeLink(.supersededBy, to: other)
        #expect(status.record.source.text == head("* Status: superseded by ADR-0004 (keys)"))
        var last = editor(head("* Status: superseded by ADR-0004 (keys), ADR-0009 (cache)"))
        try last.removeLink(.supersededBy, to: other)
        #expect(last.record.source.text == head("* Status: superseded by ADR-0004 (keys)"))
    }

    @Test func aStatusIsNotSetOverRemarksInAList() throws {
        var editor = editor(head("* Status: superseded by ADR-0009 (cache), ADR-0004 (keys)"))
        #expect(throws: RecordEditError.self) { try editor.setStatus(.accepted) }
    }

    @Test func aCommentInFrontMatterIsNotRemovedWithARelation() throws {
        var editor = editor("---\nstatus: accepted\namends:\n  # why: ask ana\n  - 9\n---\n# A\n")
        let refusal = #expect(throws: RecordEditError.self) { try editor.removeLink(.amends, to: other) }
        #expect(refusal?.place.line == 4)
    }

    @Test(arguments: [
        "**Status:** Accepted  \n**Date:** 2026-01-02\nRisks:\n- it fails\n- it burns",
        "Status: Accepted\nRisks:\n- it fails\n- it burns", "Status: Accepted\nRisks:\n```\nit fails\n```",
        "* Status: accepted\n* Risks:\n    - it fails\n    - it burns",
        "Status: Accepted\nRisks:\n> it fails",
    ]) func aNewFactPartsNoListFromTheLineThatIntroducesIt(lines: String) throws {
        for style in [
            LogStyle.standard,
            LogStyle(DecisionLog(folder: "adr", records: [editor(head("Status: Accepted")).record])),
        ] {
            var linked = RecordEditor(editor(head(lines)).record, style: style)
            try linked.addLink(.amends, to: other)
            #expect(
                linked.record.source.text.contains(lines.dropFirst(lines.utf8.count / 2)),
                "\(linked.record.source.text)")
            var tagged = RecordEditor(editor(head(lines)).record, style: style)
            try tagged.set(.tags, to: ["x"])
            #expect(
                tagged.record.source.text.contains(lines.dropFirst(lines.utf8.count / 2)),
                "\(tagged.record.source.text)")
        }
    }

    /// Its text goes on in the next line, which is no part of the value.
    @Test func aLinkOverTwoLinesIsNotTornByAConversion() throws {
        let link = "Amends [9. Use B\nagain](0009-use-b.md)"
        var editor = editor(head("Status: accepted\n\n\(link)"))
        _ = try? editor.convert(to: .frontMatter) { _ in other }
        #expect(editor.record.source.text.contains(link))
    }

    // MARK: - Courses of a status

    @Test(arguments: [RecordDialect.frontMatter, .bullets])
    func aHistoryIsNotTornByAConversion(dialect: RecordDialect) throws {
        var editor = editor(section("- 2019-01-01: Proposed\n- 2019-02-03: Accepted"))
        #expect(throws: RecordEditError.self) { try editor.convert(to: dialect) { _ in nil } }
        #expect(editor.edits.isEmpty)
    }

    @Test func numberedItemsAreACourseThatGoesOn() throws {
        var editor = editor(section("1. Proposed\n2. Accepted"))
        #expect(editor.record.currentStatus == .accepted)
        try editor.setStatus(.deprecated)
        #expect(editor.record.source.text == section("1. Proposed\n2. Accepted\n3. Deprecated"))
    }

    @Test func aListBelowTheNameOfTheStatusIsACourse() throws {
        let course = "* Status:\n    * proposed 2020-01-01\n    * accepted 2020-02-01"
        var editor = editor(head(course))
        #expect(editor.record.currentStatus == .accepted)
        try editor.setStatus(.deprecated, on: CalendarDate(iso: "2026-03-23"))
        #expect(editor.record.source.text == head(course + "\n    * deprecated 2026-03-23"))
    }

    // MARK: - Boxes

    @Test func anotherBoxIsChecked() throws {
        let boxes = "- [ ] Proposed\n- [x] Accepted\n- [ ] Superseded"
        var editor = editor(section(boxes))
        try editor.setStatus(.superseded, supersededBy: [other])
        #expect(
            editor.record.source.text
                == section(
                    "- [ ] Proposed\n- [ ] Accepted\n- [x] Superseded by [9. Use B](0009-use-b.md)"))
        try editor.setStatus(.accepted)
        #expect(editor.record.source.text == section(boxes))
    }

    @Test func aBoxThatIsMissingIsAdded() throws {
        var editor = editor(section("- [ ] Proposed\n- [x] Accepted"))
        try editor.setStatus(.deprecated)
        #expect(editor.record.source.text == section("- [ ] Proposed\n- [ ] Accepted\n- [x] Deprecated"))
    }

    // MARK: - Days

    @Test func aDayThatIsStatedTwiceFollowsTwice() throws {
        let day = try #require(CalendarDate(iso: "2026-03-23"))
        for text in [
            "# A\n\nDate: 2020-02-01\n\n## Status\n\nAccepted on 2020-02-01\n",
            "---\nstatus: accepted\ndate: 2020-02-01\n---\n# A\n\n* Status: accepted\n* Date: 2020-02-01\n",
        ] {
            var editor = editor(text)
            try editor.setDate(day)
            #expect(editor.record.source.text == text.replacing("2020-02-01", with: "2026-03-23"))
        }
    }

    @Test func aSupersessionDoesNotTakeTheDayOfTheAcceptance() throws {
        var editor = editor(section("Accepted on 2020-02-01"))
        try editor.setStatus(.superseded, supersededBy: [other])
        #expect(
            editor.record.source.text
                == section("Superseded by [9. Use B](0009-use-b.md), accepted on 2020-02-01"))
        try editor.setStatus(.accepted)
        #expect(editor.record.source.text == section("Accepted on 2020-02-01"))
    }

    @Test(arguments: [
        ("Approved by the board", "Deprecated, approved by the board"),
        ("**Accepted** via vote on 2020-02-01.", "**Deprecated**, accepted via vote on 2020-02-01."),
        ("Rejected in the review of May", "Deprecated, rejected in the review of May"),
        ("Angenommen durch den Rat", "Veraltet, angenommen durch den Rat"),
    ])
    func whatHappenedStaysBehindAnotherStatus(status: String, expected: String) throws {
        var editor = editor(section(status))
        let former = editor.record.currentStatus
        try editor.setStatus(.deprecated)
        #expect(editor.record.source.text == section(expected))
        try editor.setStatus(.superseded, supersededBy: [other])
        #expect(editor.record.links(.supersededBy).count == 1, "\(editor.record.source.text)")
        try editor.setStatus(former ?? .accepted)
        #expect(editor.record.source.text == section(status))
    }

    @Test func whatHappenedStaysInFrontMatter() throws {
        var editor = editor("---\nstatus: approved by the board\n---\n# A\n")
        try editor.setStatus(.deprecated)
        #expect(editor.record.source.text == "---\nstatus: deprecated, approved by the board\n---\n# A\n")
    }

    @Test func aFurtherSuccessorJoinsTheFieldOfTheFirst() throws {
        let text = "# A\n\n- Status: Superseded\n- Superseded by: [ADR-0007](0007-x.md)\n- Team: red\n"
        var editor = editor(text)
        try editor.addLink(.supersededBy, to: other)
        #expect(editor.record.source.text.contains("[ADR-0007](0007-x.md), [ADR-0009]("))
        #expect(editor.record.links(.supersededBy).count == 2)
    }

    @Test func thePartThatIsSupersededIsToldBehindTheDay() throws {
        var editor = editor(section("Accepted (2020-02-01)"))
        try editor.addLink(.supersededBy, to: other, scope: "keys")
        #expect(
            editor.record.source.text
                == section(
                    "Accepted (2020-02-01), partially superseded by [9. Use B](0009-use-b.md) (keys)"))
    }

    @Test func aPartIsToldInTheLanguageOfTheRecord() throws {
        for (status, kind, words) in [
            ("Akzeptiert", LinkKind.supersededBy, "Akzeptiert, teilweise ersetzt durch ["),
            ("Accepté", .supersedes, "Remplace partiellement ["),
        ] {
            let text = "# A\n\n## Status\n\n\(status)\n\n## Kontext\n\nT\n"
            var editor = editor(text)
            try editor.addLink(kind, to: other, scope: "keys")
            #expect(editor.record.source.text.contains(words), "\(editor.record.source.text)")
            try editor.removeLink(kind, to: other)
            #expect(editor.record.source.text == text)
        }
    }

    @Test func aChangeLogGetsAnEntryWhereverTheDayStands() throws {
        let log = "\n## Changelog\n\n- 2020-02-01: accepted\n"
        var editor = editor("# A\n\nDate: 2020-02-01\n\n## Status\n\nAccepted\n" + log)
        let day = try #require(CalendarDate(iso: "2026-03-23"))
        try editor.setStatus(.deprecated, on: day)
        try editor.setDate(day)
        editor.addHistoryEntry(on: day)
        #expect(editor.record.source.text.hasSuffix(log + "- 2026-03-23: deprecated\n"))
    }

    @Test func theNumbersOfAChangeLogCountOn() throws {
        let log = "\n## Changelog\n\n1. 2020-01-01 Proposed\n2. 2020-02-01 Accepted\n"
        var editor = editor("# A\n\nStatus: Accepted\n" + log)
        let day = try #require(CalendarDate(iso: "2026-03-23"))
        try editor.setStatus(.deprecated, on: day)
        try editor.setDate(day)
        #expect(editor.record.source.text.hasSuffix(log + "3. 2026-03-23 Deprecated\n"))
    }

    @Test func aByteOrderMarkSurvivesAConversion() throws {
        var editor = editor("\u{FEFF}" + section("Accepted"))
        _ = try editor.convert(to: .bullets) { _ in nil }
        #expect(editor.record.source.text.hasPrefix("\u{FEFF}# A\n"))
    }

    // MARK: - Line ends

    @Test(arguments: ["# A\n\n## Status\n\nAccepted\r\n", "# A\n\n## Status\n\nAccepted"])
    func aLinkAndItsRemovalGiveTheBytesBack(text: String) throws {
        var editor = editor(text)
        try editor.addLink(.amends, to: other)
        try editor.removeLink(.amends, to: other)
        #expect(editor.record.source.text == text)
    }
}
