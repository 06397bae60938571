import Testing

@testable import ADRText

@Suite struct ChangeSetTests {
    private let a = SourceText(path: "a.md", "a")
    private let b = SourceText(path: "b.md", "b")

    @Test func aLaterChangeOfAResultJoinsTheEarlierOne() {
        var changes = ChangeSet()
        changes.replace(a, with: a.moved(to: "c.md"))
        changes.replace(a.moved(to: "c.md"), with: SourceText(path: "c.md", "new"))
        #expect(changes.changes == [FileChange(before: a, after: SourceText(path: "c.md", "new"))])
        changes.replace(SourceText(path: "c.md", "new"), with: a)
        #expect(changes.isEmpty)
    }

    @Test func filesThatSwapNamesAreTwoChanges() {
        var changes = ChangeSet()
        changes.replace(a, with: a.moved(to: "b.md"))
        changes.replace(b, with: b.moved(to: "a.md"))
        #expect(
            changes.changes == [
                FileChange(before: a, after: a.moved(to: "b.md")),
                FileChange(before: b, after: b.moved(to: "a.md")),
            ])
    }
}
