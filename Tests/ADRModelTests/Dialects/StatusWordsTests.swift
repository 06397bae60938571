import ADRModel
import ADRText
import Testing

/// The words that edits write: those of the log, in its language.
@Suite struct StatusWordsTests {
    private func log(
        _ statuses: [String],
        form: (String) -> String = { "# Use it\n\n## Status\n\n\($0)\n\n## Context\n\nC\n" }
    )
        -> DecisionLog
    {
        DecisionLog(
            folder: "adr",
            records: statuses.enumerated().map { index, status in
                RecordReader().read(SourceText(path: "adr/000\(index + 1)-use-it.md", form(status)))
            })
    }

    /// What becomes of the last record of a log.
    private func set(_ status: DecisionStatus, in log: DecisionLog, by successors: [LinkTarget] = []) throws
        -> String
    {
        var editor = RecordEditor(log.records[log.records.count - 1], style: LogStyle(log))
        try editor.setStatus(status, supersededBy: successors)
        return editor.record.source.text
    }

    @Test(arguments: [
        (["Approved", "Approved", "Proposed"], "Approved"),
        (["Approved", "Accepted", "Proposed"], "Accepted"),
        (["Implemented", "Implemented", "Proposed"], "Accepted"),
        (["accepté", "proposé"], "accepté"),
        (["rejeté", "proposé"], "accepté"),
        (["承認済み", "提案中"], "承認済み"),
        (["принято", "предложено"], "принято"), (["Odrzucona", "Zaproponowana"], "Zaakceptowana"),
        (["vedtatt", "foreslått"], "vedtatt"), (["zamítnuto", "navrženo"], "přijato"),
    ])
    func acceptanceHasTheWordOfTheLog(statuses: [String], word: String) throws {
        #expect(try set(.accepted, in: log(statuses)).contains("## Status\n\n\(word)\n"))
    }

    /// `Obsoleto` is Italian, Spanish and Portuguese; the names beside it tell which.
    @Test(arguments: [("Stato", "Contesto", "Accettato"), ("Estado", "Fecha", "Aceptado")])
    func sharedWordsAreOfTheLanguageOfTheNames(status: String, name: String, word: String) throws {
        let log = log(["Obsoleto"]) { "# Usarlo\n\n- \(status): \($0)\n\n## \(name)\n\nC\n" }
        #expect(try set(.accepted, in: log).contains("- \(status): \(word)\n"))
    }

    @Test(arguments: [
        (["accepté"], "remplacé par [1. Use it](0001-use-it.md)"),
        (["angenommen"], "ersetzt durch [1. Use it](0001-use-it.md)"),
        (["승인됨"], "대체됨 ([1. Use it](0001-use-it.md))"),
        (["已接受"], "已取代 ([1. Use it](0001-use-it.md))"),
        (["Accepted"], "Superseded by [1. Use it](0001-use-it.md)"),
    ])
    func supersessionStaysInTheLanguage(statuses: [String], statement: String) throws {
        let log = log(statuses + statuses)
        let text = try set(.superseded, in: log, by: [LinkTarget(log.records[0])])
        #expect(text.contains("## Status\n\n\(statement)\n"))
        let read = RecordReader().read(SourceText(path: "adr/0002-use-it.md", text))
        #expect(read.currentStatus == .superseded && read.links(.supersededBy).map(\.target.number) == [1])
    }

    @Test func linksStayInTheLanguage() throws {
        let log = log(["승인됨", "승인됨"]) { "# 결정\n\n- 상태: \($0)\n- 날짜: 2026-01-02\n\n## 배경\n\nC\n" }
        var editor = RecordEditor(log.records[1], style: LogStyle(log))
        try editor.addLink(.supersedes, to: LinkTarget(log.records[0]))
        #expect(editor.record.source.text.contains("- 이전 결정: [ADR-0001](0001-use-it.md)\n"))
    }

    @Test(arguments: [
        ("02.09.2020", "29.11.2026"), ("13/09/2020", "29/11/2026"), ("2 September 2020", "29 November 2026"),
        ("Sep 2, 2020", "Nov 29, 2026"), ("2020年9月2日", "2026年11月29日"), ("20200902", "20261129"),
        ("2020-09-02", "2026-11-29"), ("2 septembre 2020", "29 novembre 2026"),
        ("3 mars 2020", "2026-11-29"), ("1er février 2020", "29 novembre 2026"),
        ("2. Februar 2020", "29. November 2026"),
        ("12 September 2020", "29 November 2026"),
    ])
    func aDayKeepsItsForm(before: String, after: String) throws {
        let source = SourceText(path: "adr/0001-x.md", "# X\n\n* Status: accepted\n* Date: \(before)\n")
        var editor = RecordEditor(RecordReader().read(source))
        try editor.setDate(CalendarDate(iso: "2026-11-29")!)
        #expect(editor.record.source.text == "# X\n\n* Status: accepted\n* Date: \(after)\n")
    }
}
