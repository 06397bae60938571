import ADRModel
import ADRText
import Testing

/// The public YAML test suite, where it is there: each case is read as the suite says or refused with its place.
@Suite(.enabled(if: !YAMLSuiteCase.all.isEmpty)) struct YAMLSuiteTests {
    /// What becomes of a case.
    enum Verdict: String, CaseIterable {
        case right = "read with the suite's value"
        case invalidRefused = "no YAML, refused"
        case unsupportedRefused = "YAML beyond the subset, refused"
        case outOfScopeRefused = "several documents, refused"
        case noFrontMatter = "no front matter: not keys, or marks of documents inside"
        case wrong = "read wrongly"
    }

    @Test func filesAreReadRightOrRefused() throws {
        var split: [Verdict: Int] = [:]
        var reasons: [String: Int] = [:]
        for test in YAMLSuiteCase.all {
            let source = SourceText(path: test.id, test.yaml)
            let document = YAMLDocument(reading: source)
            let verdict = try Self.verdict(on: test, document.root, document.problems, in: source)
            split[verdict, default: 0] += 1
            if !test.fails, let reason = document.problems.first?.message { reasons[reason, default: 0] += 1 }
        }
        Self.report("a whole file", split)
        for (reason, count) in reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            print("conformance: YAML refused: \(reason): \(count)")
        }
        #expect(
            split == [
                .right: 190, .invalidRefused: 94, .unsupportedRefused: 102, .outOfScopeRefused: 19,
            ])
    }

    @Test func frontMatterIsReadRightOrRefused() throws {
        var split: [Verdict: Int] = [:]
        for test in YAMLSuiteCase.all {
            let source = SourceText(path: test.id, Self.fenced(test.yaml))
            guard !Self.hasDocumentMarks(test.yaml), let frontMatter = FrontMatter(reading: source) else {
                split[.noFrontMatter, default: 0] += 1
                continue
            }
            let root = FrontMatterNode(.mapping(frontMatter.root), range: frontMatter.contentRange)
            let verdict = try Self.verdict(on: test, root, frontMatter.problems, in: source)
            split[verdict, default: 0] += 1
        }
        Self.report("front matter", split)
        #expect(
            split == [
                .right: 67, .invalidRefused: 38, .unsupportedRefused: 57,
                .noFrontMatter: 243,
            ])
    }

    static func fenced(_ yaml: String) -> String {
        "---\n\(yaml)\(yaml.hasSuffix("\n") ? "" : "\n")---\n# Title\n"
    }

    /// Whether a line of a text would end front matter.
    static func hasDocumentMarks(_ yaml: String) -> Bool {
        yaml.split(separator: "\n").contains { line in
            ["---", "..."].contains { mark in
                line.hasPrefix(mark) && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
            }
        }
    }

    private static func verdict(
        on test: YAMLSuiteCase, _ root: FrontMatterNode, _ problems: [FrontMatterProblem],
        in source: SourceText
    ) throws -> Verdict {
        if let problem = problems.first {
            #expect(problems.allSatisfy { $0.range.upperBound <= source.bytes.count }, "\(test.id)")
            let place = LineIndex(source).position(at: problem.range.lowerBound)
            log("\(test.id): \(place.line):\(place.column): \(problem.message)")
            if test.fails { return .invalidRefused }
            return test.documentCount > 1 ? .outOfScopeRefused : .unsupportedRefused
        }
        let isRight = try !test.fails && test.documentCount < 2 && reads(root, test)
        #expect(isRight, "\(test.id)\n\(source.text)\n\(root.value)")
        log("\(test.id): \(isRight ? "right" : "WRONG")")
        return isRight ? .right : .wrong
    }

    /// Whether a value is that of the suite's events, and of its JSON with types.
    private static func reads(_ root: FrontMatterNode, _ test: YAMLSuiteCase) throws -> Bool {
        // Front matter of comments alone has no keys.
        if test.value == .null, root.mapping?.entries.isEmpty == true { return true }
        guard "\(root.value)" == "\(test.value)" else { return false }
        guard let json = test.json, !json.isEmpty else { return true }
        let typed = YAMLCoreValue(try JSONNode(reading: SourceText(path: test.id, json)))
        return YAMLCoreValue(root) == typed && root.hasTypes(of: typed)
    }

    private static func report(_ form: String, _ split: [Verdict: Int]) {
        for verdict in Verdict.allCases {
            print("conformance: YAML test suite as \(form): \(verdict.rawValue): \(split[verdict] ?? 0)")
        }
    }

    /// Prints the verdict on each case where it is asked for.
    private static func log(_ line: String) { if SharedData.isVerbose { print("conformance: \(line)") } }
}
