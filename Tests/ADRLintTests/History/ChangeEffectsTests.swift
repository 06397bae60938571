import ADRLint
import ADRModel
import ADRText
import Testing

@Suite struct ChangeEffectsTests {
    private static let folder = "docs/adr/"

    private static func log(_ texts: [String: String]) -> DecisionLog {
        let sources = texts.sorted { $0.key < $1.key }.map { SourceText(path: folder + $0.key, $0.value) }
        return DecisionLog(folder: "docs/adr", records: sources.map { RecordReader().read($0) })
    }

    private static func surroundings(_ texts: [String: String]) -> LintSurroundings {
        let paths = Set(texts.keys.map { folder + $0 })
        return LintSurroundings(
            today: CalendarDate(year: 2026, month: 3, day: 1)!, pathExists: paths.contains)
    }

    /// `rule path` of what a change brings about elsewhere.
    private static func effects(_ before: [String: String], _ after: [String: String]) -> [String] {
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        let effects = ChangeEffects(
            from: [log(before)], in: surroundings(before), changing: Set(paths: changed.map { folder + $0 }))
        let now = log(after)
        let found = Linter().lint(
            now, where: effects.concerned(in: now).contains(path:), surroundings: surroundings(after))
        return effects.caused(found, in: now, by: Linter())
            .map { "\($0.rule) \($0.path.dropFirst(folder.count))" }
    }

    private static let queue = "# 1. Use a queue\n\nStatus: accepted\n"
    private static let cache =
        "# 2. Use a cache\n\nStatus: accepted\n\nSee [it](0001-queue.md) and [gone](gone.md).\n"

    @Test func aDeletionBreaksTheLinksOfOthers() {
        let before = ["0001-queue.md": Self.queue, "0002-cache.md": Self.cache]
        #expect(Self.effects(before, ["0002-cache.md": Self.cache]) == ["broken-link 0002-cache.md"])
    }

    @Test func aRenameDoesToo() {
        let before = ["0001-queue.md": Self.queue, "0002-cache.md": Self.cache]
        let after = ["0001-queues.md": Self.queue, "0002-cache.md": Self.cache]
        #expect(Self.effects(before, after) == ["broken-link 0002-cache.md"])
    }

    @Test func aNumberThatIsTakenTwiceIsToldInBoth() {
        let after = ["0001-queue.md": Self.queue, "0001-cache.md": "# 1. Use a cache\n\nStatus: accepted\n"]
        #expect(Self.effects(["0001-queue.md": Self.queue], after) == ["duplicate-number 0001-queue.md"])
    }

    @Test func aRelationThatNoRecordAnswersToAnyMoreIsTold() {
        let old = "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# One\n"
        let before = [
            "0001-one.md": old, "0002-two.md": "---\nstatus: accepted\nsupersedes: [1]\n---\n# Two\n",
        ]
        #expect(Self.effects(before, ["0001-one.md": old]) == ["unresolved-supersession 0001-one.md"])
    }

    @Test func whatWasWrongBeforeIsNot() {
        let before = ["0001-queue.md": Self.queue, "0002-cache.md": Self.cache]
        #expect(
            Self.effects(before, ["0001-queue.md": Self.queue + "\nMore.\n", "0002-cache.md": Self.cache])
                .isEmpty)
    }
}
