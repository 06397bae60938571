import ADRModel
import ADRText

/// The words of the log's own templates that are there to be replaced: comments and placeholders.
public struct TemplateText: Sendable {
    private let prompts: Set<ArraySlice<UInt8>>

    init(_ log: DecisionLog) {
        var prompts: Set<ArraySlice<UInt8>> = []
        for page in log.pages where page.kind == .template {
            let outline = RecordReader().read(page.source).outline
            let comments = outline.inlines().comments.map(\.innerRange)
                .filter { !Self.isForTools(page.source.bytes[$0]) }
            let lines = outline.blocks.filter { $0.kind == .paragraph }.flatMap { outline.lines(of: $0) }
            for range in comments + lines.filter({ Self.isPlaceholder(page.source.bytes[$0]) }) {
                let text = Self.key(page.source.bytes[range])
                if text.count >= Self.shortest { prompts.insert(text) }
            }
        }
        self.prompts = prompts
    }

    /// Whether a template of the log says this, blanks at both ends aside.
    public func contains(_ text: ArraySlice<UInt8>) -> Bool {
        !prompts.isEmpty && prompts.contains(Self.key(text))
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
        return toolWords.contains { words.hasPrefix($0) }
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
