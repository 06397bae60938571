import ADRAuthoring
import ADRModel
import ADRText
import Testing

/// A record's text in another language keeps its name, and is named when it says something else.
@Suite struct TranslationTests {
    private func log(_ files: [String: String]) throws -> DecisionLog {
        let sources = files.sorted { $0.key < $1.key }.map { SourceText(path: $0.key, $0.value) }
        return try #require(LogSurvey(sources).logs.first)
    }

    private static func text(_ title: String, _ status: String) -> String {
        "# \(title)\n\n* Status: \(status)\n\n## Context\n\nA\n\n## Decision\n\nB\n"
    }

    @Test(arguments: [
        ("docs/adr/0001-a.md", "docs/adr/de/0001-a.md", "docs/adr/de/0001-better.md"),
        ("docs/adr/0001-a.md", "docs/adr/0001-a.de.md", "docs/adr/0001-better.de.md"),
        ("docs/en/adr/0001-a.md", "docs/de/adr/0001-a.md", "docs/de/adr/0001-better.md"),
    ])
    func itGoesAlong(original: String, translation: String, renamed: String) throws {
        let files = [original: Self.text("A", "accepted"), translation: Self.text("Ä", "angenommen")]
        let log = try log(files)
        let update = try ReferenceUpdate(
            [try Retitling(log).rename("1", to: "Better")], logs: [log], texts: [],
            paths: Array(files.keys), reader: RecordReader())
        #expect(update.changes.text(renamed) != nil)
        #expect(log.applying(update.changes).records.count == 1)
    }

    @Test(arguments: ["docs/adr/de/0001-a.md", "docs/adr/0001-a.de.md"])
    func anotherStatusIsTold(path: String) throws {
        let log = try log([
            "docs/adr/0001-a.md": Self.text("A", "accepted"), path: Self.text("Ä", "angenommen"),
        ])
        let changes = try StatusChange(["1"], to: .deprecated).changes(in: log)
        #expect(changes.notices.map(\.message) == ["the translation still says “angenommen”"])
        #expect(changes.notices.map(\.place.path) == [path])
    }
}
