import ADRText

@testable import ADRModel

/// A file read as a record: head, body, links, risks, all with places inside the text.
enum RecordTarget {
    static let paths = [
        "docs/adr/0007-use-x.md", "docs/adr/use-x.md", "docs/adr/2026-01-02-use-x.md",
        "docs/adr/7-use-x.de.md",
        "docs/adr/ARCH-7-use-x.md", "docs/adr/0007-use-x/README.md", "docs/adr/template.md",
        "docs/adr/index.md",
    ]

    static func run(_ input: FuzzInput) {
        var input = input
        let source = input.source(input.pick(paths))
        let record = RecordReader().read(source)
        let lines = LineIndex(source)
        func check(_ range: Range<Int>?, _ what: String) {
            guard let range else { return }
            source.requireInside(range, what)
            _ = lines.position(at: range.lowerBound)
            _ = source[range]
        }
        check(record.title.range, "the title")
        check(record.status.range, "the status")
        check(record.date.range, "the date")
        for status in record.otherStatuses { check(status.range, "another status") }
        for link in record.links + record.selfLinks { check(link.target.range, "a link") }
        for link in record.wordedLinks { check(link.target.range, "a link in words") }
        for fact in record.bodyFacts {
            check(fact.name, "a name")
            check(fact.value, "a value")
        }
        let risks = RiskReader(record, method: .standard)
        for risk in risks.risks + risks.repeatedRows {
            check(risk.range, "a risk")
            for action in risk.actions { check(action.range, "an action") }
        }
        for problem in risks.problems { check(problem.range, "a problem of a risk") }
        _ = (
            record.displayTitle, record.currentStatus, record.id, RecordMeaning(record)
        )
        let survey = LogSurvey(documents: [record, other], folders: ["docs/adr"])
        for log in survey.logs {
            _ = log.links.supersessions
            for link in record.links { _ = log.resolve(link.target, from: source) }
        }
    }

    private static let other = RecordReader().read(
        SourceText(path: "docs/adr/0001-use-y.md", "# 1. Use Y\n\n## Status\n\nAccepted\n"))
}
