import ADRModel
import ADRText

/// A log as JSON-ADR 1.0.0, which other tools read.
///
/// The format has no place of its own for what it does not know, but sections of any name. Two of them are
/// ours: `x-risks` holds the risks as JSON, and `x-markdown` the whole record, so that nothing is lost.
public struct LogExportJSON: Sendable {
    private let version: String

    /// - Parameter version: that of this tool.
    public init(version: String) { self.version = version }

    public func render(_ export: LogExport) -> String {
        JSONValue.object([
            "version": .string("1.0.0"),
            "tool": .object(["name": .string("adr"), "version": .string(version)]),
            "repository": .object(["adr_directory": .string(export.folder)]),
            "adrs": .array(export.entries.map { value(of: $0, in: export) }),
        ]).text
    }

    private static let known: Set<SectionName> = [
        .context, .drivers, .options, .decision, .consequences, .confirmation,
    ]

    private func value(of entry: LogExport.Entry, in export: LogExport) -> JSONValue {
        let record = entry.detail.record
        let sections = ExportedSections(entry.portable)
        return .object(leavingOutNulls: [
            "number": .number(entry.number),
            "title": .string(record.displayTitle),
            "status": .string(record.statusText ?? ""),
            "date": .string(orNull: (record.date.value ?? .standIn)?.iso),
            "deciders": strings(record.deciders),
            "consulted": strings(record.consulted),
            "informed": strings(record.informed),
            "tags": strings(record.tags),
            "source_uri": sourceURI(of: entry.portable),
            "context": .string(orNull: sections.text(.context)),
            "decision_drivers": strings(sections.parts(.drivers)?.map(\.text)),
            "considered_options": options(sections.options()),
            "decision": .string(orNull: sections.text(.decision)),
            "consequences": consequences(sections),
            "confirmation": .string(orNull: sections.text(.confirmation)),
            "links": links(of: entry, in: export),
            "custom_sections": custom(sections, entry),
            "path": .string(RelativePath.from(export.folder, to: record.source.path)),
        ])
    }

    /// Where another tool had the record, as it told when it was imported.
    private func sourceURI(of record: DecisionRecord) -> JSONValue {
        let entry = record.frontMatter?.root.entries.first { $0.key == "x-source-uri" }
        return .string(orNull: entry?.value.scalar?.text)
    }

    private func strings(_ texts: [String]?) -> JSONValue {
        texts.map { $0.isEmpty ? .null : .strings($0) } ?? .null
    }

    private func options(_ options: [ExportedSections.Option]) -> JSONValue {
        guard !options.isEmpty else { return .null }
        return .array(
            options.map {
                .object(leavingOutNulls: [
                    "name": .string($0.name),
                    "description": $0.description.isEmpty ? .null : .string($0.description),
                    "pros": strings($0.pros), "cons": strings($0.cons),
                ])
            })
    }

    /// What is good, bad and at risk if the items say so, or else the parts as they are written.
    private func consequences(_ sections: ExportedSections) -> JSONValue {
        guard let arguments = sections.arguments(.consequences) else {
            return strings(sections.parts(.consequences)?.map(\.text))
        }
        return .object(leavingOutNulls: [
            "positive": strings(arguments[.good]), "negative": strings(arguments[.bad]),
            "risks": strings(arguments[.risk]),
        ])
    }

    /// The links to records that have a number, there or not; the text of the record has them all.
    private func links(of entry: LogExport.Entry, in export: LogExport) -> JSONValue {
        let links = entry.detail.links.compactMap { link -> JSONValue? in
            let number =
                switch link.target {
                case .decision(let decision): export.number(of: decision.path)
                case .ambiguous: nil as Int?
                case .unknown: link.reference.destination == nil ? link.reference.number : nil
                }
            guard let number, number > 0 else { return nil }
            return .object(leavingOutNulls: [
                "type": .string(link.kind.name), "target": .number(number),
                "description": .string(orNull: link.scope),
            ])
        }
        return links.isEmpty ? .null : .array(links)
    }

    private func custom(_ sections: ExportedSections, _ entry: LogExport.Entry) -> JSONValue {
        var members = sections.others(besides: Self.known).map {
            JSONValue.Member(name: $0.title, value: .string($0.text))
        }
        members.removeAll { ["x-risks", "x-markdown"].contains($0.name) }
        if !entry.detail.risks.isEmpty {
            // One after the other: the values of all would take much more memory than their text.
            var risks = ""
            for risk in entry.detail.risks {
                risks += risks.isEmpty ? "[" : ","
                RiskJSON.value(of: risk).writeLine(to: &risks)
            }
            members.append(JSONValue.Member(name: "x-risks", value: .string(risks + "]")))
        }
        members.append(JSONValue.Member(name: "x-markdown", value: .string(entry.portable.source.text)))
        return .object(members)
    }
}
