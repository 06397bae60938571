import ADRLint
import ADRText

@testable import ADRModel

/// `lint --fix`: linting finds places inside the texts, fixing comes to an end, and again there is nothing to fix.
enum FixTarget {
    static func run(_ input: FuzzInput) {
        var input = input
        let appliesUnsafe = input.next(below: 2) == 1
        let source = input.source(input.pick(RecordTarget.paths))
        let log = DecisionLog(folder: "docs/adr", records: [RecordReader().read(source), other])
        let fixer = Fixer(Linter(), surroundings: surroundings, appliesUnsafe: appliesUnsafe)
        let result = fixer.fix(log)
        for diagnostic in result.remaining {
            guard let range = diagnostic.range, let text = result.log.source(at: diagnostic.path) else {
                continue
            }
            text.requireInside(range, "\(diagnostic.rule): \(diagnostic.message)")
        }
        for change in result.changes.changes {
            guard let before = change.before, let after = change.after else {
                fatalError("a fix removes a file")
            }
            require(
                String(validating: before.bytes, as: UTF8.self) == nil
                    || String(validating: after.bytes, as: UTF8.self) != nil, "a fix broke UTF-8")
        }
        let again = fixer.fix(result.log)
        require(again.changes.isEmpty, "fixing twice is not once")
    }

    private static let surroundings = LintSurroundings(
        today: CalendarDate(year: 2026, month: 11, day: 29)!, pathExists: { $0.hasSuffix("use-y.md") })

    private static let other = RecordReader().read(
        SourceText(
            path: "docs/adr/0001-use-y.md",
            "---\nstatus: superseded\nsuperseded-by: [7]\n---\n# Use Y\n\nSee [7](0007-use-x.md).\n"))
}
