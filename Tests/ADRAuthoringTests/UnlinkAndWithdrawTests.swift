import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct UnlinkAndWithdrawTests {
    private let day = CalendarDate(iso: "2026-11-22")!

    private func after(_ log: DecisionLog, _ changes: ChangeSet) -> [String] {
        log.applying(changes).records.map(\.source.text)
    }

    @Test(arguments: [SampleLog.madr, SampleLog.nygard, SampleLog.bullets])
    func whatIsLinkedAndUnlinkedIsAsBefore(log: DecisionLog) throws {
        for kind in ["amends", "depends-on", "relates-to"] {
            let linked = log.applying(try LinkRecords("1", kind, "2").changes(in: log))
            #expect(linked.records.allSatisfy { !$0.links.isEmpty })
            let byKind = try UnlinkRecords("1", kind, "2").changes(in: linked)
            let all = try UnlinkRecords("2", nil, "1").changes(in: linked)
            #expect(linked.applying(byKind).records.allSatisfy { $0.links.isEmpty })
            #expect(after(linked, byKind) == after(linked, all))
        }
    }

    @Test func whatIsNotLinkedStays() throws {
        #expect(try UnlinkRecords("1", "amends", "2").changes(in: SampleLog.madr).isEmpty)
        #expect(throws: AuthoringError.self) {
            try UnlinkRecords("1", "amens", "2").changes(in: SampleLog.madr)
        }
        #expect(throws: AuthoringError.self) { try UnlinkRecords("1", nil, "9").changes(in: SampleLog.madr) }
    }

    @Test(arguments: [SampleLog.madr, SampleLog.nygard, SampleLog.bullets])
    func aStatusKeepsItsSuccessor(log: DecisionLog) throws {
        let superseded = log.applying(try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: log))
        for (source, kind, target) in [
            ("1", nil, "2"), ("2", "supersedes", "1"), ("1", "superseded-by", "2"),
        ] {
            #expect { try UnlinkRecords(source, kind, target).changes(in: superseded) } throws: {
                ($0 as? AuthoringError)?.hint?.contains("--undo") ?? false
            }
        }
    }

    // MARK: - Withdrawing

    @Test(arguments: [SampleLog.madr, SampleLog.nygard, SampleLog.bullets])
    func aProposalIsWithdrawnWithItsReason(log: DecisionLog) throws {
        let changes = try Withdrawal(["2"], reason: "Sold *to*\nothers", day: day).changes(in: log)
        let record = try #require(log.applying(changes).records(numbered: 2).first)
        #expect(record.status.value?.word == "withdrawn")
        #expect(record.currentStatus == .rejected)
        #expect(record.source.text.contains("\(day.iso), withdrawn: Sold \\*to\\* others\n"))
        let withdrawn = log.applying(changes)
        #expect(try Withdrawal(["2"], reason: "Sold *to* others", day: day).changes(in: withdrawn).isEmpty)
        let more = try Withdrawal(["2"], reason: "Sold", day: day).changes(in: withdrawn)
        #expect(more.changes.first?.after?.text.contains("\(day.iso), withdrawn: Sold\n") ?? false)
    }

    @Test func whatWasWithdrawnInEnglishStaysSoInALogOfAnotherLanguage() throws {
        let files = [("1", "Akzeptiert"), ("2", "Akzeptiert"), ("3", "Withdrawn")].map { number, status in
            RecordReader().read(
                SourceText(
                    path: "adr/000\(number)-a.md",
                    "# \(number). A\n\n## Status\n\n\(status)\n\n## Kontext\n\nC\n"))
        }
        let log = DecisionLog(folder: "adr", records: files)
        #expect(try Withdrawal(["3"], day: day).changes(in: log).isEmpty)
    }

    @Test func whatIsDecidedIsNotWithdrawn() {
        #expect(throws: AuthoringError.self) { try Withdrawal(["1"], day: day).changes(in: SampleLog.madr) }
    }

    @Test func aReasonStatesNothingElse() throws {
        let changes = try Withdrawal(["2"], reason: "superseded by ADR-0001", day: day)
            .changes(in: SampleLog.madr)
        #expect(SampleLog.madr.applying(changes).records.allSatisfy { $0.links.isEmpty })
    }
}
