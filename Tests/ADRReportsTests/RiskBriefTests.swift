import ADRModel
import ADRText
import Testing

@testable import ADRReports

/// The briefs of risks between the marks of a page. Today is 2026-03-01.
@Suite struct RiskBriefTests {
    private func log(_ level: String, folder: String = "docs/decisions") -> DecisionLog {
        sampleLog(
            [
                "0001-a.md": """
                ---
                status: accepted
                tags: [storage]
                risks: [{id: R1, risk: "Disks <b> fill <!-- adr-risks-end -->", level: \(level), owner: lee}]
                ---
                # Use disks

                """
            ], folder: folder)
    }

    private func refresh(
        _ text: String, _ logs: [DecisionLog]? = nil, path: String = "docs/risks.md",
        today: String = "2026-03-01",
        keepsDays: Bool = false
    ) -> (text: String, problems: [MarkedPageProblem]) {
        let page = SourceText(path: path, text)
        let refresh = PageRefresh(
            logs ?? [log("3x3")], reader: RecordReader(),
            briefs: RiskBriefs(
                today: CalendarDate(iso: today)!, keepsDays: keepsDays,
                isForeign: { $0.hasPrefix("vendor/") }
            ) { _, since throws(MarkerOptions.Problem) in
                guard since == "v1" else { throw MarkerOptions.Problem(message: "git knows no \(since)") }
                return EarlierLog(name: since, logs: [self.log("1x1")])
            })
        let (changes, problems) = refresh.changes(to: [page])
        return (changes.changes.first?.after?.text ?? text, problems)
    }

    private let page = "# Project\n\n## Risks\n\n<!-- adr-risks-start -->\n<!-- adr-risks-end -->\n\nEnd.\n"

    @Test func theBriefStandsUnderTheHeadingOfThePage() {
        let text = refresh(page).text
        #expect(
            text.contains("\n<!-- adr-risks-start -->\n\n### Risk review as of 2026-03-01\n\n"), "\(text)")
        #expect(text.contains("\n#### ") && !text.contains("\n## Risk review"))
        #expect(text.contains("](decisions/0001-a.md)") && text.hasSuffix("<!-- adr-risks-end -->\n\nEnd.\n"))
        #expect(!text.contains(GeneratedPage.opening))
        // What a record says cannot end it.
        #expect(refresh(text).text == text)
        #expect(
            refresh("<!-- adr-risks-start -->\n<!-- adr-risks-end -->\n").text.contains("\n\n## Risk review"))
    }

    /// What the tool writes before it has headings too.
    @Test func theHeadingOfThePageCountsAndNoneOfAList() {
        let list = "<!-- adr-index-start group=year log=docs/decisions -->\n<!-- adr-index-end -->\n\n"
        let text = refresh("# P\n\n" + list + "<!-- adr-risks-start -->\n<!-- adr-risks-end -->\n").text
        #expect(text.contains("\n### ") && text.contains("\n\n## Risk review"), "\(text)")
        #expect(refresh(text).text == text)
    }

    /// A word that fits nothing must not look as if all were well.
    @Test(arguments: ["tag=storge", "owner=kim"]) func wordsThatTheLogDoesNotKnowAreRefused(_ option: String)
    {
        let result = refresh("<!-- adr-risks-start \(option) -->\n<!-- adr-risks-end -->\n")
        #expect(result.problems.map(\.message).first?.contains("matches no") == true)
    }

    @Test(arguments: ["index", "risks"]) func anEndAloneIsAProblem(_ kind: String) {
        let result = refresh("# P\n\n<!-- adr-\(kind)-end -->\n")
        #expect(result.problems.map(\.message) == ["`<!-- adr-\(kind)-start -->` is missing before this"])
    }

    @Test func theLineEndingsOfThePageStay() {
        let text = refresh(page.replacing("\n", with: "\r\n")).text
        #expect(text.replacing("\r\n", with: "").utf8.allSatisfy { $0 != 10 && $0 != 13 })
    }

    @Test func theDayAloneMakesNoBriefStale() {
        let text = refresh(page).text
        #expect(refresh(text, today: "2026-04-02", keepsDays: true).text == text)
        #expect(refresh(text, today: "2026-04-02").text.contains("as of 2026-04-02"))
        let other = refresh(text, [log("5x5")], today: "2026-04-02", keepsDays: true).text
        #expect(other.contains("as of 2026-04-02") && other.contains("critical"))
    }

    @Test(arguments: [
        ("as-of=2026-02-03", "as of 2026-02-03"), ("tag=storage", "Tagged storage"),
        ("owner=lee", "Owned by lee"),
        ("quality=security", "security"), ("links=html", "decisions/0001-a.html"), ("since=v1", "v1"),
    ])
    func theMarkerSaysWhatIsShown(options: String, words: String) {
        let text = refresh(page.replacing("risks-start", with: "risks-start \(options)"))
        #expect(text.text.contains(words), "\(text)")
    }

    @Test(arguments: [
        ("audience=cook", "\"cook\" is not a valid value for `audience`"),
        ("colour=red", "there is no option `colour`"),
        ("quality=x", "is not a valid value for `quality`"),
        ("as-of=may", "is not a valid value for `as-of`"),
        ("since=v9", "git knows no v9"), ("log=web", "there is no log in the folder \"web\""),
        ("now", "options"),
    ])
    func optionsThatMeanNothingAreToldWithTheirPlace(options: String, message: String) {
        let (text, problems) = refresh(page.replacing("risks-start", with: "risks-start \(options)"))
        #expect(problems.count == 1 && problems[0].range?.lowerBound == 21, "\(problems)")
        #expect(problems[0].message.contains(message) && text.contains(options))
    }

    @Test(arguments: [
        ("<!-- adr-risks-start -->\n", "`<!-- adr-risks-end -->` is missing after this"),
        (
            "<!-- adr-risks-start -->\n<!-- adr-index-start -->\n<!-- adr-index-end -->\n<!-- adr-risks-end -->\n",
            "comes before `<!-- adr-risks-end -->`"
        ),
        ("<!-- adr-index-start -->\n<!-- adr-risks-end -->\n", "is missing before this"),
        ("- <!-- adr-risks-start -->\n\n- <!-- adr-risks-end -->\n", "cannot be inside a quote or a list"),
    ])
    func wrongMarksAreTold(page: String, message: String) {
        let (text, problems) = refresh(page)
        #expect(text == page && problems.first?.message.contains(message) == true, "\(problems)")
    }

    @Test func marksInCodeAndFrontMatterDoNotCount() {
        let code =
            "---\nx: <!-- adr-risks-start -->\n---\n```\n<!-- adr-risks-start -->\n```\n\n    <!-- adr-risks-end -->\n"
        let (text, problems) = refresh(code)
        #expect(text == code && problems.isEmpty)
    }

    @Test func aPageHasListsAndBriefsSideBySide() {
        let text = refresh(
            """
            # A

            <!-- adr-risks-start -->
            <!-- adr-risks-end -->
            <!-- adr-index-start log=docs/decisions -->
            <!-- adr-index-end -->
            <!-- adr-risks-start tag=storage -->
            <!-- adr-risks-end -->

            """
        ).text
        #expect(
            text.split(separator: "## Risk review as of").count == 3 && text.contains("| 0001 | [Use disks]"))
    }

    @Test func theLogAroundThePageCountsOrAll() {
        let logs = [log("3x3", folder: "a/decisions"), log("5x5", folder: "b/decisions")]
        #expect(refresh(page, logs, path: "a/decisions/risks.md").text.contains("1 open in 1 decision"))
        #expect(refresh(page, logs).text.contains("2 open in 2 decisions"))
        let named = page.replacing("risks-start", with: "risks-start log=b/decisions")
        #expect(refresh(named, logs).text.contains("b/decisions/0001-a.md"))
        #expect(refresh(page, logs, path: "vendor/x/risks.md").text == page)
    }
}
