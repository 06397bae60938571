import ADRModel
import ADRTemplates
import ADRText

/// The words of the built-in templates and the log's own that are there to be replaced: comments and placeholders, and
/// sentences of the log's own that few records keep.
public struct TemplateText: Sendable {
    private let prompts: Set<ArraySlice<UInt8>>
    /// The sentences of the log's own templates, which may be meant to stay.
    private let sentences: Set<ArraySlice<UInt8>>
    /// How many records keep a prompt or a comment of front matter.
    private let keepers: Deferred<[ArraySlice<UInt8>: Int]>
    private let recordCount: Int
    /// The first bytes and the lengths of prompts and sentences: a quick look.
    private let shapes: ShapeFilter
    /// The labels of references that the log's own templates leave undefined, in lower case.
    let openLabels: Set<String>

    private static let builtIn = BuiltInTemplate.allCases.map {
        prompts(of: SourceText(path: $0.name + ".md", $0.text))
    }

    init(_ log: DecisionLog) {
        let templates = log.pages.filter { $0.kind == .template }
        prompts = Set((Self.builtIn + templates.map { Self.prompts(of: $0.source) }).joined())
        sentences = Set(templates.flatMap { Self.sentences(of: $0.source) }).subtracting(prompts)
        recordCount = log.records.count
        let known = prompts.union(sentences)
        keepers = Deferred { Self.keepers(of: known, in: log) }
        shapes = ShapeFilter(known)
        openLabels = Set(
            templates.flatMap { MarkdownOutline($0.source).inlines().undefinedReferences }.map {
                $0.label.lowercased()
            })
    }

    private static func prompts(of template: SourceText) -> [ArraySlice<UInt8>] {
        let outline = MarkdownOutline(template, from: FrontMatter(reading: template)?.range.upperBound)
        let comments = outline.inlines().comments.map(\.innerRange).filter {
            !isForTools(template.bytes[$0])
        }
        let lines = outline.blocks.filter { $0.kind == .paragraph }.flatMap { outline.lines(of: $0) }
            .filter { isPlaceholder(template.bytes[$0]) }
        return (comments + lines).map { key(template.bytes[$0]) }.filter { $0.count >= shortest }
    }

    /// The lines of what is to be decided: a head has lines that every record needs.
    private static func sentences(of template: SourceText) -> [ArraySlice<UInt8>] {
        let record = RecordReader().read(template)
        let lines = record.outline.blocks
            .filter { $0.kind == .paragraph && !record.statesFacts(at: $0.contentRange.lowerBound) }
            .flatMap { record.outline.lines(of: $0) }
        return lines.map { key(template.bytes[$0]) }
            .filter { $0.count >= shortest && $0.contains(UInt8(ascii: " ")) }
    }

    /// Whether so many records keep a prompt that it is no slip: the log's own form.
    func isKept(_ prompt: ArraySlice<UInt8>) -> Bool {
        let count = keepers.value[Self.key(prompt)] ?? 0
        return count >= Self.fewest && count * 3 >= recordCount
    }

    private static func keepers(
        of prompts: Set<ArraySlice<UInt8>>, in log: DecisionLog
    ) -> [ArraySlice<UInt8>: Int] {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for record in log.records {
            let (bytes, outline) = (record.source.bytes, record.outline)
            let comments =
                record.frontMatter.map { FrontMatterComments(of: $0, in: record.source).ranges } ?? []
            let lines = outline.blocks.filter { $0.kind == .paragraph }.flatMap { outline.lines(of: $0) }
            let kept = lines.map { key(bytes[$0]) }.filter(prompts.contains) + comments.map { key(bytes[$0]) }
            for key in Set(kept) { counts[key, default: 0] += 1 }
        }
        return counts
    }

    /// Fewer records make no habit.
    private static let fewest = 5

    /// Whether a template says this, blanks at both ends aside.
    public func contains(_ text: ArraySlice<UInt8>) -> Bool {
        let key = Self.key(text)
        guard shapes.mayContain(key) else { return false }
        return prompts.contains(key)
            || sentences.contains(key) && keepers.value[key, default: 0] * 3 < recordCount
    }

    /// Tells most texts from known ones by their first bytes and lengths.
    private struct ShapeFilter: Sendable {
        private var isKnown = [Bool](repeating: false, count: 4096)

        init(_ known: Set<ArraySlice<UInt8>>) {
            for text in known { if let place = Self.place(of: text) { isKnown[place] = true } }
        }

        func mayContain(_ text: ArraySlice<UInt8>) -> Bool {
            Self.place(of: text).map { isKnown[$0] } ?? false
        }

        private static func place(of text: ArraySlice<UInt8>) -> Int? {
            text.first.map { (Int($0) &* 67 &+ text.count) & 4095 }
        }
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
