import ADRModel
import ADRText
import Testing

/// What a record states moves from one dialect to another; all other bytes stay.
@Suite struct ConversionTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let name: String
        let before: String
        let dialect: RecordDialect
        let after: String

        var testDescription: String { name }
    }

    static let samples = [
        Sample(
            name: "bullets to front matter",
            before:
                "# Use X\n\n* Status: accepted\n* Deciders: ana, lee\n* Date: 2020-01-02\n\n## Context\n\nWe  ask.\n",
            dialect: .frontMatter,
            after:
                "---\nstatus: accepted\ndecision-makers: [ana, lee]\ndate: 2020-01-02\n---\n# Use X\n\n## Context\n\nWe  ask.\n"
        ),
        Sample(
            name: "front matter to bullets",
            before:
                "---\nstatus: accepted\ndecision-makers: [ana, lee]\ndate: 2020-01-02\n---\n# Use X\n\n## Context\n",
            dialect: .bullets,
            after: "# Use X\n\n* Status: accepted\n* Deciders: ana, lee\n* Date: 2020-01-02\n\n## Context\n"),
        Sample(
            name: "sections to front matter, with links",
            before:
                "# 2. Use X\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\nSupersedes [1. Use W](0001-use-w.md)\n\n## Context\n",
            dialect: .frontMatter,
            after: "---\ndate: 2020-01-02\nsupersedes: [1]\nstatus: Accepted\n---\n# 2. Use X\n\n## Context\n"
        ),
        Sample(
            name: "front matter to sections, with links",
            before:
                "---\ndate: 2020-01-02\nsupersedes: [1]\nstatus: Accepted\n---\n# 2. Use X\n\n## Context\n",
            dialect: .sections,
            after:
                "# 2. Use X\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\nSupersedes [1. Use W](0001-use-w.md)\n\n## Context\n"
        ),
        Sample(
            name: "the words of the status, with its successor",
            before: "# Use X\n\n## Status\n\nSuperseded by [9. Use Z](0009-use-z.md)\n\n## Context\n",
            dialect: .frontMatter,
            after: "---\nstatus: Superseded by [9. Use Z](0009-use-z.md)\n---\n# Use X\n\n## Context\n"),
        Sample(
            name: "several on a line, and other names for a day",
            before: "# Use X\n\n**Status:** Accepted | **Created:** 2 May 2020\n\nText.\n",
            dialect: .frontMatter,
            after: "---\nstatus: Accepted\ncreated: 2020-05-02\n---\n# Use X\n\nText.\n"),
        Sample(
            name: "the rows of a table",
            before:
                "# Use X\n\n| Key | Value |\n|---|---|\n| Status | Accepted |\n| Scope | all |\n\nText.\n",
            dialect: .frontMatter,
            after:
                "---\nstatus: Accepted\n---\n# Use X\n\n| Key | Value |\n|---|---|\n| Scope | all |\n\nText.\n"
        ),
        Sample(
            name: "a table that has nothing else",
            before: "# Use X\n\n| Status | Date |\n|---|---|\n| Accepted | 2020-01-02 |\n\nText.\n",
            dialect: .frontMatter,
            after: "---\nstatus: Accepted\ndate: 2020-01-02\n---\n# Use X\n\nText.\n"),
        Sample(
            name: "other keys and comments stay in the front matter",
            before: "---\nparent: Decisions # nav\nstatus: accepted\nrisks: []\n---\n# Use X\n",
            dialect: .bullets,
            after: "---\nparent: Decisions # nav\nrisks: []\n---\n# Use X\n\n* Status: accepted\n"),
        Sample(
            name: "prose of the status stays under its heading",
            before: "# Use X\n\n## Status\n\nAccepted\n\nAfter long talks.\n\n## Context\n",
            dialect: .frontMatter,
            after: "---\nstatus: Accepted\n---\n# Use X\n\n## Status\n\nAfter long talks.\n\n## Context\n"),
        Sample(
            name: "and takes it back",
            before: "---\nstatus: Accepted\n---\n# Use X\n\n## Status\n\nAfter long talks.\n",
            dialect: .sections, after: "# Use X\n\n## Status\n\nAccepted\n\nAfter long talks.\n"),
        Sample(
            name: "bullets join those that are there",
            before: "---\nstatus: accepted\n---\n# Use X\n\n* Technical story: 12\n", dialect: .bullets,
            after: "# Use X\n\n* Status: accepted\n* Technical story: 12\n"),
        Sample(
            name: "words that name no record keep the name they stand under",
            before: "---\nstatus: Accepted\nsupersedes: N/A\n---\n# Use X\n\n## Context\n",
            dialect: .sections,
            after: "# Use X\n\nSupersedes: N/A\n\n## Status\n\nAccepted\n\n## Context\n"),
        Sample(
            name: "a day under the name of a link is not a sentence",
            before: "# Use X\n\n- Status: Rejected\n- Superseded: 2026-07-22\n\n## Context\n",
            dialect: .sections,
            after: "# Use X\n\nSuperseded: 2026-07-22\n\n## Status\n\nRejected\n\n## Context\n"),
        Sample(
            name: "a name keeps the list below it",
            before:
                "---\nstatus: Accepted\n---\n# Use X\n\n## Status\n\nAccepted\n\nSupersedes:\n\n- [1. Use W](0001-use-w.md)\n\n## Context\n",
            dialect: .bullets,
            after:
                "# Use X\n\n* Status: Accepted\n\n## Status\n\nSupersedes:\n\n- [1. Use W](0001-use-w.md)\n\n## Context\n"
        ),
        Sample(
            name: "what is stated twice is stated once",
            before:
                "---\nstatus: accepted\nsupersedes: [1]\ndate: 2020-01-02\n---\n# Use X\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\nSupersedes [1. Use W](0001-use-w.md)\n\n## Context\n",
            dialect: .frontMatter,
            after:
                "---\nstatus: accepted\nsupersedes: [1]\ndate: 2020-01-02\n---\n# Use X\n\n## Context\n"),
        Sample(
            name: "and where it is wanted",
            before:
                "---\nstatus: Accepted\nsupersedes: [1]\n---\n# Use X\n\n## Status\n\nAccepted\n\nSupersedes [1. Use W](0001-use-w.md)\n\n## Context\n",
            dialect: .sections,
            after: "# Use X\n\n## Status\n\nAccepted\n\nSupersedes [1. Use W](0001-use-w.md)\n\n## Context\n"
        ),
        Sample(
            name: "a part that is superseded is not the status",
            before:
                "# Use X\n\n## Status\n\nAccepted\n\nPartially superseded by [1. Use W](0001-use-w.md) (keys)\n\n## Context\n",
            dialect: .frontMatter,
            after:
                "---\nstatus: Accepted\n---\n# Use X\n\n## Status\n\nPartially superseded by [1. Use W](0001-use-w.md) (keys)\n\n## Context\n"
        ),
        Sample(
            name: "a section of the name is where the status belongs",
            before:
                "# Use X\n\n* Status: accepted\n\n## Context\n\nWe ask.\n\n## Status\n\nAll is done.\n",
            dialect: .sections,
            after: "# Use X\n\n## Context\n\nWe ask.\n\n## Status\n\naccepted\n\nAll is done.\n"),
        Sample(
            name: "the byte order mark would hide the front matter",
            before: "\u{FEFF}# Use X\r\n\r\n* Status: accepted\r\n", dialect: .frontMatter,
            after: "---\r\nstatus: accepted\r\n---\r\n# Use X\r\n"),
    ]

    @Test(arguments: samples) func factsMoveAndTheRestStays(_ sample: Sample) throws {
        var editor = Self.editor(sample.before)
        #expect(try editor.convert(to: sample.dialect, target: Self.target).isEmpty)
        #expect(editor.record.source.text == sample.after)
        var again = Self.editor(sample.after)
        _ = try again.convert(to: sample.dialect, target: Self.target)
        #expect(again.edits.isEmpty)
    }

    @Test(arguments: [
        ("# Use X\n\n* Status: proposed | accepted | rejected\n", "offers several statuses to choose from"),
        ("# Use X\n\n* Status: parked\n", "“parked” is not a known status"),
        (
            "# Use X\n\n* Status: accepted\n\n## Status\n\nRejected\n",
            "the record states both “accepted” and “Rejected”"
        ),
        ("---\nstatus: accepted\n- x\n---\n# Use X\n", "the front matter cannot be read"),
        ("# Use X\n\n**Status:** accepted, see\nthe minutes\n", "the next line belongs to it"),
        ("# Use X\n\n* Status: {accepted}\n", "it is a template placeholder"),
        (
            "# Use X\n\n## Status\n\nAccepted\n\nSee the notes.\n\nRejected at first\n\n## Context\n",
            "the record states both “Accepted” and “Rejected at first”"
        ),
    ])
    func whatIsNotCertainIsRefusedWithItsPlace(before: String, message: String) throws {
        var editor = Self.editor(before)
        let error = #expect(throws: RecordEditError.self) {
            _ = try editor.convert(to: .frontMatter, target: Self.target)
        }
        #expect(error?.message.contains(message) ?? false, "\(error?.message ?? "")")
        #expect(error?.range != nil)
    }

    /// Facts that could be moved, and have been by then, do not move the place.
    @Test func aRefusalNamesThePlaceInTheFileAsItStands() throws {
        var editor = Self.editor(
            "# Use X\n\n* Deciders: ana, lee\n* Date: 2026-01-02\n* Status: accepted <!-- open -->\n\nText.\n"
        )
        let error = #expect(throws: RecordEditError.self) {
            _ = try editor.convert(to: .frontMatter, target: Self.target)
        }
        #expect(error?.place.line == 5)
    }

    @Test(arguments: [
        ("---\nstatus: accepted # by the board\n---\n# Use X\n", "there is a comment next to it"),
        (
            "# Use X\n\n* Status: accepted\n\n## Context\n\nWe ask.\n\n## Status\n\nDone.\n\n## Status\n\nAgain.\n",
            "a section in the prose is named Status"
        ),
        (
            "---\nstatus: Superseded\n---\n# Use X\n\n## Status\n\nSuperseded by [1](0001-use-w.md)\n",
            "the Status section says “Superseded by 1”"
        ),
    ])
    func whatWouldBeLostInTheBodyIsRefused(before: String, message: String) throws {
        var editor = Self.editor(before)
        let error = #expect(throws: RecordEditError.self) {
            _ = try editor.convert(to: .sections, target: Self.target)
        }
        #expect(error?.message.contains(message) ?? false, "\(error?.message ?? "")")
        let status = try #require(editor.original.status.range)
        #expect(error?.range?.overlaps(status) ?? false)
    }

    /// There is no front matter of its own to leave it in.
    @Test func whatOnlyFrontMatterCouldStateStaysWhereItIs() throws {
        let before = "# Use X\n\nSupersedes: the old one\n\n* Supersedes: another one\n\nText.\n"
        var editor = Self.editor(before)
        let leftovers = try editor.convert(to: .lines, target: Self.target)
        #expect(editor.record.source.text == before)
        #expect(leftovers.count == 1)
        #expect(leftovers.first.map { editor.record.source[$0.range] } == "another one")
    }

    @Test(arguments: [
        "informed: {list everyone who is told}", "tags: [a] # of the team", "tags: [a, {b: c}]",
        "supersedes: [{id: 1, scope: keys}]", "consulted: # nobody",
    ])
    func whatTheBodyCannotHoldStaysAndIsTold(entry: String) throws {
        let before = "---\nstatus: accepted\n\(entry)\n---\n# Use X\n"
        var editor = Self.editor(before)
        let leftovers = try editor.convert(to: .bullets, target: Self.target)
        #expect(editor.record.source.text == "---\n\(entry)\n---\n# Use X\n\n* Status: accepted\n")
        #expect(leftovers.count == 1)
    }

    @Test func whatStaysIsTold() throws {
        var editor = Self.editor("# Use X\n\n* Status: accepted\n* Deciders: [ana](https://a.b)\n")
        let leftovers = try editor.convert(to: .frontMatter, target: Self.target)
        let text = "---\nstatus: accepted\n---\n# Use X\n\n* Deciders: [ana](https://a.b)\n"
        #expect(editor.record.source.text == text)
        #expect(leftovers.map { editor.record.source[$0.range] } == ["[ana](https://a.b)"])
    }

    private static func editor(_ text: String) -> RecordEditor {
        RecordEditor(RecordReader().read(SourceText(path: "adr/0002-use-x.md", text)))
    }

    private static func target(_ reference: RecordReference) -> LinkTarget? {
        guard reference.number == 1 else { return nil }
        return LinkTarget(RecordReader().read(SourceText(path: "adr/0001-use-w.md", "# 1. Use W\n")))
    }

    @Test func aRefusedConversionLeavesTheRecordAndNamesAPlaceInIt() throws {
        let text = "# Use X\n\n* Date: 2020-01-02\n* Deciders: ana, lee\n* Status: accepted\n  and so on\n"
        var editor = RecordEditor(RecordReader().read(SourceText(path: "adr/0003-a.md", text)))
        let refusal = #expect(throws: RecordEditError.self) {
            _ = try editor.convert(to: .frontMatter) { _ in nil }
        }
        #expect(refusal?.place.line == 5)
        #expect(editor.record.source.text == text)
    }
}
