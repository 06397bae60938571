public import ADRModel
import ADRText

/// Finds fences of front matter that common tools do not take for fences.
public struct UnseenFrontMatterRule: Rule {
    public static let description = RuleDescription(
        id: "unseen-front-matter",
        summary: "Every tool sees the fences of the front matter.",
        rationale: """
            Backstage, Structurizr and MkDocs look for a line `---` at the first byte of the file and \
            for another one after the keys. With a byte order mark, an empty line or a comment in front, \
            a space after the dashes, `...` as the closing line, or a file that ends right after it, \
            they show the front matter as text and know neither status nor date.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("Plain fences", "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample("No front matter", "# Use PostgreSQL\n\nStatus: accepted\n"),
            RuleExample("A horizontal rule", "\n---\n\n# Use PostgreSQL\n\nStatus: accepted\n\n---\n"),
        ],
        failing: [
            RuleExample(
                "A byte order mark", "↓\u{FEFF}---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Dots and trailing spaces", "---↓ \nstatus: accepted\n↓...\n# Use PostgreSQL\n",
                fixed: "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "An empty line in front", "\n↓---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A comment in front",
                "<!-- SPDX-License-Identifier: MIT -->\n↓---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "No space after the colon",
                "---\n↓status:accepted\ntitle:Use PostgreSQL\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: accepted\ntitle: Use PostgreSQL\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "No line break after the fence", "---\nstatus: accepted\ntitle: Use PostgreSQL\n---↓",
                fixed: "---\nstatus: accepted\ntitle: Use PostgreSQL\n---\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let source = record.source
        guard let frontMatter = record.frontMatter else {
            return HiddenFrontMatter(in: source).map { [Self.finding(on: $0, in: source)] } ?? []
        }
        if frontMatter.root.entries.isEmpty, let unspaced = UnspacedKeys(in: source) {
            return [Self.finding(on: unspaced, in: source)]
        }
        func finding(_ message: String, _ range: Range<Int>, _ title: String, _ replacement: String)
            -> Finding
        {
            let edit = TextEdit(replacing: range, with: replacement)
            return Finding(
                message, at: range, fix: Fix(title: title, safety: .safe, edits: [source.filePath: [edit]]))
        }
        var findings: [Finding] = []
        if source.contentStart > 0 {
            findings.append(
                finding(
                    "a byte order mark hides the front matter from some tools", 0..<source.contentStart,
                    "Remove the byte order mark", ""))
        }
        for fence in [frontMatter.openingFenceRange, frontMatter.closingFenceRange].compactMap(\.self)
        where fence.count > 3 {
            findings.append(
                finding(
                    "spaces after the fence hide the front matter from some tools",
                    fence.lowerBound + 3..<fence.upperBound, "Remove the spaces", ""))
        }
        guard let fence = frontMatter.closingFenceRange else { return findings }
        if source.bytes[fence].first == UInt8(ascii: ".") {
            findings.append(
                finding(
                    "only some tools accept `...` as the end of front matter; write `---`",
                    fence.lowerBound..<fence.lowerBound + 3, "Write `---`", "---"))
        }
        if fence.upperBound == source.bytes.count {
            findings.append(
                finding(
                    "the front matter needs a line break after its closing line",
                    fence.upperBound..<fence.upperBound,
                    "Add a line break", source.lineEnding))
        }
        return findings
    }

    private static func finding(on unspaced: UnspacedKeys, in source: SourceText) -> Finding {
        Finding(
            "without a space after the colon, YAML does not see a key", at: unspaced.key,
            fix: Fix(
                title: "Add a space after each colon", safety: .unsafe,
                edits: [source.filePath: unspaced.gaps.map { TextEdit(inserting: " ", at: $0) }]))
    }

    private static func finding(on hidden: HiddenFrontMatter, in source: SourceText) -> Finding {
        let edit = TextEdit(removing: source.contentStart..<hidden.fence.lowerBound)
        return Finding(
            "front matter must begin at the first byte of the file", at: hidden.fence,
            fix: hidden.isBehindBlanksAlone
                ? Fix(
                    title: "Remove the empty space before it", safety: .unsafe,
                    edits: [source.filePath: [edit]])
                : nil)
    }
}
