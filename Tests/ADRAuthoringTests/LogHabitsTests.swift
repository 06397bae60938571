import ADRAuthoring
import ADRModel
import ADRText
import Testing

/// What the tool writes follows the log: its words, its file names, its way of naming records.
@Suite struct LogHabitsTests {
    private let day = CalendarDate(iso: "2026-11-29")!

    private func made(in log: DecisionLog, _ title: String = "Use a bus") throws -> (
        path: String, text: String
    ) {
        let result = try NewRecord(title: title, date: day).changes(in: log)
        return (result.path, try #require(result.changes.text(result.path)))
    }

    // MARK: - Values of neighbours

    @Test(arguments: [
        "Beteiligte: Dennis A., Claude (Umsetzung)", "Participants: Ana, Lee", "Reviewers: Ana",
        "Approver: Ana",
        "Stakeholders: all", "Verantwortlich: Ana", "Uczestnicy: Ana", "Prepared by: Ana", "Ticket: ABC-12",
        "Technical Story: ABC-12", "Effective Date: 2026-01-02", "Due date: 2026-01-02", "Contact: @ana",
        "Discussion: https://example.org/12", "Epic: ABC", "Where: PROJ-12",
    ])
    func namesDaysAndTicketsAreNotCopied(line: String) throws {
        let name = line.prefix { $0 != ":" }
        let log = SampleLog.of(
            (1...3).map {
                (
                    "000\($0)-a.md",
                    "# \($0). A\n\n- **Status:** accepted\n- **\(name):** \(line.dropFirst(name.count + 2))\n"
                )
            })
        let text = try made(in: log).text
        #expect(text.contains("- **\(name):**"))
        #expect(!text.contains("- **\(name):** \(line.dropFirst(name.count + 2))"))
    }

    @Test func onlyWhatTheWholeLogSharesIsCopied() throws {
        func log(_ first: String) -> DecisionLog {
            SampleLog.of(
                (1...4).map {
                    (
                        "000\($0)-a.md",
                        "---\nstatus: accepted\nlayout: \($0 == 1 ? first : "adr")\n---\n# A \($0)\n"
                    )
                })
        }
        #expect(try made(in: log("adr")).text.contains("layout: adr\n"))
        #expect(try !made(in: log("page")).text.contains("layout: adr\n"))
    }

    // MARK: - Words

    private func word(after status: String, _ verdict: DecisionStatus, menu: String? = nil) throws -> String {
        let reader = RecordReader()
        let records = (1...2).map {
            reader.read(SourceText(path: "adr/000\($0)-a.md", "# \($0). A\n\n* Status: \(status)\n"))
        }
        let template = menu.map { SourceText(path: "adr/template.md", "# Title\n\n* Status: \($0)\n") }
        let log = DecisionLog(
            folder: "adr", records: records,
            pages: template.map { [.init(kind: .template, source: $0)] } ?? [])
        let changes =
            verdict == .superseded
            ? try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: log)
            : try StatusChange(["1"], to: verdict).changes(in: log)
        let text = try #require(changes.text("adr/0001-a.md"))
        return String(text.split(separator: "\n").first { $0.hasPrefix("* Status") }?.dropFirst(10) ?? "")
    }

    @Test(arguments: [
        ("aceptada", DecisionStatus.deprecated, "obsoleta"), ("aceptada", .rejected, "rechazada"),
        ("aceptada", .proposed, "propuesta"), ("aprobada", .rejected, "rechazada"),
        ("acceptée", .rejected, "rejetée"),
        ("acceptée", .deprecated, "dépréciée"), ("accettata", .rejected, "rifiutata"),
        ("zaakceptowana", .rejected, "odrzucona"), ("Принята", .rejected, "Отклонена"),
        ("Přijata", .rejected, "Zamítnuta"),
        ("aceptado", .rejected, "rechazado"), ("принято", .deprecated, "устарело"),
        ("accepted", .rejected, "rejected"),
    ])
    func theEndingIsTheLogs(own: String, status: DecisionStatus, word: String) throws {
        #expect(try self.word(after: own, status) == word)
    }

    @Test(arguments: [
        (
            "angenommen", "vorgeschlagen | angenommen | verworfen | überholt", DecisionStatus.rejected,
            "verworfen"
        ),
        ("accepté", "proposé, accepté, obsolète, remplacé", .deprecated, "obsolète"),
        ("accepted", "proposed | accepted | declined | obsolete", .rejected, "declined"),
    ])
    func theTemplatesWordsAreTheLogs(own: String, menu: String, status: DecisionStatus, word: String) throws {
        #expect(try self.word(after: own, status, menu: menu) == word)
    }

    // MARK: - References

    @Test(arguments: ["ADR-0003", "ADR 0003", "ADR#3", "ADR-0003: C", "3. C", "0003"])
    func linksNameRecordsAsTheLogDoes(text: String) throws {
        let heading = text.hasPrefix("3.") ? "# 1. A" : "# ADR-0001: A"
        func record(_ number: Int, _ title: String, _ status: String) -> (String, String) {
            let head = heading.replacing("1", with: "\(number)").replacing(" A", with: " \(title)")
            return ("000\(number)-x.md", "\(head)\n\n## Status\n\n\(status)\n\n## Context\n\nC\n")
        }
        let log = SampleLog.of([
            record(1, "A", "Accepted"), record(2, "B", "Accepted"), record(3, "C", "Accepted"),
            record(4, "D", "Superseded by [\(text)](0003-x.md)"),
        ])
        let changes = try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: log)
        let own = text.replacing("3", with: "2").replacing(" C", with: " B")
        #expect(changes.text("adr/0001-x.md")?.contains("Superseded by [\(own)](0002-x.md)") ?? false)
    }

    // MARK: - File names

    @Test(arguments: [
        (["Registro de decisión": "registro-de-decision"], "Configuración única", "configuracion-unica"),
        (["Registro de decisión": "registro-de-decisión"], "Configuración única", "configuración-única"),
        (["Über Größen": "ueber-groessen"], "Prüfung täglich", "pruefung-taeglich"),
        (["Źródło prawdy": "zrodlo-prawdy"], "Łączność", "lacznosc"),
        (["Use Go": "use-go"], "Prüfung täglich", "prüfung-täglich"),
        (["データ": "データ"], "Prüfung", "prüfung"),
    ])
    func accentsAreThoseOfTheLog(names: [String: String], title: String, slug: String) throws {
        let log = SampleLog.of(names.map { ("0001-\($0.value).md", "# \($0.key)\n\n* Status: accepted\n") })
        #expect(try made(in: log, title).path == "adr/0002-\(slug).md")
    }
}
