import ADRAuthoring
import ADRModel
import ADRText

/// Records of other tools taken into a log: a refusal names the place, and what is imported is not imported again.
enum ImportTarget {
    static func runJSON(_ bytes: [UInt8]) {
        let source = SourceText(path: "in.json", bytes: bytes)
        if let node = try? JSONNode(reading: source) { source.requireInside(node.range, "the value") }
        check { () throws(AuthoringError) in try JSONADRDocument(source).records }
    }

    static func runCSV(_ bytes: [UInt8]) {
        let source = SourceText(path: "in.csv", bytes: bytes)
        do throws(TextProblem) {
            let table = try CSVTable(source)
            for cell in table.header + table.rows.flatMap(\.self) {
                source.requireInside(cell.offset..<cell.offset, "a cell")
            }
            for row in table.rows {
                require(row.count <= table.header.count, "a row is longer than the header")
            }
        } catch {
            source.requireInside(error.offset..<error.offset, error.message)
        }
        check { () throws(AuthoringError) in try CSVDecisions(source).records }
    }

    private static func check(_ read: () throws(AuthoringError) -> [ImportedRecord]) {
        guard let records = try? read(), !records.isEmpty else { return }
        for collision in RecordImport.Collision.allCases {
            guard let plan = try? RecordImport(records, onCollision: collision).plan(in: log) else {
                continue
            }
            var paths: Set<String> = []
            for change in plan.changes.changes {
                guard let after = change.after else { fatalError("an import removes a file") }
                if let before = change.before {
                    // The other side of a link gets its answer.
                    before.requireKept(in: after, "an import")
                    let lost = Words(before, without: owned(before)).lost(in: after)
                    require(lost == nil, "an import lost “\(lost ?? "")”:\n\(before.text)\n→\n\(after.text)")
                    continue
                }
                require(after.path.hasPrefix("docs/adr/"), "an import leads out of the log: \(after.path)")
                require(
                    !after.path.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "\(after.path.debugDescription)")
                require(
                    !after.path.split(separator: "/").contains(".."), "an import leads out: \(after.path)")
                require(paths.insert(after.path).inserted, "two records become \(after.path)")
                let record = RecordReader().read(after)
                require(
                    record.frontMatter?.problems.isEmpty ?? true,
                    "imported front matter is wrong: \(after.text)")
            }
        }
    }

    /// What the answer to a link may replace.
    private static func owned(_ source: SourceText) -> [Range<Int>] {
        let record = RecordReader().read(source)
        return [record.status.range, record.date.range].compactMap(\.self)
    }

    private static let log = DecisionLog(
        folder: "docs/adr",
        records: [
            ("docs/adr/0001-use-y.md", "---\nstatus: accepted\ndate: 2025-01-02\n---\n# Use Y\n\nText.\n"),
            ("docs/adr/0002-use-z.md", "---\nstatus: proposed\n---\n# Use Z\n\nSee ADR-1.\n"),
        ].map { RecordReader().read(SourceText(path: $0, $1)) })
}
