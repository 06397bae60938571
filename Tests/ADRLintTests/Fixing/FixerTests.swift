import ADRModel
import ADRText
import Testing

@testable import ADRLint

@Suite struct FixerTests {
    private static func fixer(_ rules: [any Rule.Type] = BuiltInRules.all, unsafe: Bool = false) -> Fixer {
        Fixer(Linter(rules: rules), surroundings: LintedText.surroundings, appliesUnsafe: unsafe)
    }

    private static let faulty = LintedText([
        "0001-x.md": "---\nstatus: acepted\n---\n# X\n\n[a](a.md)\n",
        "0002-y.md": "---\r\nstatus: propsed # adr-disable broken-link\r\n---\r\n# Y\r\n",
    ])

    @Test func everythingFixableIsFixedInRounds() {
        let result = Self.fixer().fix(Self.faulty.log)
        #expect(
            result.log.records.map(\.source.text) == [
                "---\nstatus: accepted\n---\n# X\n\n[a](a.md)\n",
                "---\r\nstatus: proposed\r\n---\r\n# Y\r\n",
            ])
        #expect(Set(result.fixed.map(\.rule)) == ["misspelled-status", "unused-suppression"])
        #expect(result.remaining.map(\.rule) == ["broken-link"])
        #expect(
            result.changes.changes.map { $0.before?.path } == ["docs/adr/0001-x.md", "docs/adr/0002-y.md"])
        #expect(result.changes.changes.map(\.after) == result.log.records.map(\.source))
        let again = Self.fixer().fix(result.log)
        #expect(again.changes.isEmpty && again.fixed.isEmpty)
    }

    @Test func onlyWhatIsAskedForIsFixed() {
        let result = Self.fixer().fix(Self.faulty.log, where: { $0.hasSuffix("0001-x.md") })
        #expect(result.changes.changes.map { $0.after?.path } == ["docs/adr/0001-x.md"])
        #expect(result.remaining.allSatisfy { $0.path == "docs/adr/0001-x.md" })
        let none = Self.fixer().fix(Self.faulty.log, mayEdit: { _ in false })
        #expect(none.changes.isEmpty)
        #expect(none.remaining.count == 4)
    }

    @Test func anUnsafeFixNeedsLeave() {
        let log = LintedText("# X\n\nloud\n").log
        #expect(Self.fixer([LoudRule.self]).fix(log).changes.isEmpty)
        let result = Self.fixer([LoudRule.self], unsafe: true).fix(log)
        #expect(result.log.records.map(\.source.text) == ["# X\n\nquiet\n"])
    }

    @Test func aFixThatBringsAnotherFindingIsNotApplied() {
        let log = LintedText(["0001-x.md": "# X\n\nbad\n", "0002-y.md": "# Y\n\ngood\n"]).log
        let result = Self.fixer([SwapRule.self]).fix(log)
        #expect(result.changes.isEmpty)
        #expect(result.remaining.count == 1)
    }

    @Test func aFixThatLeavesItsFindingIsNotApplied() {
        let result = Self.fixer([IdleFixRule.self]).fix(LintedText("# X\n").log)
        #expect(result.changes.isEmpty && result.remaining.count == 1)
    }

    @Test func badFixesDoNotKeepGoodOnesFromBeingApplied() {
        let texts = (0..<20).map { "# X\n\n\($0 % 3 == 0 ? "bad" : "---\n\nworse")\n" }
        let reader = RecordReader()
        let log = DecisionLog(
            folder: "docs/adr",
            records: texts.enumerated().map {
                reader.read(SourceText(path: "docs/adr/\(1000 + $0)-x.md", $1))
            })
        let result = Self.fixer([SwapRule.self, WorseRule.self]).fix(log)
        #expect(result.fixed.count == 13)
        #expect(result.remaining.count == 7)
    }

    /// Fixes that all insert at one place take as many rounds as there are fixes if none goes with another.
    @Test func fixesThatInsertAtOnePlaceAreAppliedTogether() {
        let words = (0..<Fixer.trialLimit * 2).map { "more\($0)." }
        let result = Self.fixer([AppendRule.self]).fix(
            LintedText("# X\n\n\(words.joined(separator: " "))\n").log)
        #expect(result.fixed.count == words.count)
        #expect(result.remaining.isEmpty)
    }

    @Test func overlappingFixesAreAppliedOneAfterTheOther() {
        let result = Self.fixer([TripleRule.self]).fix(LintedText("# X\n\naaaa\n").log)
        #expect(result.log.records.map(\.source.text) == ["# X\n\na\n"])
        #expect(result.fixed.count == 3)
        #expect(result.remaining.isEmpty)
    }

    @Test func aFixOverSeveralFilesIsAppliedWholeOrNotAtAll() {
        let texts: KeyValuePairs = ["0001-x.md": "# X\n\nping\n", "0002-y.md": "# Y\n"]
        let result = Self.fixer([PairRule.self]).fix(LintedText(texts).log)
        #expect(result.log.records.map(\.source.text) == ["# X\n\npong\n", "# Y\npong\n"])
        let partly = Self.fixer([PairRule.self]).fix(
            LintedText(texts).log, mayEdit: { $0.hasSuffix("0001-x.md") })
        #expect(partly.changes.isEmpty)
        let alone = Self.fixer([PairRule.self]).fix(LintedText("# X\n\nping\n").log)
        #expect(alone.changes.isEmpty)
    }
}

/// A rule for a word, with a fix of its own kind.
private protocol WordRule: Rule {
    static var id: String { get }
    static var word: String { get }
    static func fix(_ place: Range<Int>, _ record: DecisionRecord) -> Fix
}

extension WordRule {
    static var description: RuleDescription {
        RuleDescription(
            id: id, summary: "", rationale: "", defaultSeverity: .warning, passing: [], failing: [])
    }

    func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let bytes = record.source.bytes
        let word = Array(Self.word.utf8)
        return bytes.indices.filter { bytes[$0...].starts(with: word) }.map {
            let place = $0..<$0 + word.count
            return Finding("found", at: place, fix: Self.fix(place, record))
        }
    }

    static func replacement(_ text: String, _ place: Range<Int>, _ path: String, _ safety: Fix.Safety = .safe)
        -> Fix
    {
        Fix(
            title: "Replace", safety: safety,
            edits: [FilePath(path): [TextEdit(replacing: place, with: text)]])
    }
}

private struct LoudRule: WordRule {
    static let id = "loud", word = "loud"
    static func fix(_ place: Range<Int>, _ record: DecisionRecord) -> Fix {
        replacement("quiet", place, record.source.path, .unsafe)
    }
}

/// Its fix makes the word twice.
private struct SwapRule: WordRule {
    static let id = "swap", word = "bad"
    static func fix(_ place: Range<Int>, _ record: DecisionRecord) -> Fix {
        replacement("bad bad", place, record.source.path)
    }
}

private struct WorseRule: WordRule {
    static let id = "worse", word = "worse"
    static func fix(_ place: Range<Int>, _ record: DecisionRecord) -> Fix {
        replacement("better", place, record.source.path)
    }
}

/// Its fix makes a list of all words at the end of the text.
private struct AppendRule: WordRule {
    static let id = "append", word = "more"
    static func fix(_ place: Range<Int>, _ record: DecisionRecord) -> Fix {
        let item = record.source.text[...].utf8.dropFirst(place.lowerBound).prefix { $0 != UInt8(ascii: ".") }
        return Fix(
            title: "List", safety: .safe,
            edits: [
                record.source.filePath: [
                    TextEdit(replacing: place, with: ""),
                    TextEdit(inserting: "- \(Substring(item).dropFirst(4))\n", at: record.source.bytes.count),
                ]
            ])
    }
}

private struct IdleFixRule: WordRule {
    static let id = "idle", word = "# X"
    static func fix(_ place: Range<Int>, _ record: DecisionRecord) -> Fix {
        replacement("# X ", place, record.source.path)
    }
}

/// Finds every pair of letters, so that places overlap.
private struct TripleRule: WordRule {
    static let id = "triple", word = "aa"
    static func fix(_ place: Range<Int>, _ record: DecisionRecord) -> Fix {
        replacement("a", place, record.source.path)
    }
}

private struct PairRule: WordRule {
    static let id = "pair", word = "ping"
    static func fix(_ place: Range<Int>, _ record: DecisionRecord) -> Fix {
        Fix(
            title: "Answer", safety: .safe,
            edits: [
                record.source.filePath: [TextEdit(replacing: place, with: "pong")],
                "docs/adr/0002-y.md": [TextEdit(inserting: "pong\n", at: 4)],
            ])
    }
}
