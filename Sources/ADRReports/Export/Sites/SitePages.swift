import ADRModel
import ADRText

/// The pages of a log, each with a name of its own.
struct SitePages: Sendable {
    let all: [SitePage]
    private let positions: [FilePath: Int]

    /// - Parameters:
    ///   - portable: the log with the metadata of its records in front matter.
    ///   - isNumbered: whether each file begins with four digits that no other has.
    init(_ log: DecisionLog, portable: DecisionLog, isNumbered: Bool, reserved: Set<String>) {
        let graph = RelationGraph([log])
        var relations: [[SitePage.Relation]] = log.records.map { _ in [] }
        for edge in graph.edges {
            func add(_ kind: LinkKind, to source: Int, _ target: Int) {
                relations[source].append(
                    SitePage.Relation(
                        kind: kind, isPartial: edge.isPartial, isPlanned: edge.isPlanned, other: target))
            }
            add(edge.kind, to: edge.source, edge.target)
            add(edge.kind.inverse, to: edge.target, edge.source)
        }
        var names = SiteNames(log.records, isNumbered: isNumbered, reserved: reserved)
        all = log.records.indices.map { index in
            let record = log.records[index]
            return SitePage(
                name: names.name(of: record), label: record.label, title: record.displayTitle,
                status: record.shownStatus, standing: record.currentStatus, day: record.date.value?.iso,
                people: [
                    ("Deciders", record.deciders), ("Consulted", record.consulted),
                    ("Informed", record.informed),
                ].filter { !$0.1.isEmpty },
                tags: record.tags.uniqued, reviewBy: record.assessment.reviewBy.value?.iso,
                relations: relations[index],
                record: portable.record(at: record.source.path) ?? record)
        }
        positions = Dictionary(
            log.records.enumerated().map { ($0.element.source.filePath, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The page of the record at a path.
    func page(at path: String) -> SitePage? { positions[path: path].map { all[$0] } }
}

/// Names for the files of pages: of signs that are safe in paths and addresses, and each once, letter case aside.
private struct SiteNames {
    private let isNumbered: Bool
    private var taken: Set<String>
    private var numbers: Set<Int> = []
    private var next: Int

    init(_ records: [DecisionRecord], isNumbered: Bool, reserved: Set<String>) {
        self.isNumbered = isNumbered
        taken = reserved
        next = (records.compactMap(\.number).filter { $0 < 10_000 }.max() ?? 0) + 1
    }

    mutating func name(of record: DecisionRecord) -> String {
        let plain = Self.plain(isNumbered ? numbered(record) : record.fileName.stem)
        var name = plain
        var count = 2
        while !taken.insert(name.lowercased()).inserted {
            name = "\(plain)-\(count)"
            count += 1
        }
        return name
    }

    private mutating func numbered(_ record: DecisionRecord) -> String {
        var number = record.number ?? 0
        if number < 1 || number > 9999 || !numbers.insert(number).inserted {
            number = next
            next += 1
            numbers.insert(number)
        }
        let slug = HeadingAnchors.collapsed(HeadingAnchors.name(of: record.displayTitle))
        return PaddedNumber.text(number, width: 4) + "-" + (slug.isEmpty ? "decision" : slug)
    }

    private static func plain(_ name: String) -> String {
        var plain = String.UnicodeScalarView()
        var bytes = 0
        for scalar in name.unicodeScalars where bytes < 100 {
            let isKept =
                scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal || scalar == "_"
            if isKept { plain.append(scalar) } else if plain.last != "-" { plain.append("-") }
            bytes += String(scalar).utf8.count
        }
        let text = String(plain).parts(at: "-").joined(separator: "-")
        return text.isEmpty ? "decision" : text
    }
}
