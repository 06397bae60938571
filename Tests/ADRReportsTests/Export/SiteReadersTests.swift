import ADRModel
import ADRReports
import ADRText
import Testing

/// What Structurizr's importer of MADR and Backstage's ADR plugin make of the files, by their rules.
@Suite struct SiteReadersTests {
    private static let log = sampleLog([
        "0001-use-a-queue.md":
            "# 1. Use a queue\n\nDate: 2026-01-02\n\n## Status\n\nSuperseded by [2](0002-b.md)\n",
        "0002-b.md":
            "---\nstatus: accepted\ndate: 2026-02-03\n---\n# Use {x} | [y]\n\n```sh\n# no title\n```\n",
        "ADR-2-other.md": "---\nstatus: \"---\"\n---\n# Two\n\n---\n",
        "undated.md": "# Without number\n\n## Status\n\nOn hold: \"soon\" | `now`\n",
        "12345-long.md": "# Long number\n",
    ])

    /// A decision as Structurizr's MadrDecisionImporter reads it.
    private struct Decision: Equatable {
        let id: Int
        let title: String
        let status: String
        let day: String?
        let links: [String]
    }

    private func structurizr(_ name: String, _ text: String) throws -> Decision {
        let id = try #require(Int(name.prefix(4)))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        try #require(lines[0].hasPrefix("---"))
        let end = try #require(lines.dropFirst().firstIndex { $0.hasPrefix("---") })
        let head = lines[1..<end]
        func value(_ prefix: String) -> String? {
            head.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        }
        let body = lines[(end + 1)...]
        let title = try #require(body.first { $0.hasPrefix("# ") })
        let links = body.compactMap { line -> String? in
            // `\[.*]\((.*)\)` takes all up to the last bracket.
            guard line.contains("["), let start = line.ranges(of: "](").last, line.hasSuffix(")") else {
                return nil
            }
            return String(line[start.upperBound...].dropLast())
        }
        return Decision(
            id: id, title: String(title.dropFirst(2)), status: value("status: ") ?? "accepted",
            day: value("date: "),
            links: links)
    }

    @Test func structurizrReadsEachRecordUnderANumberOfItsOwn() throws {
        let files = try exported(Self.log, to: .structurizr).filter { $0.key != "index.md" }
        let decisions = try files.map { try structurizr($0.key, $0.value) }.sorted { $0.id < $1.id }
        #expect(
            decisions == [
                Decision(
                    id: 1, title: "Use a queue", status: "superseded", day: "2026-01-02",
                    links: ["0002-use-x-y.md"]),
                Decision(
                    id: 2, title: "Use {x} | [y]", status: "accepted", day: "2026-02-03",
                    links: ["0001-use-a-queue.md"]),
                Decision(id: 3, title: "Two", status: "unknown", day: nil, links: []),
                Decision(id: 4, title: "Long number", status: "unknown", day: nil, links: []),
                Decision(id: 5, title: "Without number", status: "On hold soon now", day: nil, links: []),
            ])
        // What is replaced in the text of each is the name of a file and nothing more.
        for name in files.keys { #expect(name.wholeMatch(of: /\d{4}-.+?\.md/) != nil) }
    }

    /// Backstage's pattern takes no brackets in the text of a link.
    @Test func textsOfLinksHaveNoBrackets() throws {
        let text = "# A\n\n[2: `x[0]` or x[1] \\[y\\]](0002-b.md) and [words]\n"
        let log = sampleLog(["0001-a.md": text, "0002-b.md": "# B\n"])
        let page = try #require(try exported(log, to: .backstage)["0001-a.md"])
        #expect(
            page.contains("\n[2: `x[0]` or x&#91;1&#93; &#91;y&#93;](0002-b.md) and [words]\n"), "\(page)")
    }

    @Test func noAddressOfMailStandsBeforeARecord() throws {
        let text = "# A\n\n[mail](mailto:a@b.c), <d@e.f>, then [b](0002-b.md)\n"
        let log = sampleLog(["0001-a.md": text, "0002-b.md": "# B\n"])
        let page = try #require(try exported(log, to: .backstage)["0001-a.md"])
        #expect(page.hasSuffix("\nmail, d@e.f, then [b](0002-b.md)\n"), "\(page)")
    }

    @Test func backstageReadsTitleStatusAndDay() throws {
        let files = try exported(Self.log, to: .backstage)
        let page = try #require(files["0001-use-a-queue.md"])
        let match = try #require(page.firstMatch(of: /^---\r?\n((?:.*\r?\n)*?)---\r?\n?([\s\S]*)$/))
        let attributes = match.1.split(separator: "\n").filter { !$0.hasPrefix("#") }
        // Each is a word or a day, so that the table of the page has no other cells.
        #expect(attributes == ["status: superseded", "date: 2026-01-02"])
        #expect(match.2.hasPrefix("\n# 0001 Use a queue\n"))
        // Links to files are found by this pattern alone.
        #expect(page.contains(/\[([^\[\]]*)\]\((?!https?:\/\/)[\/]*(.*?)(\.md)\)/))
        for name in files.keys where name != "index.md" { #expect(name.contains(/^(?:.*\/)?\d{4}-.+\.md$/)) }
    }

    @Test func whoGetsAnotherNumberIsTold() throws {
        let export = SiteExport(Self.log, portable: Self.log, for: .structurizr, in: "site")
        #expect(
            export.renumbered.map(\.file) == ["0003-two.md", "0004-long-number.md", "0005-without-number.md"])
    }
}
