import ADRAuthoring
import ADRText

@testable import ADRModel

/// Changes of a log that has a fuzzed record among others: only what belongs to a change is touched, twice is once,
/// and undoing a supersession leaves the words of all records.
enum LogEditTarget {
    static func run(_ input: FuzzInput) {
        var input = input
        let operation = input.next(below: 9)
        let source = input.source(
            input.pick(["docs/adr/0007-use-x.md", "docs/adr/0007-use-x.fr.md", "docs/adr/ADR-7.md"]))
        let record = RecordReader().read(source)
        let log = DecisionLog(folder: "docs/adr", records: input.pick(others) + [record])
        let own = source.path
        let other = "2"
        switch operation {
        case 0, 1:
            let (old, new) = operation == 0 ? (own, other) : (other, own)
            let scope: String? = input.pick([nil, nil, nil, "logs"])
            let risks = input.pick([SupersededRisks.leave, .carry])
            checkSupersession(of: old, by: new, scope, risks, in: log)
        case 2:
            let status = input.pick([DecisionStatus.accepted, .rejected, .deprecated, .proposed, .draft])
            apply("status", log) { log throws(AuthoringError) in
                try StatusChange([own], to: status, today: day).changes(in: log)
            }
        case 3, 4:
            let kind = input.pick(LinkKind.standard).name
            let (start, end) = operation == 3 ? (own, other) : (other, own)
            guard
                let linked = apply(
                    "link", log,
                    { log throws(AuthoringError) in
                        try LinkRecords(start, kind, end).changes(in: log)
                    })
            else { return }
            apply("unlink", linked) { log throws(AuthoringError) in
                try UnlinkRecords(start, kind, end).changes(in: log)
            }
        case 5:
            apply("withdraw", log) { log throws(AuthoringError) in
                try Withdrawal([own], reason: "Not *now*", day: day).changes(in: log)
            }
        case 6:
            let dialect = input.pick(RecordDialect.allCases)
            apply("convert", log) { log throws(AuthoringError) in
                try DialectConversion([own], to: dialect).result(in: log).changes
            }
        case 7:
            let title = input.pick(["Use Z", "Use *Z* & <y>", "12. Odd"])
            checkRename(log) { log throws(AuthoringError) in try Retitling(log).rename(own, to: title) }
        default:
            checkRename(log) { log throws(AuthoringError) in try Renumbering(log).rename(own, to: 31) }
        }
    }

    private static let day = CalendarDate(year: 2026, month: 1, day: 2)!

    private static let others: [[DecisionRecord]] = [
        [
            (
                "docs/adr/0002-use-y.md",
                "# 2. Use Y\n\nDate: 2025-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nSee [7](0007-use-x.md).\n"
            )
        ],
        [
            (
                "docs/adr/0002-use-y.md",
                "---\nstatus: accepted\ndate: 2025-01-02\n---\n# Use Y\n\nSee ADR-7.\n"
            ),
            ("docs/adr/0003-use-z.md", "---\nstatus: superseded\nsuperseded-by: [7]\n---\n# Use Z\n"),
        ],
        [
            (
                "docs/adr/0002-use-y.md",
                "# Use Y\n\n* Status: accepted\n* Date: 2025-01-02\n\n## Context\n\nADR-0007 too.\n"
            )
        ],
    ].map { $0.map { RecordReader().read(SourceText(path: $0, $1)) } }

    /// Applies a change twice; the second time it has nothing to do. Returns the log after it, or `nil` if refused.
    @discardableResult private static func apply(
        _ name: String, _ log: DecisionLog, _ change: (DecisionLog) throws(AuthoringError) -> ChangeSet
    ) -> DecisionLog? {
        guard let changes = try? change(log) else { return nil }
        for change in changes.changes {
            guard let before = change.before, let after = change.after else { continue }
            before.requireKept(in: after, "\(name):\n\(before.text)\n→\n\(after.text)")
        }
        let result = log.applying(changes)
        do throws(AuthoringError) {
            let again = try change(result)
            require(again.isEmpty, "\(name) twice is not once:\n\(texts(again))")
        } catch {
            // What is done already may be refused.
        }
        return result
    }

    private static func texts(_ changes: ChangeSet) -> String {
        changes.changes.map { "\($0.before?.text ?? "")\n→\n\($0.after?.text ?? "")" }.joined(separator: "\n")
    }

    private static func checkSupersession(
        of old: String, by new: String, _ scope: String?, _ risks: SupersededRisks, in log: DecisionLog
    ) {
        let status = (try? log.lookUp(old))?.currentStatus
        // Undoing takes back also what one side said before.
        let saysSo = log.records.contains {
            $0.links.contains { $0.kind == .supersedes || $0.kind == .supersededBy }
        }
        guard
            let superseded = apply(
                "supersede", log,
                { log throws(AuthoringError) in
                    try Supersession(
                        of: [old], by: [new], scope: scope, atOnce: true, date: day, risks: risks
                    ).changes(in: log)
                }), superseded.changed(from: log), scope == nil, !saysSo, let status, status != .superseded,
            status != .other
        else { return }
        guard
            let undone = apply(
                "undo", superseded,
                { log throws(AuthoringError) in
                    try Reinstatement(of: [old], from: [new], to: status).changes(in: log)
                })
        else { return }
        for record in log.records {
            guard let result = undone.record(at: record.source.path) else { fatalError("a record is gone") }
            require(
                result.links.count { $0.kind == .supersededBy }
                    <= record.links.count { $0.kind == .supersededBy },
                "undo left a link:\n\(record.source.text)\n→\n\(result.source.text)")
            let owned = [record.date.range, record.status.range].compactMap(\.self)
            let lost = Words(record.source, without: owned + record.otherStatuses.compactMap(\.range))
                .lost(in: result.source)
            require(
                lost == nil, "undo lost “\(lost ?? "")”:\n\(record.source.text)\n→\n\(result.source.text)")
        }
    }

    private static func checkRename(
        _ log: DecisionLog, _ rename: (DecisionLog) throws(AuthoringError) -> RecordRename
    ) {
        guard let rename = try? rename(log),
            let update = try? ReferenceUpdate(
                [rename], logs: [log], texts: log.records.map(\.source),
                paths: log.records.map(\.source.path),
                reader: RecordReader())
        else { return }
        for change in update.changes.changes {
            guard let before = change.before, let after = change.after else {
                fatalError("a rename removes a file")
            }
            before.requireKept(in: after, "rename:\n\(before.text)\n→\n\(after.text)")
        }
        for place in update.certain + update.doubtful { _ = place }
    }
}

extension DecisionLog {
    /// Whether any record has another text.
    fileprivate func changed(from other: DecisionLog) -> Bool {
        records.map(\.source) != other.records.map(\.source)
    }
}
