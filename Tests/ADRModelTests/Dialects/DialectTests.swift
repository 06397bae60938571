import ADRText
import Testing

@testable import ADRModel

/// What holds for each dialect, also for one that is yet to come.
@Suite struct DialectTests {
    private static let source = SourceText(
        path: "adr/0001-use-a.md",
        """
        ---
        status: accepted
        date: 2020-01-02
        decision-makers: [ana, lee]
        ---
        # Use A

        ## Context

        Status, date and deciders stand above.

        """)

    private static let target = LinkTarget(
        RecordReader().read(SourceText(path: "adr/0002-use-b.md", "# Use B\n\n* Status: accepted\n")))

    private func editor(_ dialect: RecordDialect) throws -> RecordEditor {
        var editor = RecordEditor(RecordReader().read(Self.source))
        #expect(try editor.convert(to: dialect) { _ in nil }.isEmpty)
        return RecordEditor(editor.record)
    }

    @Test(arguments: RecordDialect.allCases) func factsMoveThereAndBack(dialect: RecordDialect) throws {
        let record = try editor(dialect).record
        #expect(record.dialect == dialect)
        #expect(RecordMeaning(record) == RecordMeaning(RecordReader().read(Self.source)))
        #expect(record.statedFacts.first { $0.name == "status" }?.place?.dialect == dialect)
        var back = RecordEditor(record)
        #expect(try back.convert(to: .frontMatter) { _ in nil }.isEmpty)
        // Sections have the day before the status.
        let lines = [back.record.source, Self.source].map { $0.text.split(separator: "\n").sorted() }
        #expect(lines[0] == lines[1])
    }

    @Test(arguments: RecordDialect.allCases) func aStatusGivesWayAndComesBack(dialect: RecordDialect) throws {
        var editor = try editor(dialect)
        let before = editor.record.source
        try editor.setStatus(.superseded, supersededBy: [Self.target])
        #expect(editor.record.currentStatus == .superseded)
        #expect(editor.record.dialect == dialect)
        #expect(editor.states(.supersededBy, to: Self.target))
        try editor.setStatus(.accepted)
        if editor.states(.supersededBy, to: Self.target) {
            try editor.removeLink(.supersededBy, to: Self.target)
        }
        #expect(editor.record.source == before)
    }

    @Test(arguments: RecordDialect.allCases) func aLinkComesAndGoes(dialect: RecordDialect) throws {
        var editor = try editor(dialect)
        let before = editor.record.source
        try editor.addLink(.dependsOn, to: Self.target)
        #expect(editor.states(.dependsOn, to: Self.target))
        try editor.removeLink(.dependsOn, to: Self.target)
        #expect(editor.record.source == before)
    }

    @Test(arguments: RecordDialect.allCases) func daysAndListsChange(dialect: RecordDialect) throws {
        var editor = try editor(dialect)
        try editor.setDate(CalendarDate(iso: "2021-03-04")!)
        try editor.add(["kim"], to: .deciders)
        try editor.add(["storage"], to: .tags)
        let record = editor.record
        #expect(record.date.value?.iso == "2021-03-04")
        #expect(record.deciders == ["ana", "lee", "kim"])
        #expect(record.tags == ["storage"])
        #expect(record.currentStatus == .accepted && record.dialect == dialect)
    }

    @Test(arguments: RecordDialect.allCases) func aNewHeadLooksLikeThatOfItsNeighbour(
        dialect: RecordDialect
    ) throws {
        let model = try editor(dialect).record
        let values = NeighbourHead.Values(
            title: "Take B", heading: "Take B", number: 3, slug: "take-b", status: "proposed",
            day: CalendarDate(iso: "2022-05-06")!, author: nil, lists: [.deciders: ["kim"]])
        let text = try #require(NeighbourHead([model])).text(values)
        let record = RecordReader().read(SourceText(path: "adr/0003-take-b.md", text + "\n"))
        #expect(record.dialect == dialect)
        #expect(record.title.value?.text == "Take B")
        #expect(record.currentStatus == .proposed && record.date.value?.iso == "2022-05-06")
        #expect(record.deciders == ["kim"])
    }
}
