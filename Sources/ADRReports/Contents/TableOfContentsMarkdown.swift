/// A table of contents as a Markdown page, in the form that adr-tools gives it.
public struct TableOfContentsMarkdown: Sendable {
    private let intro: String?
    private let outro: String?
    private let prefix: String

    /// - Parameters:
    ///   - intro: Markdown before the list.
    ///   - outro: Markdown behind it.
    ///   - prefix: what stands before each record's path; as it is.
    public init(intro: String? = nil, outro: String? = nil, prefix: String = "") {
        self.intro = intro
        self.outro = outro
        self.prefix = prefix
    }

    public func render(_ contents: TableOfContents) -> String {
        let list = contents.entries.map { entry in
            let label = MarkdownText.label(entry.heading, writtenAs: entry.markdown)
            return "* [\(label)](\(prefix)\(MarkdownText.destination(entry.path)))\n"
        }.joined()
        let parts = ["# Architecture Decision Records\n"] + [intro, list, outro].compactMap(\.self)
        return parts.filter { !$0.isEmpty }.map(Self.ended).joined(separator: "\n")
    }

    /// The text with a line ending at its end.
    private static func ended(_ text: String) -> String {
        text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
    }
}
