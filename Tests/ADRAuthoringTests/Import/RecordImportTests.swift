import ADRAuthoring
import ADRModel
import ADRText
import Testing

/// Records of other tools become records of a log, whose numbers and files they do not take.
@Suite struct RecordImportTests {
    private static let day = CalendarDate(year: 2020, month: 1, day: 2)!

    private func record(
        _ number: Int?, _ title: String, text: String? = nil, path: String? = nil, day: CalendarDate? = day,
        links: [ImportedRecord.Link] = []
    ) -> ImportedRecord {
        var record = ImportedRecord(
            at: "in.csv:\(number ?? 0)", number: number, title: title, status: "accepted", date: day)
        record.sections = text.map { [("Context", $0)] } ?? []
        record.path = path
        record.links = links
        return record
    }

    private func whole(_ number: Int, _ title: String, path: String, text: String) -> ImportedRecord {
        var record = record(number, title, path: path)
        record.markdown = "---\nstatus: accepted\ndate: 2020-01-02\n---\n# \(number). \(title)\n\n\(text)\n"
        return record
    }

    private func plan(
        _ records: [ImportedRecord], _ log: DecisionLog = SampleLog.madr,
        _ collision: RecordImport.Collision = .renumber, elsewhere: [BranchRecord] = []
    ) throws -> ImportPlan {
        try RecordImport(records, onCollision: collision, elsewhere: elsewhere).plan(in: log)
    }

    @Test(arguments: [
        "RFC 2119 keywords", "HTTP 404", "ISO 8601", "2026 roadmap", "SHA-256 for all", "UTF-16: no",
    ])
    func aTitleWithANumberIsTheTitle(title: String) throws {
        let changes = try plan([record(nil, title)]).changes
        let read = try #require(changes.changes.first?.after.map { RecordReader().read($0) })
        #expect(read.number == 3 && read.displayTitle == title)
    }

    /// What follows it would be read otherwise than it was handed over.
    @Test(arguments: [
        "<!-- open", "```\nopen", "~~~", "<script>\nx", "x\n\n## Status\n\nAccepted", "# X", "x\n---\ny",
        "x\n===",
    ])
    func aTextThatDoesNotEndWithItsSectionIsRefused(text: String) {
        #expect {
            try plan([record(7, "Use X", text: text)])
        } throws: {
            "\($0)".hasPrefix(
                "in.csv:7: “Use X” has text under “Context” that would run past the end of its section")
        }
    }

    @Test(arguments: [
        "<!-- closed -->", "```\n## code\n```", "### X\n\ny", "> ## quoted", "* a\n\n  ## b", "---\nx",
        "`<!--` x",
    ])
    func aTextThatDoesIsNot(text: String) throws {
        let changes = try plan([record(7, "Use X", text: text)]).changes
        #expect(changes.changes.first?.after?.text.contains(text) ?? false)
    }

    /// A name that tools show would be obeyed by the terminal.
    @Test func aFileNameWithControlCharactersIsNotTaken() throws {
        let path = "0007-\u{1B}[31m\u{202E}.md"
        #expect(
            try plan([record(7, "Use X", path: path)]).changes.changes.map(\.after?.path) == [
                "adr/0007-use-x.md"
            ])
    }

    // MARK: - Links

    private func answering(_ number: Int?, _ title: String, _ links: [ImportedRecord.Link]) -> ImportedRecord
    {
        var record = record(number, title, links: links)
        record.linksNeedAnswers = true
        return record
    }

    @Test func bothSidesOfALinkAreWritten() throws {
        let log = SampleLog.madr
        let records = [
            answering(7, "Use X", []), answering(8, "Use Y", [.init("supersedes", 7), .init("amends", 1)]),
            answering(nil, "Use Z", [.init("depends-on", 7)]),
        ]
        let first = try plan(records, log, .fail)
        let x = try #require(first.changes.text("adr/0007-use-x.md"))
        #expect(x.contains("status: superseded\n") && x.contains("superseded-by: [8]\n"))
        #expect(x.contains("required-by: [9]\n"))
        let one = try #require(log.records(numbered: 1).first)
        #expect(first.changes.text(one.source.path)?.contains("amended-by: [8]") == true)
        #expect(first.steps.count == 3 && first.changes.changes.count == 4)
        #expect(try plan(records, log.applying(first.changes), .fail).changes.isEmpty)
    }

    @Test func aRecordOfTheLogIsSupersededWithItsStatus() throws {
        let log = SampleLog.madr
        let one = try #require(log.records(numbered: 1).first)
        let plan = try plan([answering(nil, "Use X", [.init("supersedes", 1)])], log, .fail)
        let text = try #require(plan.changes.text(one.source.path))
        #expect(text.contains("status: superseded") && text.contains("superseded-by: [3]"))
    }

    @Test func aLinkThatCannotBeStopsTheImport() {
        let records = [
            answering(7, "Use X", [.init("supersedes", 8)]), answering(8, "Use Y", [.init("supersedes", 7)]),
        ]
        let error = #expect(throws: AuthoringError.self) { try plan(records) }
        #expect(
            error?.message.hasPrefix("in.csv:7: “Use X” has an invalid link: ADR-8 itself supersedes ADR-7")
                == true)
    }

    // MARK: - Numbers

    @Test func whatHasATakenNumberGetsTheNextFreeOne() throws {
        let plan = try plan([record(1, "Use X"), record(3, "Use Y"), record(2, "Use Z")])
        #expect(
            plan.steps.map(\.outcome) == [
                .renumbered(from: "adr/0001-use-x.md", path: "adr/0004-use-x.md"),
                .created(path: "adr/0003-use-y.md"),
                .renumbered(from: "adr/0002-use-z.md", path: "adr/0005-use-z.md"),
            ])
        #expect(plan.changes.changes.map(\.after?.path) == plan.steps.map { $0.outcome.path })
    }

    @Test func everyReferenceInTheImportFollows() throws {
        let plan = try plan([
            record(
                1, "Use X", text: "See ADR-0002 and [3](0003-use-z.md), not issue 2.",
                links: [.init("supersedes", 2), .init("relates-to", 3)]),
            whole(
                2, "Use Y", path: "0002-use-y.md",
                text: "As [ADR 1](0001-use-x.md) says.\n\n[it]: 0001-use-x.md#context\n"),
            record(3, "Use Z", text: "ADR-1, ADR-2 and ADR-3"),
        ])
        let x = try #require(plan.changes.text("adr/0004-use-x.md"))
        #expect(x.contains("supersedes: [5]\nrelates-to: [3]\n"))
        #expect(x.contains("See ADR-0005 and [3](0003-use-z.md), not issue 2."))
        let y = try #require(plan.changes.text("adr/0005-use-y.md"))
        #expect(y.contains("# 5. Use Y\n\nAs [ADR 4](0004-use-x.md) says.\n\n[it]: 0004-use-x.md#context\n"))
        #expect(plan.changes.text("adr/0003-use-z.md")?.contains("ADR-4, ADR-5 and ADR-3") == true)
        #expect(plan.doubtful.isEmpty)
        #expect(plan.certain.contains { $0.before == "ADR-0002" && $0.after == "ADR-0005" })
    }

    @Test func whatLeadsToAnotherLogStays() throws {
        let text = "[1](../../pack/adr/0001-use-x.md) and [2](../adr/0001-use-x.md)"
        let plan = try plan([record(1, "Use X", text: text)])
        #expect(
            plan.changes.text("adr/0003-use-x.md")?.contains(
                "[1](../../pack/adr/0001-use-x.md) and [2](../adr/0003-use-x.md)") == true)
        #expect(plan.doubtful.map(\.before) == ["0001-use-x"])
    }

    @Test func titlesMayNameRecords() throws {
        let records = [
            record(1, "Use X"), record(2, "Amend ADR-0001 again"), record(7, "Our ADR-0007: Use Z"),
        ]
        let log = SampleLog.madr
        let first = try plan(records, log)
        #expect(
            first.changes.text("adr/0009-amend-adr-0001-again.md")?.contains("# Amend ADR-0008 again\n")
                == true)
        let again = try plan(records, log.applying(first.changes))
        #expect(again.changes.isEmpty)
    }

    @Test func numbersOfOtherBranchesArePassedOver() throws {
        let branch = try #require(BranchRecord(branch: "topic", path: "adr/0007-other.md"))
        let log = SampleLog.madr
        let paths = try plan([record(1, "Use X"), record(7, "Use Y")], log, elsewhere: [branch]).steps
            .map(\.outcome.path)
        #expect(paths == ["adr/0008-use-x.md", "adr/0009-use-y.md"])
        let kept = try plan([record(7, "Use Y")], log, .fail, elsewhere: [branch]).steps[0]
        #expect(kept.outcome == .created(path: "adr/0007-use-y.md") && kept.neighbour == branch)
        let same = try #require(BranchRecord(branch: "topic", path: "adr/0007-use-y.md"))
        let own = try plan([record(7, "Use Y")], log, elsewhere: [same]).steps[0]
        #expect(own.outcome == .created(path: "adr/0007-use-y.md") && own.neighbour == nil)
    }

    @Test func recordsWithoutANumberGetTheNextOnesInTheirOrder() throws {
        let plan = try plan([record(nil, "Use X"), record(9, "Use Y"), record(nil, "Use Z")], .fail)
        #expect(
            plan.steps.map(\.outcome.path) == [
                "adr/0010-use-x.md", "adr/0009-use-y.md", "adr/0011-use-z.md",
            ])
    }

    @Test func numbersFollowTheOrderOfTheRowsWhateverTheyAreGivenFor() throws {
        let rows = (0..<120).map { _ in record(nil, "Undecided") }
        let paths = try plan([record(1, "Use X")] + rows).steps.map(\.outcome.path)
        #expect(paths[..<2] == ["adr/0003-use-x.md", "adr/0004-undecided.md"])
        #expect(paths[120] == "adr/0123-undecided.md")
    }

    @Test func aTranslationKeepsTheNumberOfItsOriginal() throws {
        let original = whole(1, "Use X", path: "0001-use-x.md", text: "[fr](0001-use-x.fr.md)")
        let translation = whole(1, "Utiliser X", path: "0001-use-x.fr.md", text: "[en](0001-use-x.md)")
        let log = SampleLog.madr
        let both = try plan([translation, original, record(9, "Use Y", text: "ADR-1")], log)
        #expect(
            both.changes.text("adr/0010-use-x.fr.md")?.contains("# 10. Utiliser X\n\n[en](0010-use-x.md)")
                == true)
        #expect(both.changes.text("adr/0010-use-x.md")?.contains("[fr](0010-use-x.fr.md)") == true)
        #expect(both.changes.text("adr/0009-use-y.md")?.contains("ADR-10") == true && both.doubtful.isEmpty)
        let first = log.applying(try plan([original], log).changes)
        #expect(
            try plan([original, translation], first).steps.map(\.outcome.path).last == "adr/0003-use-x.fr.md")
        let plain = try plan([original], SampleLog.empty, .fail).changes
        let beside = try plan([original, translation], SampleLog.empty.applying(plain), .fail)
        #expect(beside.steps.last?.outcome == .created(path: "adr/0001-use-x.fr.md"))
    }

    @Test func filesAreNamedAsTheLogNamesIts() throws {
        let plan = try plan([record(7, "Use X"), record(1, "Use Y")], SampleLog.bullets)
        #expect(plan.steps.map(\.outcome.path) == ["adr/adr-007-use-x.md", "adr/adr-008-use-y.md"])
    }

    @Test func aFileWithoutANumberGetsAnotherName() throws {
        let text = "# Use C\n\n- Status: accepted\n- Date: 2020-01-02\n\n[b](20200103-use-b.md)\n"
        var c = record(3, "Use C", path: "20200102-use-a.md")
        c.markdown = text
        var b = record(4, "Use D", path: "20200103-use-b.md")
        b.markdown = "# Use D\n\n- Status: accepted\n- Date: 2020-01-02\n"
        let plan = try plan([c, b], SampleLog.dated)
        #expect(
            plan.changes.text("adr/20200102-use-a-2.md")
                == text.replacing("(20200103-use-b.md)", with: "(20200103-use-b-2.md)"))
    }

    @Test func aTitleMayStateItsNumber() throws {
        let plan = try plan([record(5, "5. Use X"), record(nil, "ADR-0006: Use Y")], .fail)
        #expect(plan.steps.map(\.title) == ["Use X", "Use Y"])
        #expect(plan.steps.map(\.outcome.path) == ["adr/0005-use-x.md", "adr/0006-use-y.md"])
    }

    // MARK: - Twice

    @Test(arguments: [RecordImport.Collision.fail, .skip, .renumber])
    func whatIsThereAlreadyIsLeftOut(_ collision: RecordImport.Collision) throws {
        let records = [
            record(1, "Use X", links: [.init("relates-to", 2)]), record(2, "Use Y"), record(nil, "Use Z"),
            record(nil, "Use Z"), record(8, "Undated", day: nil),
        ]
        let log = SampleLog.madr
        let once = log.applying(try plan(records, log).changes)
        #expect(once.records.count == 7)
        let again = try plan(records, once, collision)
        #expect(again.changes.isEmpty)
        #expect(
            again.steps.allSatisfy { if case .known(_, isSame: true) = $0.outcome { true } else { false } })
    }

    @Test func whatNamesARecordThatIsThereAlreadyNamesItsNumber() throws {
        let log = SampleLog.madr
        let once = log.applying(try plan([record(1, "Use X")], log).changes)
        let later = try plan([record(1, "Use X"), record(9, "Use Y", text: "ADR-1")], once)
        #expect(later.changes.text("adr/0009-use-y.md")?.contains("ADR-3") == true)
    }

    @Test func aRecordWithoutATitleIsKnownByItsText() throws {
        var record = record(3, "use a", path: "20200102-use-a.md")
        record.markdown = "- Status: accepted\n- Date: 2020-01-02\n\nWithout a heading.\n"
        let log = SampleLog.dated
        let once = log.applying(try plan([record], log).changes)
        #expect(once.record(at: "adr/20200102-use-a-2.md") != nil)
        #expect(try plan([record], once).changes.isEmpty)
    }

    @Test func aKnownRecordWithAnotherTextIsTold() throws {
        let changed = try plan([record(1, "Use A", text: "New.")], .fail).steps[0]
        #expect(changed.outcome == .known(path: "adr/0001-use-a.md", isSame: false))
    }

    @Test func anotherDecisionOfTheSameTitleIsNoKnownOne() throws {
        let day = CalendarDate(year: 2024, month: 1, day: 2)
        let plan = try plan([record(7, "Use A", day: day)], .fail)
        #expect(plan.steps[0].outcome == .created(path: "adr/0007-use-a.md"))
    }

    // MARK: - Errors

    private func error(
        _ records: [ImportedRecord], _ collision: RecordImport.Collision
    ) -> String? {
        let log = SampleLog.madr
        return #expect(throws: AuthoringError.self) { try plan(records, log, collision) }?.message
    }

    @Test func aTakenNumberStopsTheImport() throws {
        #expect(
            error([record(9, "Use Y"), record(1, "Use X")], .fail)
                == "in.csv:1: “Use X” has the same number or file as adr/0001-use-a.md")
    }

    @Test(arguments: [RecordImport.Collision.fail, .skip, .renumber])
    func twoRecordsOfOneNumberStopTheImport(_ collision: RecordImport.Collision) {
        #expect(
            error([record(5, "Use Y"), record(5, "Use X")], collision)
                == "in.csv:5: “Use X” has the same number (5) as in.csv:5")
    }

    @Test func whatIsLeftOutMayNotBeNamed() throws {
        #expect(
            try plan([record(1, "Use X")], .skip).steps[0].outcome == .leftOut(holder: "adr/0001-use-a.md"))
        let naming = record(5, "Use Y", links: [.init("amends", 1)])
        #expect(
            error([record(1, "Use X"), naming], .skip)?.contains("links to 1, which is left out") == true)
    }

    @Test func twoRecordsOfOneFileStopTheImport() {
        let twice = [whole(5, "X", path: "0005-x.md", text: ""), whole(5, "Y", path: "0005-X.md", text: "")]
        #expect(
            error(twice, .renumber)?.contains("has the same file as another record, adr/0005-X.md") == true)
    }

    @Test func whereAFileHoldsANumberTwiceBothCome() throws {
        let twice = [
            whole(5, "X", path: "0005-x.md", text: "ADR-5"), whole(5, "Y", path: "0005-y.md", text: ""),
        ]
        #expect(try plan(twice, .fail).changes.changes.count == 2)
    }

    @Test func aTitleThatStatesAnotherNumberStopsTheImport() {
        #expect(error([record(5, "6. Use X")], .fail)?.contains("title that would not be read back") == true)
        #expect(error([record(5, " \n ")], .fail) == "in.csv:5: a decision needs a title")
    }

    private func plan(
        _ records: [ImportedRecord], _ collision: RecordImport.Collision
    ) throws -> ImportPlan { try plan(records, SampleLog.madr, collision) }
}

extension ImportPlan.Outcome {
    /// The file in which the record is or comes to be.
    fileprivate var path: String {
        switch self {
        case .created(let path), .renumbered(_, let path), .known(let path, _), .leftOut(let path): path
        }
    }
}
