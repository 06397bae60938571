public import ADRModel
import ADRText

/// Finds a line that was meant as a heading and is text, because no space follows its `#` marks.
public struct HeadingWithoutSpaceRule: Rule {
    public static let description = RuleDescription(
        id: "heading-without-space",
        summary: "A space follows the `#` marks of a heading.",
        rationale: """
            `#Title`, or `#` and a no-break space from a word processor, looks like a heading in the \
            editor but is plain text everywhere else: the title or the section is missing from indexes \
            and other tools.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "A heading, an issue, a tag, code",
                "# Use PostgreSQL\n\n#12 asked for it. See\n#storage and #orders.\n\n```sh\n#!/bin/sh\n```\n")
        ],
        failing: [
            RuleExample(
                "No space, or a special one",
                "↓##\u{A0}Context\n\nMany orders.\n\n↓##Decision\n\nPostgreSQL.\n",
                fixed: "## Context\n\nMany orders.\n\n## Decision\n\nPostgreSQL.\n"),
            RuleExample("A number", "↓#4. Use PostgreSQL\n", fixed: "# 4. Use PostgreSQL\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let outline = record.outline
        var lines: [Range<Int>] = []
        for block in outline.blocks where block.kind == .paragraph && block.nesting.isTopLevel {
            for line in outline.lines(of: block)
            where record.source.bytes[line.lowerBound] == UInt8(ascii: "#") {
                lines.append(line)
            }
        }
        guard !lines.isEmpty else { return [] }
        let formulas = MathBlocks(of: outline)
        return lines.filter { !formulas.contains($0.lowerBound) }.compactMap { finding(in: $0, of: record) }
    }

    private func finding(in line: Range<Int>, of record: DecisionRecord) -> Finding? {
        let source = record.source
        let marks = source.bytes[line].prefix { $0 == UInt8(ascii: "#") }
        guard (1...6).contains(marks.count) else { return nil }
        let rest = source.bytes[marks.endIndex..<line.upperBound]
        let blank = Self.blanks.first { rest.starts(with: $0) }
        let text = String(decoding: rest, as: UTF8.self)
        guard blank != nil || Self.isTitle(text, level: marks.count, of: record) else { return nil }
        let place = marks.endIndex..<marks.endIndex + (blank?.count ?? 0)
        let edit = TextEdit(replacing: place, with: " ")
        return Finding(
            "the `\(source[marks.startIndex..<marks.endIndex])` of a heading is "
                + (blank == nil ? "not followed by a space" : "followed by a special space, not a plain one"),
            at: line,
            fix: Fix(title: "Insert a plain space", safety: .safe, edits: [source.filePath: [edit]]))
    }

    /// Whether text that follows the marks at once is a title, and no tag, number or command.
    private static func isTitle(_ text: String, level: Int, of record: DecisionRecord) -> Bool {
        guard let first = text.first, !text.holds(" #") else { return false }
        if first.isNumber { return RecordTitle(heading: text, fileNumber: nil).number != nil }
        guard first.isLetter else { return false }
        if level == 1, record.title.value != nil, !text.holds(" ") { return false }
        return level > 1 || first.isUppercase || !first.isCased && text.count < 40
    }

    /// No-break spaces, the spaces of typesetters, the ideographic space.
    private static let blanks: [[UInt8]] =
        (["\u{A0}", "\u{202F}", "\u{3000}"]
        + (0x2000...0x200B).compactMap(Unicode.Scalar.init).map(String.init))
        .map { Array($0.utf8) }
}
