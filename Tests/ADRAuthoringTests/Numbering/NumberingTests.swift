import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct NumberingTests {
    private func make(
        _ log: DecisionLog, _ adjust: (inout NewRecord) -> Void
    ) throws -> AuthoredRecord {
        var request = NewRecord(title: "Use X", date: CalendarDate(iso: "2026-11-22")!)
        adjust(&request)
        return try request.changes(in: log)
    }

    private static let schemes: [(Numbering.Scheme?, Int?, String)] = [
        (.sequential, nil, "adr/0003-use-x.md"), (.sequential, 6, "adr/000003-use-x.md"),
        (.date, nil, "adr/20261122-use-x.md"), (.dateCounter, nil, "adr/20261122-003-use-x.md"),
        (.dateCounter, 5, "adr/20261122-00003-use-x.md"), (nil, 2, "adr/03-use-x.md"),
    ]

    @Test(arguments: schemes)
    func theConfiguredSchemeCounts(scheme: Numbering.Scheme?, width: Int?, path: String) throws {
        let record = try make(SampleLog.madr) {
            $0.numbering.scheme = scheme
            $0.numbering.width = width
        }
        #expect(record.path == path)
        #expect(RecordFileName(path: record.path).number == record.number)
    }

    @Test func aSchemeTakesOverTheWayInWhichTheLogWritesDays() throws {
        let record = try make(SampleLog.of([("2020-01-02-use-a.md", "# Use A\n\n- Status: accepted\n")])) {
            $0.numbering.scheme = .dateCounter
        }
        #expect(record.path == "adr/2026-11-22-001-use-x.md")
        #expect(try make(SampleLog.dated) { $0.numbering.scheme = .sequential }.path == "adr/0001-use-x.md")
    }

    private func elsewhere(_ paths: String...) -> [BranchRecord] {
        paths.compactMap { BranchRecord(branch: "feature", path: $0) }
    }

    @Test func theNumbersOfOtherBranchesArePassedOver() throws {
        let record = try make(SampleLog.madr) {
            $0.elsewhere = elsewhere("adr/0003-y.md", "adr/0005-z/README.md", "adr/0002-use-b.md")
        }
        #expect(record.number == 6)
        #expect(record.neighbour?.path == "adr/0005-z/README.md")
    }

    @Test func whatIsNoRecordOfTheSeriesElsewhereDoesNotCount() throws {
        let record = try make(SampleLog.madr) {
            $0.elsewhere = elsewhere(
                "adr/0009-notes.txt", "adr/0000-template.md", "adr/README.md", "adr/SEC-0009-x.md",
                "adr/0002-other.md")
        }
        #expect(record.number == 3)
        #expect(record.neighbour == nil)
    }

    @Test func aNumberThatIsAskedForMayBeTakenElsewhereButNotHere() throws {
        let record = try make(SampleLog.madr) {
            $0.number = 4
            $0.elsewhere = elsewhere("adr/0004-y.md", "adr/0009-z.md")
        }
        #expect(record.path == "adr/0004-use-x.md")
        #expect(record.neighbour?.path == "adr/0004-y.md")
        #expect(throws: AuthoringError.self) { try make(SampleLog.madr) { $0.number = 2 } }
    }
}
