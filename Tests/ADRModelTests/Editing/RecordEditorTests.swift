import ADRModel
import ADRText
import Testing

/// Edits of one record in each dialect, with the exact text before and after.
@Suite struct RecordEditorTests {
    let other = LinkTarget(
        RecordReader().read(SourceText(path: "adr/0005-use-b.md", "# 5. Use B\n\n## Status\n\nAccepted\n")))
    let log = LogStyle.standard

    func edited(
        _ text: String, style: LogStyle = .standard,
        _ change: (inout RecordEditor) throws(RecordEditError) -> Void
    ) throws -> String {
        let source = SourceText(path: "adr/0003-use-a.md", text)
        var editor = RecordEditor(RecordReader().read(source), style: style)
        try change(&editor)
        let record = editor.record
        let again = editor
        try change(&editor)
        #expect(editor.record.source == again.record.source, "doing it again changes nothing")
        #expect(try source.applying(editor.edits) == record.source)
        return record.source.text
    }

    func superseded(_ text: String, style: LogStyle = .standard) throws -> String {
        try edited(text, style: style) { editor throws(RecordEditError) in
            try editor.setStatus(.superseded, supersededBy: [other])
        }
    }

    @Test func frontMatterGetsAKey() throws {
        #expect(
            try superseded("---\nstatus: accepted # yes\ndate: 2020-01-02\n---\n# Use A\n")
                == "---\nstatus: superseded # yes\ndate: 2020-01-02\nsuperseded-by: [5]\n---\n# Use A\n")
    }

    @Test func frontMatterKeepsItsSpelling() throws {
        #expect(
            try superseded("---\nstatus: \"Accepted\"\nsuperseded_by: []\n---\n# Use A\n")
                == "---\nstatus: \"Superseded\"\nsuperseded_by: [5]\n---\n# Use A\n")
    }

    @Test func madr3StatesTheSuccessorInTheStatus() throws {
        let old = SourceText(
            path: "adr/0001-x.md", "---\nstatus: superseded by [ADR-0002](0002-y.md)\n---\n# X\n")
        let style = LogStyle(DecisionLog(folder: "adr", records: [RecordReader().read(old)]))
        #expect(
            try superseded("---\r\nstatus: accepted\r\n---\r\n# Use A", style: style)
                == "---\r\nstatus: superseded by [ADR-0005](0005-use-b.md)\r\n---\r\n# Use A")
    }

    @Test func bulletsGetALink() throws {
        #expect(
            try superseded(
                "# Use A\n\n* Status: accepted <!-- x -->\n* Date: 2020-01-02\n\n## Context\n\nC\n")
                == "# Use A\n\n* Status: superseded by [ADR-0005](0005-use-b.md) <!-- x -->\n* Date: 2020-01-02\n\n## Context\n\nC\n"
        )
    }

    @Test func boldLinesGetALink() throws {
        #expect(
            try superseded("# Use A\n\n**Status:** ✅ Accepted  \n**Date:** 2020-01-02\n")
                == "# Use A\n\n**Status:** ✅ Superseded by [ADR-0005](0005-use-b.md)  \n**Date:** 2020-01-02\n"
        )
    }

    @Test func aDayWithoutAColonIsNoModel() throws {
        let head = "# Use A\n\n* Date 2020-01-02\n"
        #expect(
            try edited(head + "* Status: accepted\n* Date 2020-01-03\n") { editor throws(RecordEditError) in
                try editor.set(.tags, to: ["x"])
            } == head + "* Status: accepted\n* Date 2020-01-03\n* Tags: x\n")
    }

    @Test func aFurtherLineEndsLikeTheOthers() throws {
        for ending in ["  \n", "\\\n", "<br>\n", "\n"] {
            for last in ["\n", ending] {
                let text = "# Use A\n\n**Status:** Accepted\(ending)**Team:** red\(last)\n## Context\n"
                let linked = try edited(text) { editor throws(RecordEditError) in
                    try editor.addLink(.amends, to: other)
                    try editor.removeLink(.amends, to: other)
                    try editor.addLink(.amends, to: other)
                }
                #expect(
                    linked
                        == "# Use A\n\n**Status:** Accepted\(ending)**Team:** red\(ending)**Amends:** [ADR-0005](0005-use-b.md)\(last)\n## Context\n"
                )
                let unlinked = try edited(linked) { editor throws(RecordEditError) in
                    try editor.removeLink(.amends, to: other)
                }
                #expect(unlinked == text)
            }
        }
    }

    @Test func tableCellsGetALink() throws {
        #expect(
            try superseded("# Use A\n\n| Status | ACCEPTED |\n|---|---|\n| Date | 2020-01-02 |\n")
                == "# Use A\n\n| Status | SUPERSEDED by [ADR-0005](0005-use-b.md) |\n|---|---|\n| Date | 2020-01-02 |\n"
        )
    }

    @Test func aStatusSectionGetsALinkAndKeepsItsOtherParagraphs() throws {
        let text =
            "\u{FEFF}# 3. Use A\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nAmends [1. X](0001-x.md)\r\n\r\n## Context"
        #expect(
            try superseded(text)
                == text.replacing("Accepted", with: "Superseded by [5. Use B](0005-use-b.md)"))
    }

    @Test func aHeadingGetsALink() throws {
        #expect(
            try superseded("# Use A\n\n## Status: Accepted\n\nText\n")
                == "# Use A\n\n## Status: Superseded by [5. Use B](0005-use-b.md)\n\nText\n")
    }

    @Test func aDateInTheStatusStays() throws {
        #expect(
            try superseded("# Use A\n\n## Status\n\nAccepted, 2020-01-02.\n\n## Context\n\nC\n")
                == "# Use A\n\n## Status\n\nSuperseded by [5. Use B](0005-use-b.md), accepted, 2020-01-02.\n\n## Context\n\nC\n"
        )
    }

    @Test func aDayInTheSuccessorsNameIsNotTheRecords() throws {
        let record = RecordReader().read(
            SourceText(
                path: "adr/20200102-a.md", "# A\n\n## Status\n\nSuperseded by [B](20210304-b.md)\n"))
        #expect(record.date.value == CalendarDate(iso: "2020-01-02"))
    }

    @Test func supersedingIsNoMisspelledStatus() {
        let record = RecordReader().read(
            SourceText(
                path: "adr/0002-a.md", "# A\n\n## Status\n\nAccepted\n\nSupersedes [1. B](0001-b.md)\n"))
        #expect(record.currentStatus == .accepted)
    }

    @Test func aMissingStatusIsAddedInTheDialectOfTheLog() throws {
        let text = "# Use A\n\nText.\n\n## Context\n\nC\n"
        func accepted(_ dialect: RecordDialect) throws -> String {
            try edited(text, style: log.with(dialect)) { editor throws(RecordEditError) in
                try editor.setStatus(.accepted)
            }
        }
        #expect(try accepted(.frontMatter) == "---\nstatus: accepted\n---\n" + text)
        #expect(
            try accepted(.bullets)
                == text.replacing("# Use A\n", with: "# Use A\n\n* Status: accepted\n", maxReplacements: 1))
        #expect(
            try accepted(.sections)
                == text.replacing("## Context", with: "## Status\n\nAccepted\n\n## Context"))
    }

    @Test func aCommentBesideTheStatusStays() throws {
        let text = "# 3. A\n\n## Status\n\nAccepted <!-- by the board -->\n<!-- in May -->\n\n## Context\n"
        #expect(
            try superseded(text)
                == text.replacing("Accepted", with: "Superseded by [5. Use B](0005-use-b.md)"))
    }

    @Test func linksFollowTheRecordsDialect() throws {
        func linked(_ text: String, _ kind: LinkKind = .amends) throws -> String {
            try edited(text) { editor throws(RecordEditError) in try editor.addLink(kind, to: other) }
        }
        #expect(
            try linked("# A\n\n- **Status**: Accepted\n- **Date**: 2020-01-02\n\n## Context\n")
                == "# A\n\n- **Status**: Accepted\n- **Date**: 2020-01-02\n- **Amends**: [ADR-0005](0005-use-b.md)\n\n## Context\n"
        )
        #expect(
            try linked("# 3. A\n\n## Status\n\nAccepted\n\n## Context\n")
                == "# 3. A\n\n## Status\n\nAccepted\n\nAmends [5. Use B](0005-use-b.md)\n\n## Context\n")
        #expect(
            try linked("# 3. A\n\n## Status\n\nAccepted\n", .dependsOn)
                == "# 3. A\n\n## Status\n\nAccepted\n\nDepends on [5. Use B](0005-use-b.md)\n")
        #expect(
            try linked("# 3. A\n\n## Status\n\nAccepted\n", .supersedes)
                == "# 3. A\n\n## Status\n\nAccepted\n\nSupersedes [5. Use B](0005-use-b.md)\n")
        #expect(
            try linked("# A\n\n| Status | Accepted |\n|---|---|\n| Date | 2020-01-02 |\n", .relatesTo)
                == "# A\n\n| Status | Accepted |\n|---|---|\n| Date | 2020-01-02 |\n| Relates to | [ADR-0005](0005-use-b.md) |\n"
        )
        #expect(
            try linked("---\nstatus: accepted\namends: [\"0002\"]\n---\n# A\n")
                == "---\nstatus: accepted\namends: [\"0002\", 5]\n---\n# A\n")
    }

    @Test func aPartialSupersessionLeavesTheStatus() throws {
        func linked(_ text: String) throws -> String {
            try edited(text) { editor throws(RecordEditError) in
                try editor.addLink(.supersededBy, to: other, scope: "retention")
            }
        }
        #expect(
            try linked("---\nstatus: accepted\n---\n# A\n")
                == "---\nstatus: accepted\nsuperseded-by:\n  - {id: 5, scope: retention}\n---\n# A\n"
        )
        #expect(
            try linked("# A\n\n* Status: accepted\n")
                == "# A\n\n* Status: accepted, partially superseded by [ADR-0005](0005-use-b.md) (retention)\n"
        )
        #expect(
            try linked("# A\n\n## Status\n\nAccepted\n")
                == "# A\n\n## Status\n\nAccepted, partially superseded by [5. Use B](0005-use-b.md) (retention)\n"
        )
    }

    @Test func datesAreReplacedWhereTheyStand() throws {
        let day = try #require(CalendarDate(iso: "2026-11-22"))
        func dated(_ text: String) throws -> String {
            try edited(text) { editor throws(RecordEditError) in try editor.setDate(day) }
        }
        #expect(
            try dated("---\nstatus: accepted\ndate: '2020-01-02'\n---\n# A\n")
                == "---\nstatus: accepted\ndate: '2026-11-22'\n---\n# A\n")
        #expect(
            try dated("---\nstatus: accepted\n---\n# A\n")
                == "---\nstatus: accepted\ndate: 2026-11-22\n---\n# A\n")
        #expect(
            try dated("# A\n\nDate: Jan 2, 2020\n\n## Status\n\nAccepted\n")
                == "# A\n\nDate: Nov 22, 2026\n\n## Status\n\nAccepted\n")
        #expect(
            try dated("# A\n\n* Status: accepted\n* Date:\n")
                == "# A\n\n* Status: accepted\n* Date: 2026-11-22\n")
    }

    @Test func namesAreListsInFrontMatterAndTextElsewhere() throws {
        func decided(_ text: String) throws -> String {
            try edited(text) { editor throws(RecordEditError) in
                try editor.add(["@ana", "lee"], to: .deciders)
            }
        }
        #expect(
            try decided("---\nstatus: accepted\ndeciders: []\n---\n# A\n")
                == "---\nstatus: accepted\ndeciders: [\"@ana\", lee]\n---\n# A\n")
        #expect(
            try decided("---\nstatus: accepted\ndeciders: bo, lee\n---\n# A\n")
                == "---\nstatus: accepted\ndeciders: bo, lee, @ana\n---\n# A\n")
        #expect(
            try decided("# A\n\n* Status: accepted\n* Deciders: bo\n")
                == "# A\n\n* Status: accepted\n* Deciders: bo, @ana, lee\n")
    }

    @Test func aMalformedStatusKeyIsRefusedWithItsPlace() throws {
        let source = SourceText(path: "adr/0003-a.md", "---\nstatus: [accepted\ndate: 2020-01-02\n---\n# A\n")
        var editor = RecordEditor(RecordReader().read(source))
        let error = #expect(throws: RecordEditError.self) { try editor.setStatus(.deprecated) }
        #expect(error?.place.description == "adr/0003-a.md:2:9" && error?.range != nil)
        #expect(editor.record.source == source)
    }

    @Test func aFileInUTF16IsRefused() throws {
        let text = "---\nstatus: proposed\n---\n# A\n"
        let source = SourceText(path: "a.md", bytes: [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] })
        var editor = RecordEditor(RecordReader().read(source))
        #expect(throws: RecordEditError.self) { try editor.setStatus(.deprecated) }
        #expect(editor.record.source == source)
    }

    /// Edits hold text, and what stands between two changes would lose its bytes in them.
    @Test func bytesThatAreNoUTF8AreKeptOrNoEditsAreGiven() throws {
        let text = "---\nstatus: accepted\nx: caf\u{E9}\n---\n# A\n"
        let latin1 = text.unicodeScalars.map { UInt8($0.value) }
        let source = SourceText(path: "adr/0003-a.md", bytes: latin1)
        var editor = RecordEditor(RecordReader().read(source))
        try editor.setStatus(.deprecated)
        #expect(try source.applying(editor.edits) == editor.record.source)
        try editor.addReason("Withdrawn.", on: CalendarDate(iso: "2026-01-02")!)
        #expect(editor.record.source.bytes.contains(0xE9) && editor.edits.isEmpty)
    }

    private func inLatin1(_ text: String) -> RecordEditor {
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        return RecordEditor(RecordReader().read(SourceText(path: "adr/0003-a.md", bytes: bytes)))
    }

    /// A name in Latin-1 would be written again as a question mark.
    @Test func aValueThatIsNoUTF8IsNotWrittenAgain() throws {
        var key = inLatin1("---\nstatus: accepted\nx: \u{EB}\ndeciders: Zo\u{EB}\n---\n# A\n")
        #expect(throws: RecordEditError.self) { try key.add(["ana"], to: .deciders) }
        let text = "# A\n\n* Status: accepted\n* Deciders: Zo\u{EB}"
        var item = inLatin1(text + "\n")
        try item.add(["ana"], to: .deciders)
        #expect(item.record.source.bytes == inLatin1(text + ", ana\n").record.source.bytes)
        #expect(throws: RecordEditError.self) { try item.set(.deciders, to: ["ana", "bo"]) }
    }
}
