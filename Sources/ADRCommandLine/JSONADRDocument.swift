import ADRAuthoring
import ADRModel
import ADRReports

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A file in the format JSON-ADR, of one record or of many.
struct JSONADRDocument: Decodable {
    let version: String
    let adrs: [Record]?
    let adr: Record?

    struct Record: Decodable {
        let number: Int
        let title: String
        let status: String
        let date: String
        let deciders: [String]?
        let consulted: [String]?
        let informed: [String]?
        let tags: [String]?
        let context: String?
        let decisionDrivers: [String]?
        let consideredOptions: [Option]?
        let decision: String?
        let consequences: Consequences?
        let confirmation: String?
        let links: [Link]?
        let customSections: [String: String]?
        let path: String?

        private enum CodingKeys: String, CodingKey {
            case number, title, status, date, deciders, consulted, informed, tags, context, decision
            case consequences, confirmation, links, path
            case decisionDrivers = "decision_drivers"
            case consideredOptions = "considered_options"
            case customSections = "custom_sections"
        }
    }

    struct Option: Decodable {
        let name: String
        let description: String?
        let pros: [String]?
        let cons: [String]?
    }

    struct Link: Decodable {
        let type: String
        let target: Int
    }

    /// A list, or lists of what is good, bad and at risk.
    struct Consequences: Decodable {
        let items: [String]

        private enum Key: String, CodingKey, CaseIterable { case positive, negative, risks }

        init(from decoder: any Decoder) throws {
            if let list = try? decoder.singleValueContainer().decode([String].self) {
                items = list
                return
            }
            let values = try decoder.container(keyedBy: Key.self)
            items = try Key.allCases.flatMap { try values.decodeIfPresent([String].self, forKey: $0) ?? [] }
        }
    }

    /// - Throws: ``Failure`` that says what is wrong and where.
    init(_ bytes: [UInt8], named name: String) throws(Failure) {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(bytes))
        } catch {
            throw Failure(
                "\(name): \(Self.message(error))", hint: "the format is JSON-ADR 1.0.0, see docs/formats.md")
        }
        guard version == "1.0.0", adrs != nil || adr != nil else {
            throw Failure("\(name): this is no JSON-ADR 1.0.0", hint: "see docs/formats.md")
        }
    }

    private static func message(_ error: any Error) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        }
        switch error as? DecodingError {
        case .keyNotFound(let key, let context):
            return "\(place(context.codingPath)).\(key.stringValue) is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(place(context.codingPath)): \(context.debugDescription)"
        case .dataCorrupted(let context): return "this is no JSON: \(context.underlyingError ?? error)"
        default: return "\(error)"
        }
    }

    /// The records as they are added to a log.
    ///
    /// - Throws: ``Failure`` for a date that is no day.
    func records(named name: String) throws(Failure) -> [ImportedRecord] {
        var records: [ImportedRecord] = []
        let all =
            (adrs ?? []).enumerated().map { (".adrs[\($0)]", $1) }
            + [adr].compactMap(\.self).map { (".adr", $0) }
        for (place, record) in all {
            let date = CalendarDate(iso: record.date)
            guard date != nil || record.date.isEmpty else {
                throw Failure("“\(record.title)”: `\(record.date)` is no day as 2026-12-31")
            }
            let isUnknown = record.date == LogExportJSON.unknownDay
            var imported = ImportedRecord(
                at: "\(name): \(place)", number: record.number, title: record.title, status: record.status,
                date: isUnknown ? nil : date)
            imported.names = [
                .deciders: record.deciders ?? [], .consulted: record.consulted ?? [],
                .informed: record.informed ?? [], .tags: record.tags ?? [],
            ]
            imported.links = (record.links ?? []).map { .init($0.type, $0.target) }
            imported.sections = record.sections
            imported.markdown = record.customSections?["x-markdown"]
            imported.path = record.path
            records.append(imported)
        }
        return records
    }
}

extension JSONADRDocument.Record {
    /// The sections in the order of MADR; those of other names by name.
    fileprivate var sections: [(heading: String, text: String)] {
        func list(_ items: [String]?) -> String? {
            items.flatMap { $0.isEmpty ? nil : $0.map { "* \($0)" }.joined(separator: "\n") }
        }
        let options = consideredOptions.map { options in
            options.map { option in
                let reasons = list((option.pros ?? []) + (option.cons ?? []))
                return (["### \(option.name)"] + [option.description, reasons].compactMap(\.self))
                    .joined(separator: "\n\n")
            }.joined(separator: "\n\n")
        }
        let known: [(String, String?)] = [
            ("Context and Problem Statement", context), ("Decision Drivers", list(decisionDrivers)),
            ("Considered Options", options), ("Decision Outcome", decision),
            ("Consequences", list(consequences?.items)), ("Confirmation", confirmation),
        ]
        let others = (customSections ?? [:]).filter { !$0.key.hasPrefix("x-") }.sorted { $0.key < $1.key }
        return known.compactMap { name, text in text.map { (name, $0) } } + others.map { ($0.key, $0.value) }
    }
}
