import ADRModel
import ADRText
import Testing

/// What lies beside three numbered records, and is one or is none.
@Suite struct FilesBesideRecordsTests {
    private let body = "\n## Status\n\nAccepted\n\n## Context\n\nA\n\n## Decision\n\nB\n"

    /// What a file is, beside `docs/adr/0001-use-go.md` and two more, or beside other files.
    private func verdict(
        on path: String, _ text: String, beside others: [String: String]? = nil
    ) -> DocumentVerdict? {
        let records = ["1-use-go", "2-use-grpc", "3-use-nats"].map {
            ("docs/adr/000\($0).md", "# \($0.prefix(1)). Use \($0.suffix(4))\n" + body)
        }
        var files = others ?? Dictionary(uniqueKeysWithValues: records)
        files[path] = text
        let survey = LogSurvey(files.sorted { $0.key < $1.key }.map { SourceText(path: $0.key, $0.value) })
        return survey.verdicts.first { $0.path == path }?.verdict
    }

    @Test(arguments: [
        "how-to-write-adrs":
            "# How to write ADRs\n\n## Context\n\nThe forces.\n\n## Decision\n\nOne sentence.\n",
        "migration": "# Migration\n\n**Status:** In progress\n\n## Decision\n\nLater.\n",
        "outage": "# Outage\n\nStatus: Resolved\n\n## Decision\n\nMore disks.\n",
        "backlog": "# Backlog\n\n| Title | Status |\n|---|---|\n| Mesh | proposed |\n",
        "wiring": "# Wiring\n\n## Status\n\nAccepted means valid\n\n## Context\n\nWhy\n",
    ])
    func pagesWithoutANumberAreNoRecords(name: String, text: String) {
        #expect(verdict(on: "docs/adr/\(name).md", text)?.kind == .other)
    }

    @Test(arguments: ["# Use a mesh\n", "# ADR-021: Use a mesh\n"])
    func aWholeStatusAndADecisionMakeARecordWithoutANumber(title: String) {
        #expect(verdict(on: "docs/adr/use-a-mesh.md", title + body)?.kind == .record)
    }

    @Test func wordsMayStandInThePlaceOfTheNumber() {
        let text = "# A\n\n## Context\n\nA\n\n## Considered Options\n\n* B\n\n## Decision Outcome\n\nB\n"
        for others in [["ADR Data Design"], ["ADR 1"], ["ADR 1", "ADR 2"]] {
            let files = Dictionary(uniqueKeysWithValues: others.map { ("\($0).md", text) })
            #expect(verdict(on: "ADR Tech Stack.md", text, beside: files)?.kind == .record, "\(others)")
            #expect(verdict(on: "README.md", text, beside: files)?.kind != .record)
            #expect(
                verdict(on: "adr-guide.md", "# Guide\n\n## Context\n\nWhy\n", beside: files)?.kind != .record)
        }
        #expect(verdict(on: "ADR Tech Stack.md", text, beside: [:])?.kind == .other)
    }

    @Test(arguments: ["register", "Übersicht", "目录"])
    func aPageMostOfWhoseItemsLeadToRecordsIsAnIndex(name: String) {
        let list =
            "# All\n\n## Status\n\nLegend: accepted\n\n- [Go](0001-use-go.md)\n- [gRPC](0002-use-grpc.md)\n"
        #expect(verdict(on: "docs/adr/\(name).md", list)?.kind == .index)
    }

    @Test(arguments: ["README.zh-CN", "README_CN", "README-de", "LIESMICH", "lisez-moi", "ПРОЧТИ"])
    func pagesToReadFirstAreIndexesInAnyLanguage(name: String) {
        #expect(verdict(on: "docs/adr/\(name).md", "# Records\n" + body)?.kind == .index)
    }

    @Test(arguments: [
        "adr-template-bare", "adrTemplate", "template2", "TemplateADR", "0000-sjabloon", "skabelon_kort",
        "adr-template-en", "adr模板", "テンプレート", "szablon", "plantillas/use-x",
    ])
    func templatesAreKnownByNamesInAnyForm(name: String) {
        #expect(verdict(on: "docs/adr/\(name).md", "# Use something\n" + body)?.kind == .template)
    }

    @Test(arguments: [
        "# ADR-000: Titel", "# Título", "# 标题", "# Short Title", "# Title of the ADR",
        "# ADR-0000: Short title of the decision", "# ADR-000: [Short Title]", "# ADR-[number]: [title]", "#",
    ])
    func aTitleToBeFilledInMakesATemplate(title: String) {
        #expect(verdict(on: "docs/adr/new.md", title + "\n" + body)?.kind == .template)
    }

    @Test func statusesToChooseFromMakeATemplate() {
        let form = "# Use foo\n\n## Status\n\nProposed | Accepted | Deprecated\n\n## Context\n\n...\n"
        #expect(verdict(on: "docs/adr/form.md", form)?.kind == .template)
    }

    @Test(arguments: [
        "20240103-template-engine": "Use Jinja as template engine", "email-templates": "Send mail in MJML",
        "modele-de-donnees": "Modèle de données", "0004-adr-template": "Use the MADR template",
        "decision-log": "Keep a log", "process": "One process a tenant",
    ])
    func whatIsFilledInOutweighsTheName(name: String, title: String) {
        #expect(verdict(on: "docs/adr/\(name).md", "# \(title)\n" + body, beside: [:])?.kind == .record)
    }

    @Test(arguments: [
        "0001-use-go.de", "0002-use-grpc_de", "0003-use-nats-de", "de/0001-use-go", "../de/adr/0001-use-go",
    ])
    func textsInOtherLanguagesAreTranslations(name: String) {
        let path = RelativePath.join("docs/adr", name + ".md")
        #expect(verdict(on: path, "# 1. Go\n" + body)?.kind == .translation)
    }

    @Test func aRecordHasItsTranslations() throws {
        let log = try #require(
            LogSurvey([
                SourceText(path: "adr/0001-x.md", "# X\n" + body),
                SourceText(path: "adr/0001-x.de.md", "# X\n" + body),
            ]).logs.first)
        #expect(log.records.count == 1)
        #expect(log.translations(of: log.records[0]).map(\.source.path) == ["adr/0001-x.de.md"])
    }

    @Test func aNameThatGoesOnIsThatOfARecordIfItTellsADecision() {
        let text = "## Context\n\nA\n\n## Decision\n\nB\n"
        let dated = ["adr/20240516-use-go.md": "# Use Go\n" + body]
        #expect(verdict(on: "adr/20240516-use-go-no-title.md", text, beside: dated)?.kind == .record)
    }

    @Test func annexesContinueTheNameOfTheirRecord() {
        let annex = "# Benchmarks\n\n## Context\n\nA\n\n## Options\n\nB\n"
        #expect(verdict(on: "docs/adr/0001-use-go-benchmarks.md", annex)?.reason == .accompaniesRecord)
        let dated = ["adr/20240516-use-go.md": "# Use Go\n" + body]
        #expect(verdict(on: "adr/20240516-use-go-load.md", "# Load\n\nx\n", beside: dated)?.kind == .other)
    }

    @Test(arguments: [
        "retro-2021": "# Retro\n\nFine.\n", "notes-001": "# Notes\n\nx\n", "sync-2021-02-03": "# Sync\n\nx\n",
    ])
    func aWordAndANumberOfItsOwnIsNoRecord(name: String, text: String) {
        #expect(verdict(on: "docs/adr/\(name).md", text)?.kind == .other)
    }

    @Test(arguments: [
        "incidents/INC-001-db": "# Database\n\nStatus: Closed\n\n## Timeline\n",
        "_posts/2021-01-02-hi": "---\nstatus: published\n---\n# Hi\n",
        "meetings/2021-01-02": "# Sync\n\n## Decisions\n\nA\n\n## Options\n\nB\n",
        "specs/001-login": "# Login\n\nStatus: Draft\n\n## Requirements\n",
        "policies/POL-001": "# Access\n\nStatus: Approved\n",
    ])
    func numberedPagesOfOtherFoldersAreNoRecords(name: String, text: String) {
        #expect(verdict(on: name + ".md", text, beside: [:])?.kind == .other)
    }

    @Test(arguments: [
        "# 4. Use Y\n\nMoved to [platform](https://example.org/0002-y.md).\n", "(reserved)\n",
        "# 4. Gone\n\nThis page is intentionally left blank.\n",
    ])
    func pointersAreNoRecords(text: String) {
        #expect(verdict(on: "docs/adr/0004-use-y.md", text)?.kind == .pointer)
    }

    @Test(arguments: [
        "décisions", "besluiten", "决策", "架构决策", "09-architecture-decisions", "rfcs", "ADR-records",
    ])
    func foldersNamedForDecisionsHoldThem(folder: String) {
        #expect(LogFolder.isWithinConventional("docs/\(folder)/x.md"))
        #expect(verdict(on: "docs/\(folder)/use-x.md", "# Use X\n" + body, beside: [:])?.kind == .record)
    }

    @Test func aStatusThatNobodyKnowsAndADayMakeARecordBelowALog() {
        let text = "---\nstatus: on hold\ndate: 2026-01-02\n---\n# Use it\n"
        #expect(verdict(on: "docs/adr/below/0009-use-it.md", text)?.kind == .record)
        #expect(verdict(on: "docs/adr/below/0009-use-it.md", "# Use it\n")?.kind == .other)
    }

    @Test func theFolderThatIsNamedNeedNotBeAsSure() throws {
        let page = SourceText(path: "test/data/0001-a.md", "---\nstatus: accepted\n---\n# Use it\n")
        let documents = [RecordReader().read(page)]
        #expect(LogSurvey(documents: documents).logs.isEmpty)
        #expect(LogSurvey(documents: documents, named: ["test/data"]).logs.count == 1)
    }

    @Test(arguments: ["docs", "design", "architecture", "decision-trees", "records"])
    func otherFoldersDoNot(folder: String) { #expect(!LogFolder.isWithinConventional("\(folder)/x.md")) }
}
