import ADRModel
import ADRTemplates
import ADRText

/// The words of the built-in templates and the log's own that are there to be replaced: comments and placeholders.
public struct TemplateText: Sendable {
    private let prompts: Set<ArraySlice<UInt8>>
    /// The comments of front matter that so many records keep that it is no slip: the log's own form.
    private let keptComments: Set<ArraySlice<UInt8>>
    /// The labels of references that the log's own templates leave undefined, in lower case.
    let openLabels: Set<String>

    private static let builtIn = BuiltInTemplate.allCases.map {
        prompts(of: SourceText(path: $0.name + ".md", $0.text))
    }

    init(_ log: DecisionLog) {
        let templates = log.pages.filter { $0.kind == .template }
        prompts = Set((Self.builtIn + templates.map { Self.prompts(of: $0.source) }).joined())
        keptComments = Self.keptComments(of: log)
        openLabels = Set(
            templates.flatMap { MarkdownOutline($0.source).inlines().undefinedReferences }.map {
                $0.label.lowercased()
            })
    }

    private static func prompts(of template: SourceText) -> [ArraySlice<UInt8>] {
        let outline = RecordReader().read(template).outline
        let comments = outline.inlines().comments.map(\.innerRange).filter {
            !isForTools(template.bytes[$0])
        }
        let lines = outline.blocks.filter { $0.kind == .paragraph }.flatMap { outline.lines(of: $0) }
            .filter { isPlaceholder(template.bytes[$0]) }
        return (comments + lines).map { key(template.bytes[$0]) }.filter { $0.count >= shortest }
    }

    /// Whether most records keep a comment of front matter.
    func isKept(_ comment: ArraySlice<UInt8>) -> Bool { keptComments.contains(Self.key(comment)) }

    private static func keptComments(of log: DecisionLog) -> Set<ArraySlice<UInt8>> {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for record in log.records {
            guard let frontMatter = record.frontMatter,
                record.source.bytes[frontMatter.contentRange].contains(UInt8(ascii: "#"))
            else { continue }
            for range in FrontMatterComments(of: frontMatter, in: record.source).ranges {
                counts[key(record.source.bytes[range]), default: 0] += 1
            }
        }
        return Set(counts.filter { $0.value >= fewest && $0.value * 3 >= log.records.count }.keys)
    }

    /// Fewer records make no habit.
    private static let fewest = 5

    /// Whether a template says this, blanks at both ends aside.
    public func contains(_ text: ArraySlice<UInt8>) -> Bool {
        prompts.contains(Self.key(text))
    }

    /// Shorter prompts could be anybody's words.
    private static let shortest = 12

    private static func key(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = text.firstIndex { $0 > UInt8(ascii: " ") } ?? text.endIndex
        let end = text.lastIndex { $0 > UInt8(ascii: " ") }.map { $0 + 1 } ?? start
        return text[start..<max(start, end)]
    }

    /// Whether a comment speaks to a program, as `markdownlint-disable` does, or of a licence.
    private static func isForTools(_ comment: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: key(comment), as: UTF8.self).lowercased()
        return toolWords.contains { words.begins(with: $0) }
    }

    private static let toolWords = [
        "markdownlint", "prettier", "cspell", "spell-checker", "vale", "textlint", "mdformat", "remark",
        "rumdl",
        "lint", "toc", "doctoc", "start", "end", "begin", "spdx", "copyright", "adr-", "#", "@",
    ]

    /// Whether a line is nothing but words between brackets or marks of emphasis.
    private static func isPlaceholder(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, let last = line.last else { return false }
        return switch (first, last) {
        case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "["), UInt8(ascii: "]")),
            (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "_"), UInt8(ascii: "_")),
            (UInt8(ascii: "*"), UInt8(ascii: "*")):
            true
        default: false
        }
    }
}
