public import ADRModel
import ADRText

/// Finds a link to a record whose text has the number or the title of another.
public struct MislabelledLinkRule: PageRule {
    public static let description = RuleDescription(
        id: "mislabelled-link",
        summary: "A link's text names the record that the link leads to.",
        rationale: """
            Readers remember the "ADR-12" that they read, but the link takes them to a different \
            decision. This happens when a record is renumbered, or when a link is copied and only half \
            of it is changed.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "The record's number, or no number",
                files: [
                    "0001-use-postgresql.md":
                        "# Use PostgreSQL\n\nSee [ADR-2](0002-use-kafka.md), [2 brokers](0002-use-kafka.md).\n",
                    "0002-use-kafka.md": "# Use Kafka\n",
                ])
        ],
        failing: [
            RuleExample(
                "A copied link, only half changed",
                files: [
                    "0001-use-postgresql.md":
                        "# Use PostgreSQL\n\nSee [↓ADR-3](0002-use-kafka.md) and [↓3. Use Kafka](0002-use-kafka.md).\n",
                    "0002-use-kafka.md": "# Use Kafka\n",
                ]),
            RuleExample(
                "A title with the link to another record",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\nSee [↓Use TLS](0002-use-kafka.md).\n",
                    "0002-use-kafka.md": "# Use Kafka\n", "0003-use-tls.md": "# Use TLS\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.links.compactMap { followed in
            let link = followed.link
            guard !link.isImage, link.kind != .autolink, link.kind != .definition,
                let target = followed.target
            else { return nil }
            let text = record.outline.plainText(of: link.textRange)
            if let finding = Self.finding(ofTitle: text, link, to: target, context) { return finding }
            guard let number = target.number, let named = Self.name(in: text), let stated = named.number,
                stated != number,
                named.prefixKey.isEmpty || named.prefixKey == target.fileName.prefixKey,
                stated != target.title.value?.number, !Self.numbers(in: text).contains(number)
            else { return nil }
            return Finding(
                "the link text names record \(stated), but the link leads to record \(number)",
                at: link.textRange,
                notes: [
                    Diagnostic.Note(
                        path: target.source.path, range: target.mainRange,
                        message: "this is record \(number)")
                ])
        }
    }

    /// That a text is the title of another record than that to which the link leads.
    private static func finding(
        ofTitle text: String, _ link: MarkdownLink, to target: DecisionRecord, _ context: LintContext
    ) -> Finding? {
        let title = TitleKey(text)
        guard !title.isEmpty, title != TitleKey(target.displayTitle),
            let path = context.facts.titles.only(titled: title, beside: target),
            !path.isPath(target.source.path), let named = context.log.record(at: path)
        else { return nil }
        let folder = RelativePath.folder(of: target.source.path)
        return Finding(
            "the link text is the title of \(RelativePath.from(folder, to: path)), but the link leads to another record",
            at: link.textRange,
            notes: [
                Diagnostic.Note(path: path, range: named.mainRange, message: "this record has that title"),
                Diagnostic.Note(
                    path: target.source.path, range: target.mainRange, message: "the link leads here"),
            ])
    }

    /// `ADR-12`, `ADR 12: x`, `0012-x.md`, `12`, `12. x`; words behind a bare number must be parted by a mark.
    private static func name(in text: String) -> RecordFileName? {
        let name = RecordFileName(path: text.parts(at: "/").last.map(String.init) ?? "")
        guard let digits = name.digits, name.date == nil, digits.utf8.count <= 5 else { return nil }
        guard name.prefix.isEmpty else { return name }
        let behind = text.drop { !$0.isNumber }.dropFirst(digits.count).first
        return behind.map { ".:-–—_)".contains($0) } ?? true ? name : nil
    }

    private static func numbers(in text: String) -> Set<Int> {
        Set(text.split { !$0.isNumber }.compactMap { Int($0) })
    }
}
