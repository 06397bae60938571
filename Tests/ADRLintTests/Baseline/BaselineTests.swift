import ADRLint
import ADRText
import Testing

@Suite struct BaselineTests {
    private static let path = "docs/adr/0001-x.md"

    /// Findings on given lines of a text, each about its whole line.
    private static func findings(_ text: String, _ lines: [Int], message: String = "wrong") -> [Diagnostic] {
        let index = LineIndex(SourceText(path: path, text))
        return lines.map {
            Diagnostic(
                rule: "r", severity: .error, path: path, range: index.range(ofLine: $0), message: message)
        }
    }

    private static func comparison(
        _ before: String, _ linesBefore: [Int], _ after: String, _ linesAfter: [Int],
        _ messages: (String, String) = ("wrong", "wrong")
    ) -> Baseline.Comparison {
        let baseline = Baseline(
            of: findings(before, linesBefore, message: messages.0), in: [SourceText(path: path, before)])
        return baseline.comparison(
            with: findings(after, linesAfter, message: messages.1), in: [SourceText(path: path, after)])
    }

    @Test func knownFindingsAreHiddenWhereverTheirLinesMove() {
        let result = Self.comparison("a\nb\nc\n", [1, 3], "new\r\n  c \r\n\r\na\r\n", [2, 4])
        #expect(result.new.isEmpty && result.gone.isEmpty)
    }

    @Test func newFindingsAreTold() {
        let result = Self.comparison("a\nb\n", [1], "a\nb\n", [1, 2])
        #expect(result.new.map(\.range) == [2..<3])
        #expect(result.gone.isEmpty)
    }

    @Test func ofSeveralThatAreAlikeAsManyAreHiddenAsWereKnown() {
        let result = Self.comparison("a\na\n", [1, 2], "a\na\na\n", [1, 2, 3])
        #expect(result.new.map(\.range) == [4..<5])
        let fewer = Self.comparison("a\na\n", [1, 2], "a\n", [1])
        #expect(fewer.new.isEmpty)
        #expect(fewer.gone.map(\.occurrence) == [2])
    }

    @Test func aChangedLineIsNewAndTheOldOneGone() {
        let result = Self.comparison("a\n", [1], "b\n", [1])
        #expect(result.new.count == 1 && result.gone.count == 1)
    }

    @Test func numbersInAMessageMayChange() {
        let result = Self.comparison("a\n", [1], "a\n", [1], ("for 30 days", "for 31 days"))
        #expect(result.new.isEmpty && result.gone.isEmpty)
        #expect(Self.comparison("a\n", [1], "a\n", [1], ("red", "blue")).new.count == 1)
    }

    @Test func theFindingsOfARenamedFileAreKnownAgain() {
        let text = "a\nb\n"
        let baseline = Baseline(of: Self.findings(text, [1, 2]), in: [SourceText(path: Self.path, text)])
        func found(at path: String, _ lines: [Int], _ text: String) -> Baseline.Comparison {
            let source = SourceText(path: path, text)
            let index = LineIndex(source)
            let found = lines.map {
                Diagnostic(
                    rule: "r", severity: .error, path: path, range: index.range(ofLine: $0), message: "wrong")
            }
            return baseline.comparison(with: found, in: [source])
        }
        let renamed = found(at: "docs/adr/0001-y.md", [1, 2, 3], "a\nb\nc\n")
        #expect(renamed.new.map(\.range) == [4..<5])
        #expect(renamed.gone.isEmpty)
        let another = found(at: "docs/adr/0001-y.md", [1, 2], "x\ny\n")
        #expect(another.new.count == 2 && another.gone.count == 2)
    }

    @Test func findingsAboutAWholeFileAreKnownAgain() {
        let whole = Diagnostic(rule: "r", severity: .error, path: Self.path, range: nil, message: "wrong")
        let source = SourceText(path: Self.path, "a\n")
        #expect(Baseline(of: [whole], in: [source]).comparison(with: [whole], in: [source]).new.isEmpty)
    }
}
