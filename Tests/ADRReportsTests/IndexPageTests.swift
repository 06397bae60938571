import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct IndexPageTests {
    let path = "docs/decisions/README.md"
    let log = sampleLog(["0001-a.md": "---\nstatus: accepted\ndate: 2026-02-03\n---\n# Use a\n"])
    let table = """
        | Number | Title | Status | Date |
        | --- | --- | --- | --- |
        | 0001 | [Use a](0001-a.md) | accepted | 2026-02-03 |

        """

    func update(_ text: String) throws -> String? {
        let page = SourceText(path: path, text)
        let changes = try IndexPage(log).changes(to: page).changes
        return changes.first?.after?.text
    }

    func problem(_ text: String) -> MarkedPageProblem? {
        #expect(throws: MarkedPageProblem.self) { try update(text) }
    }

    @Test func aNewPageHasHeadingMarkersAndList() throws {
        #expect(
            IndexPage(log).newPage(at: path)
                == "# Decisions\n\n<!-- adr-index-start -->\n\n\(table)\n<!-- adr-index-end -->\n")
    }

    @Test func updatingAgainChangesNothing() throws {
        let page = IndexPage(log).newPage(at: path)
        #expect(try update(page) == nil)
    }

    @Test func everythingOutsideTheMarkersStays() throws {
        let before = "\u{FEFF}# Log \t\r\n<!--adr-index-start-->"
        let after = "<!-- adr-index-end --> and more\r\n  no last line ending"
        let list = "\n\n\(table)\n".split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            try update(before + "\r\nold\r\n" + after) == before + list.joined(separator: "\r\n") + after)
    }

    @Test func aPageWithoutMarkersIsNeverOverwritten() {
        let problem = problem("# Decisions\n")
        #expect(problem?.range == nil)
        #expect(problem?.message.contains("add the lines `<!-- adr-index-start -->`") == true)
    }

    @Test(arguments: [
        ("<!-- adr-index-end -->\n<!-- adr-index-start -->\n", 0..<22, "comes before"),
        ("<!-- adr-index-start -->\n", 0..<24, "is missing after"),
        ("<!-- adr-index-end -->\n", 0..<22, "is missing before"),
        (
            "<!-- adr-index-start -->\n<!-- adr-index-start -->\n<!-- adr-index-end -->", 25..<49,
            "is repeated"
        ),
        ("<!-- adr-index-start -->\n<!-- adr-index-end -->\n<!-- adr-index-end -->", 48..<70, "is repeated"),
        ("> <!-- adr-index-start -->\n>\n> <!-- adr-index-end -->\n", 2..<26, "inside a quote"),
    ])
    func wrongMarkersAreToldWithTheirPlace(page: String, range: Range<Int>, message: String) {
        let problem = problem(page)
        #expect(problem?.range == range)
        #expect(problem?.message.contains(message) == true)
    }

    @Test func markersInCodeAndFrontMatterDoNotCount() throws {
        let code = """
            ---
            title: <!-- adr-index-start -->
            ---
            ```
            <!-- adr-index-start -->
            ```
            `<!-- adr-index-end -->`

            """
        #expect(problem(code)?.range == nil)
        let page = code + "<!-- adr-index-start -->\n<!-- adr-index-end -->\n"
        #expect(try update(page)?.hasPrefix(code + "<!-- adr-index-start -->\n\n| Number") == true)
    }

    @Test func aTitleCannotEndTheList() throws {
        let log = sampleLog(["0001-a.md": "# `<!-- adr-index-end -->`\n"])
        let page = SourceText(path: path, IndexPage(log).newPage(at: path))
        #expect(try IndexPage(log).changes(to: page).isEmpty)
    }

    @Test func optionsStandInTheMarkerAndSayWhatIsListed() throws {
        var options = IndexOptions()
        options.filter.statuses = [.proposed, .accepted]
        options.filter.tags = ["data platform"]
        options.columns = [.number, .tags]
        let log = sampleLog([
            "0001-a.md": "---\nstatus: accepted\ntags: [data platform]\n---\n# Use a\n",
            "0002-b.md": "---\nstatus: rejected\ntags: [data platform]\n---\n# Use b\n",
            "0003-c.md": "---\nstatus: accepted\n---\n# Use c\n",
        ])
        let marker =
            "<!-- adr-index-start status=proposed,accepted tag=\"data platform\" columns=number,tags -->"
        let list = """
            \(marker)

            | Number | Tags |
            | --- | --- |
            | [0001](0001-a.md) | data platform |

            <!-- adr-index-end -->

            """
        let page = SourceText(path: path, IndexPage(log, options: options).newPage(at: path))
        #expect(page.text == "# Decisions\n\n" + list)
        #expect(try IndexPage(log).changes(to: page).isEmpty)
        let plain = SourceText(path: path, "<!-- adr-index-start -->\n<!-- adr-index-end -->\n")
        #expect(try IndexPage(log, options: options).changes(to: plain).changes.first?.after?.text == list)
    }

    @Test(arguments: [
        ("status=accept", "\"accept\" is not a valid value for `status`"),
        ("colour=red", "there is no option `colour`"),
        ("tag=\"open", "options are written like"), ("now", "options are written like"),
    ])
    func optionsThatMeanNothingAreToldWithTheirPlace(_ options: String, message: String) {
        let problem = problem("# A\n\n<!-- adr-index-start \(options) -->\n<!-- adr-index-end -->\n")
        #expect(problem?.range?.lowerBound == 5)
        #expect(problem?.message.contains(message) == true)
    }

    @Test(arguments: [
        "in-force=yes decider=ana since=2026-01-02 applies-to=src/a.swift folder=docs/decisions group=tag",
        "status=accepted,withdrawn columns=title,risk,review-by,amended-by sort=-date style=list",
    ])
    func optionsAreWrittenAsTheyAreRead(_ text: String) throws {
        let marker = try #require(MarkerOptions(text))
        let written = try IndexOptions(marker).marker
        #expect(Set(written.all) == Set(marker.all))
    }

    @Test(arguments: ["group=colour", "sort=risk", "since=may", "in-force=no", "style=poem"])
    func whatNoListShowsIsTold(_ text: String) throws {
        let marker = try #require(MarkerOptions(text))
        #expect(throws: MarkerOptions.Problem.self) { try IndexOptions(marker) }
    }

    @Test func aPageMayHaveSeveralListsOfSeveralLogs() throws {
        let one = sampleLog(["0001-a.md": "---\nstatus: accepted\n---\n# Use a\n"], folder: "docs/decisions")
        let other = sampleLog(["0001-b.md": "---\nstatus: proposed\n---\n# Use b\n"], folder: "web/adr")
        let page = SourceText(
            path: "README.md",
            """
            <!-- adr-index-start log=docs/decisions columns=title -->
            <!-- adr-index-end -->

            <!-- adr-index-start log=web/adr style=list -->
            <!-- adr-index-end -->

            <!-- adr-index-start log=docs/decisions status=proposed -->
            <!-- adr-index-end -->

            """)
        let refresh = PageRefresh(
            [one, other], reader: RecordReader(),
            briefs: RiskBriefs(today: CalendarDate(iso: "2026-03-01")!, keepsDays: true) { logs, since in
                EarlierLog(name: since, logs: logs)
            })
        let after = try #require(refresh.changes(to: [page]).changes.changes.first?.after)
        #expect(after.text.contains("| [Use a](docs/decisions/0001-a.md) |"))
        #expect(after.text.contains("- [0001 Use b](web/adr/0001-b.md): proposed\n"))
        #expect(after.text.contains("No decisions match."))
        #expect(refresh.changes(to: [after]).changes.isEmpty)
    }

    @Test func aListThatTwoBranchesHaveChangedIsWrittenAgain() throws {
        let merged = try #require(
            try update(
                """
                # Log

                <!-- adr-index-start -->

                | Number | Title | Status | Date |
                | --- | --- | --- | --- |
                <<<<<<< HEAD
                | 0001 | [Ours](0001-ours.md) | accepted | 2026-01-02 |
                =======
                | 0001 | [Theirs](0001-theirs.md) | accepted | 2026-01-02 |
                >>>>>>> topic

                <!-- adr-index-end -->

                """))
        #expect(!merged.contains("<<<<<<<") && !merged.contains(">>>>>>>") && !merged.contains("Theirs"))
        #expect(try update(merged) == nil)
    }
}
