import ADRModel
import ADRText

/// A record of a JSON-ADR file on its way into a log.
struct JSONADRRecord {
    private let value: JSONValueReading
    private let place: String

    init(_ value: JSONValueReading, at place: String) { (self.value, self.place) = (value, place) }

    private static let members: Set<String> = [
        "number", "title", "status", "date", "deciders", "consulted", "informed", "tags", "source_uri",
        "context",
        "decision_drivers", "considered_options", "decision", "consequences", "confirmation", "links",
        "custom_sections", "path",
    ]

    func read(_ unknown: inout UnknownMembers) throws(TextProblem) -> ImportedRecord {
        try unknown.look(in: value, for: Self.members)
        var record = ImportedRecord(
            at: place, number: try value.needed("number").positiveInteger(),
            title: try value.needed("title").filledText(),
            status: try value.needed("status").text(), date: try day())
        record.names = [
            .deciders: try value.texts("deciders"), .consulted: try value.texts("consulted"),
            .informed: try value.texts("informed"), .tags: try value.texts("tags"),
        ]
        for link in try value.list("links") {
            try unknown.look(in: link, for: ["type", "target", "description"])
            let type = try link.needed("type")
            let kind = try kind(type)
            unknown.look(forKind: kind, of: type)
            record.links.append(
                .init(
                    kind, try link.needed("target").positiveInteger(),
                    scope: try link.text("description")))
        }
        record.path = try value.text("path")
        if let address = try value.text("source_uri") {
            record.facts.append(("x-source-uri", .string(address)))
        }
        record.sections = try sections(&unknown)
        let sections = try value.member("custom_sections")
        for section in try sections?.members() ?? [] {
            guard let member = sections?.value(of: section) else { continue }
            let text = try member.text()
            switch section.name {
            case "x-markdown": record.markdown = text
            case "x-risks":
                record.facts.append(("risks", try ImportedRisks(text, at: member).value))
            default: record.sections.append((section.name, text))
            }
        }
        return record
    }

    /// The name of a kind of links, whatever it is called: `Superseded by`.
    private func kind(_ type: JSONValueReading) throws(TextProblem) -> String {
        let name = try type.text()
        switch FactLabel(name) {
        case .link(let kind): return kind.name
        case nil where !name.isEmpty: return name
        default: throw type.problem("is not a kind of link: `\(name)`")
        }
    }

    /// `nil` for the day that stands for none.
    private func day() throws(TextProblem) -> CalendarDate? {
        let value = try value.needed("date")
        let text = try value.text()
        if text.isEmpty { return nil }
        guard let day = CalendarDate(iso: text) else {
            throw value.problem("is not a date like 2026-12-31: `\(text)`")
        }
        return day == .standIn ? nil : day
    }

    // MARK: - Sections

    /// The sections in the order of MADR.
    private func sections(
        _ unknown: inout UnknownMembers
    ) throws(TextProblem) -> [(heading: String, text: String)] {
        let texts: [(String, String?)] = [
            ("Context and Problem Statement", try value.text("context")),
            ("Decision Drivers", Self.list(try value.texts("decision_drivers"))),
            ("Considered Options", try options(&unknown)), ("Decision Outcome", try value.text("decision")),
            ("Consequences", Self.list(try consequences(&unknown))),
            ("Confirmation", try value.text("confirmation")),
        ]
        return texts.compactMap { heading, text in text.map { (heading, $0) } }
    }

    private static func list(_ items: [String]) -> String? {
        items.isEmpty ? nil : items.map { "* \(indented($0))" }.joined(separator: "\n")
    }

    /// The lines of an item but the first, so far to the right that they belong to it.
    private static func indented(_ item: String) -> String {
        item.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
            $0 == 0 || $1.isEmpty ? String($1) : "  \($1)"
        }.joined(separator: "\n")
    }

    /// A list of names, or a heading for each if more is said of one.
    private func options(_ unknown: inout UnknownMembers) throws(TextProblem) -> String? {
        var options: [(name: String, rest: [String])] = []
        for option in try value.list("considered_options") {
            try unknown.look(in: option, for: ["name", "description", "pros", "cons"])
            let reasons =
                try option.texts("pros").map(ArgumentWord.good.item)
                + option.texts("cons").map(ArgumentWord.bad.item)
            let rest = [try option.text("description"), Self.list(reasons)].compactMap(\.self)
            options.append((OneLineText(try option.needed("name").filledText()).text, rest))
        }
        if options.allSatisfy(\.rest.isEmpty) { return Self.list(options.map(\.name)) }
        return options.map { name, rest in
            (["### \(MarkdownWriter.heading(name))"] + rest).joined(separator: "\n\n")
        }.joined(separator: "\n\n")
    }

    /// A list, or lists of what is good, bad and at risk.
    private func consequences(_ unknown: inout UnknownMembers) throws(TextProblem) -> [String] {
        guard let consequences = try value.member("consequences") else { return [] }
        if case .array = consequences.node.content { return try value.texts("consequences") }
        try unknown.look(in: consequences, for: ["positive", "negative", "risks"])
        return try consequences.texts("positive").map(ArgumentWord.good.item)
            + consequences.texts("negative").map(ArgumentWord.bad.item)
            + consequences.texts("risks").map(ArgumentWord.risk.item)
    }
}
