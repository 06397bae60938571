import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What reports make of several repositories. Today is 2026-03-01.
@Suite struct OtherRepositoriesTests {
    private let project: CommandProject
    private let orders = """
        ---
        status: accepted
        date: 2026-01-02
        decision-makers: [ana]
        tags: [storage]
        risks: [{id: R1, risk: It fills up, level: 5x5, owner: lee}]
        ---
        # Use a queue

        It holds what bursts bring.

        """

    /// Two repositories beside each other, and a folder to stand in.
    init() throws {
        project = try CommandProject([
            "orders/.git/x": "", "orders/docs/decisions/0001-use-a-queue.md": orders,
            "orders/docs/decisions/0002-use-a-log.md":
                "---\nstatus: superseded\nsuperseded-by: [1]\n---\n# Use a log\n",
            "pay ments/.git/x": "",
            "pay ments/adr/0001-use-a-ledger.md": "# 1. Use a ledger\n\n## Status\n\nProposed\n",
            "here/.git/x": "",
            "here/docs/decisions/0001-use-nothing.md": "---\nstatus: accepted\n---\n# Use nothing\n",
        ])
    }

    private func run(_ words: String...) -> CommandProject.Outcome { project.run(words, in: "here") }

    private func export(_ name: String) throws {
        let outcome = project.run(["export", "json"], in: name)
        #expect(outcome.exit == .success)
        try project.write("\(name).json", outcome.output)
    }

    @Test func equalNumbersStayApartAndLinksLeadThere() {
        let list = run("index", "--from", "../orders", "--from", "../pay ments")
        #expect(list.exit == .success && list.errors.isEmpty, "\(list.errors)")
        #expect(
            list.output.contains(
                "| orders:0001 | [Use a queue](../orders/docs/decisions/0001-use-a-queue.md) | accepted | 2026-01-02 |"
            ),
            "\(list.output)")
        #expect(
            list.output.contains(
                "| pay ments:0001 | [Use a ledger](../pay%20ments/adr/0001-use-a-ledger.md) |"))
        #expect(list.output.contains("superseded by [orders:0001](") && !list.output.contains("nothing"))
        let search = run("search", "use", "--from", "../orders", "--from", "../pay ments")
        #expect(search.output.contains("pay ments:0001 Use a ledger (proposed)"), "\(search.output)")
        let review = run(
            "risk", "review", "--from", "../orders", "--from", "../pay ments", "--format", "markdown")
        #expect(review.output.contains("orders:0001/R1"), "\(review.output)\(review.errors)")
        let board = run("board", "--from", "../orders", "--from", "../pay ments", "--from", ".")
        #expect(
            board.output.contains("id=\"adr-orders-0001\"") && board.output.contains(">pay ments</option>"))
        #expect(
            board.output.contains("<a href=\"docs/decisions/0001-use-nothing.md\">"), "own records lie here")
    }

    @Test func oneRepositoryNeedsNoName() {
        let list = run("index", "--from", "../orders", "--from", "../orders/")
        #expect(list.output.contains("| 0001 | [Use a queue]"), "\(list.output)\(list.errors)")
    }

    /// Whether a repository is read itself or by its export makes no difference but for the links.
    @Test(arguments: [
        ["index"], ["index", "--columns", "number,title,status,date,deciders,tags,risk"],
        ["search", "use", "--format", "json"], ["risk", "review", "--format", "json", "--no-history"],
        ["index", "--in-force", "--format", "json"],
    ])
    func anExportGivesTheSame(command: [String]) throws {
        try export("orders")
        try export("pay ments")
        func told(_ places: String...) -> String {
            let outcome = project.run(command + places.flatMap { ["--from", $0] }, in: "here")
            #expect(outcome.exit == .success, "\(outcome.errors)")
            return outcome.output.replacing("export://orders/", with: "../orders/")
                .replacing("export://pay ments/", with: "../pay ments/")
        }
        let checkouts = told("../orders", "../pay ments")
        let exports = told("../orders.json", "../pay ments.json")
        func plain(_ text: String) -> String {
            var (result, rest) = ("", Substring(text))
            // Links of Markdown become their words.
            while let start = rest.firstIndex(of: "["), let middle = rest[start...].firstIndex(of: "]"),
                rest[middle...].hasPrefix("]("), let end = rest[middle...].firstIndex(of: ")")
            {
                result += rest[..<start] + rest[rest.index(after: start)..<middle]
                rest = rest[rest.index(after: end)...]
            }
            return result + rest
        }
        let lines = { (text: String) in
            // Where a word stands depends on the front matter that the export wrote.
            plain(text).split(separator: "\n").filter { !$0.contains("\"line\"") && !$0.contains("\"path\"") }
        }
        #expect(lines(checkouts) == lines(exports))
    }

    @Test func anExportLeadsWhereTheWebShowsItsFiles() throws {
        try export("orders")
        let text = project.text("orders.json")
        let address = "https://git.example.org/o/orders/blob/main"
        try project.write(
            "web.json",
            text.replacing(
                "\"adr_directory\"", with: "\"name\": \"shop\", \"url\": \"\(address)\", \"adr_directory\""))
        let list = run("index", "--from", "../web.json", "--from", ".").output
        #expect(
            list.contains("| shop:0001 | [Use a queue](\(address)/docs/decisions/0001-use-a-queue.md) |"),
            "\(list)")
        #expect(run("board", "--from", "../web.json").output.contains("<a href=\"\(address)/docs/decisions/"))
        // Without an address, or with one that is none, a title is a title.
        for url in ["javascript:alert(1)", "https://", "https://a\\\"b/c", "file:///etc"] {
            try project.write(
                "web.json",
                text.replacing("\"adr_directory\"", with: "\"url\": \"\(url)\", \"adr_directory\""))
            let outcome = run("index", "--from", "../web.json")
            #expect(outcome.output.contains("| 0001 | Use a queue | accepted |"), "\(outcome)")
            #expect(!run("board", "--from", "../web.json").output.contains("href=\"javascript"))
        }
    }

    @Test(arguments: [
        ("../nothing", "no such", "name the folder of a checkout"),
        ("../empty", "there is no decision log", "adr init"),
        ("../broken.json", "broken.json:1:", "adr export json > FILE"),
        ("../list.json", "list.json:1:1", "adr export json > FILE"),
        ("../none.json", "no such", "adr export json"),
        ("../old.json", "is not JSON-ADR 1.0.0", "adr export json > FILE"),
        ("../note.txt", "not a folder", "checkout"),
    ])
    func whatCannotBeReadSaysWhatToDo(place: String, message: String, hint: String) throws {
        try project.write("empty/.git/x", "")
        try project.write("broken.json", "{\"version\": ")
        try project.write("list.json", "[]")
        try project.write("old.json", "{\"version\": \"0.9.0\", \"adrs\": []}")
        try project.write("note.txt", "")
        for command in [["board"], ["index"], ["search", "x"], ["risk", "review"]] {
            let outcome = project.run(command + ["--from", place], in: "here")
            #expect(outcome.exit == .failure && outcome.output.isEmpty)
            #expect(outcome.errors.contains(message) && outcome.errors.contains(hint), "\(outcome.errors)")
        }
    }

    @Test func nothingIsWrittenButThePage() throws {
        let list = { try FileManager.default.subpathsOfDirectory(atPath: self.project.folder).sorted() }
        let before = try list()
        for command in [
            ["board", "-o", "all.html"], ["index", "-o", "all.md"], ["risk", "review", "-o", "risks.html"],
        ] {
            let places = ["--from", "../orders", "--from", "../pay ments"]
            #expect(project.run(command + places, in: "here").exit == .success)
            #expect(project.run(command + places + ["--check"], in: "here").exit == .success)
        }
        let new = Set(try list()).subtracting(before).filter { !$0.contains("/.git/") }
        #expect(new == ["here/all.html", "here/all.md", "here/risks.html"], "\(new)")
        #expect(project.text("here/all.md").hasPrefix("<!-- Generated by adr"))
    }

    @Test(arguments: [
        ["board", "--history"], ["risk", "review", "--since", "v1"], ["risk", "review", "--history"],
        ["index", "--refresh"],
    ])
    func oneHistoryIsNotThatOfSeveral(command: [String]) {
        #expect(project.run(command + ["--from", "../orders"], in: "here").exit == .failure)
    }
}
