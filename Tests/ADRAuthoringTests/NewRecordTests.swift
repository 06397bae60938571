import ADRAuthoring
import ADRModel
import ADRTemplates
import ADRText
import Testing

@Suite struct NewRecordTests {
    let day = CalendarDate(iso: "2026-11-22")!

    func make(
        _ title: String, in log: DecisionLog, _ adjust: (inout NewRecord) -> Void = { _ in }
    ) throws -> (path: String, text: String, record: DecisionRecord) {
        var request = NewRecord(title: title, date: day)
        adjust(&request)
        let result = try request.changes(in: log)
        let text = try #require(result.changes.text(result.path))
        return (result.path, text, RecordReader().read(SourceText(path: result.path, text)))
    }

    @Test func anEmptyLogBeginsWithMADR4() throws {
        let (path, text, _) = try make("Use PostgreSQL for orders", in: SampleLog.empty) {
            $0.tags = ["storage"]
            $0.deciders = ["@ana", "lee"]
        }
        #expect(path == "adr/0001-use-postgresql-for-orders.md")
        #expect(
            text.hasPrefix(
                "---\nstatus: proposed\ndate: 2026-11-22\ndecision-makers: [\"@ana\", lee]\nconsulted: []\ninformed: []\ntags: [storage]\n---\n# Use PostgreSQL for orders\n\n## Context and Problem Statement\n\n<!--"
            ))
    }

    @Test func aNygardLogGetsANygardRecord() throws {
        let (path, text, _) = try make("Use C", in: SampleLog.nygard)
        #expect(path == "adr/0003-use-c.md")
        #expect(
            text.hasPrefix("# 3. Use C\n\nDate: 2026-11-22\n\n## Status\n\nProposed\n\n## Context\n\n<!--"))
    }

    @Test func aLogOfBulletsGetsItsBullets() throws {
        let (path, text, _) = try make("Use C", in: SampleLog.bullets) { $0.deciders = ["ana"] }
        #expect(path == "adr/adr-003-use-c.md")
        #expect(
            text.hasPrefix(
                "# ADR-003: Use C\n\n- **Status:** Proposed\n- **Date:** 2026-11-22\n- **Deciders:** ana\n\n## Context and Problem Statement\n"
            ))
    }

    @Test(arguments: [
        "> x", "# x", "- x", "1. x", "| x", "* x", "<div>", "```", "[ ] x", "===", "+", "[x]: y",
    ])
    func anOptionReadsBackAsGiven(_ option: String) throws {
        for log in [SampleLog.empty, SampleLog.nygard] {
            let record = try make("Use C", in: log) { $0.options = [option, "B"] }.record
            #expect(record.options.map(\.name) == [option, "B"])
        }
    }

    @Test func aDatedLogGetsADatedName() throws {
        #expect(try make("Use C", in: SampleLog.dated).path == "adr/20261122-use-c.md")
    }

    @Test func namesFollowTheLog() throws {
        func path(after name: String) throws -> String {
            let text = "# X\n\n* Status: accepted\n\n## Context\n\nC\n"
            return try make("Use C", in: SampleLog.of([(name, text)])).path
        }
        #expect(try path(after: "ADR012-use-x.md") == "adr/ADR013-use-c.md")
        #expect(try path(after: "012-x.md") == "adr/013-use-c.md")
        #expect(try path(after: "adr_0012_use_x.md") == "adr/adr_0013_use_c.md")
        #expect(try path(after: "12-x.md") == "adr/13-use-c.md")
        #expect(try path(after: "2020-01-02-x.md") == "adr/2026-11-22-use-c.md")
        #expect(try path(after: "2020-01-02_012-x.md") == "adr/2026-11-22_013-use-c.md")
        #expect(try path(after: "0012-x/README.md") == "adr/0013-use-c/README.md")
        #expect(try path(after: "ARCH-012-x.md") == "adr/ARCH-013-use-c.md")
        #expect(try path(after: "0012-x.markdown") == "adr/0013-use-c.markdown")
        #expect(try path(after: "adr-2020-01-02-x.md") == "adr/adr-2026-11-22-use-c.md")
        #expect(try path(after: "ADR_20200102_003_x.md") == "adr/ADR_20261122_004_use-c.md")
        #expect(try path(after: "ADR-XXXX-x.md") == "adr/ADR-0001-use-c.md")
        #expect(try path(after: "record-x.md") == "adr/use-c.md", "one name tells no prefix")
    }

    @Test func aWordThatAllNamesBeginWithIsKept() throws {
        func path(_ names: String..., number: Numbering.Scheme? = nil) throws -> String {
            let log = SampleLog.of(names.map { ($0, "# X\n\n* Status: accepted\n\n## Context\n\nC\n") })
            var request = NewRecord(title: "Use C", date: CalendarDate(iso: "2026-11-22")!)
            request.numbering.scheme = number
            return try request.changes(in: log).path
        }
        #expect(try path("adr-use-x.md", "adr-use-y.md") == "adr/adr-use-c.md")
        #expect(try path("adr-use-x.md", "use-y.md") == "adr/use-c.md")
        #expect(try path("use-x.md", "use-y.md") == "adr/use-c.md", "no word for a record")
        #expect(try path("adr-use-x.md", "adr-use-y.md", number: .sequential) == "adr/adr-0001-use-c.md")
        #expect(try path("adr-2020-01-02-x.md", number: .dateCounter) == "adr/adr-2026-11-22-001-use-c.md")
        #expect(try path("ADR-012-x.md", number: .provisional) == "adr/ADR-XXXX-use-c.md")
    }

    @Test(arguments: ["Template", "README", "Index", "About"])
    func namesOfOtherDocumentsAreAvoided(title: String) throws {
        for log in SampleLog.all { #expect(DocumentKind(path: try make(title, in: log).path) == nil) }
    }

    @Test func aTitleThatNamesASectionIsReadBack() throws {
        for log in SampleLog.all {
            #expect(try make("Context", in: log).record.title.value?.text == "Context")
        }
    }

    @Test func bodyTextReplacesTheTemplatesBelowTheTitle() throws {
        let (_, text, _) = try make("Use C", in: SampleLog.madr) { $0.body = "## Context\n\nBecause." }
        #expect(text.hasSuffix("---\n# Use C\n\n## Context\n\nBecause.\n"))
        let (_, sections, record) = try make("Use C", in: SampleLog.nygard) {
            $0.body = "## Context\n\nBecause.\n"
        }
        #expect(
            sections == "# 3. Use C\n\nDate: 2026-11-22\n\n## Status\n\nProposed\n\n## Context\n\nBecause.\n")
        #expect(record.currentStatus == .proposed)
    }

    @Test(arguments: BuiltInTemplate.allCases) func everyTemplateIsFilled(template: BuiltInTemplate) throws {
        for log in SampleLog.all {
            let (_, text, record) = try make("Use C", in: log) {
                $0.template = .builtIn(template)
                $0.status = .accepted
            }
            for place in ["{title}", "{number}", "{date}", "{status}"] { #expect(!text.contains(place)) }
            #expect(record.currentStatus == .accepted && record.date.value == day)
        }
    }

    @Test func ownTemplatesAreFilledAsData() throws {
        let template =
            "---\nid: {number}\ntitle: \"{title}\"\nday: {date}\n---\n# ADR {number}: {title}\n\n{title} on {date}\n"
        let (_, text, record) = try make("a: b {date} \"q\" TITLE", in: SampleLog.madr) {
            $0.template = .custom(template)
        }
        #expect(
            text
                == "---\nid: \"3\"\ntitle: \"a: b {date} \\\"q\\\" TITLE\"\nday: 2026-11-22\nstatus: proposed\ndate: 2026-11-22\n---\n# ADR 3: a: b {date} \"q\" TITLE\n\na: b {date} \"q\" TITLE on 2026-11-22\n"
        )
        #expect(record.title.value?.text == "a: b {date} \"q\" TITLE")
    }

    @Test func numbersAreTakenAsAskedOrRefused() throws {
        #expect(try make("Use C", in: SampleLog.madr) { $0.number = 17 }.path == "adr/0017-use-c.md")
        #expect(throws: AuthoringError.self) { try make("Use C", in: SampleLog.madr) { $0.number = 2 } }
        #expect(throws: AuthoringError.self) { try make("Use C", in: SampleLog.dated) { $0.number = 2 } }
    }

    @Test func titlesThatAreNoneAreRefused() {
        for title in ["", " \n", "\u{7}"] {
            #expect(throws: AuthoringError.self, "\(title)") { try make(title, in: SampleLog.madr) }
        }
    }

    @Test func oldRecordsAreSupersededAndLinked() throws {
        var request = NewRecord(title: "Use C", date: day)
        request.supersedes = ["1"]
        request.isAtOnce = true
        request.links = [.init("depends on", "Use B")]
        let result = try request.changes(in: SampleLog.nygard)
        #expect(
            result.changes.text("adr/0001-use-a.md")
                == "# 1. Use A\n\nDate: 2020-01-02\n\n## Status\n\nSuperseded by [3. Use C](0003-use-c.md)\n\n## Context\n\nC\n"
        )
        #expect(
            result.changes.text("adr/0002-use-b.md")
                == "# 2. Use B\n\nDate: 2020-01-03\n\n## Status\n\nProposed\n\nRequired by [3. Use C](0003-use-c.md)\n\n## Context\n\nC\n"
        )
        #expect(
            try #require(result.changes.text("adr/0003-use-c.md")).contains(
                "## Status\n\nProposed\n\nSupersedes [1. Use A](0001-use-a.md)\n\nDepends on [2. Use B](0002-use-b.md)\n\n## Context"
            ))
    }
}
