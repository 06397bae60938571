import ADRText

@testable import ADRModel

/// One edit of a record, with what it may replace and how it is known to be done.
enum RecordEdit {
    case status(DecisionStatus, [LinkTarget])
    case date(CalendarDate)
    case names(ListedFact, [String], adds: Bool)
    case link(LinkKind, LinkTarget, scope: String?)
    case removeLink(LinkKind, LinkTarget)
    case removeLinkInWords(LinkTarget)
    case linkInWords(String, LinkTarget)
    case reason(CalendarDate)
    case addRisk([FrontMatterValue.Pair])
    case setRisk(Int, String, FrontMatterValue?)
    case addAction(Int)
    case finishAction(Int)
    case removeRiskTables
    case convert(RecordDialect)

    init(_ input: inout FuzzInput) {
        let target = input.pick(Self.targets)
        switch input.next(below: 14) {
        case 0:
            let status = input.pick(DecisionStatus.allCases.filter { $0 != .other })
            self = .status(status, status == .superseded ? [target] : [])
        case 1: self = .date(input.pick(Self.days))
        case 2:
            self = .names(
                input.pick(ListedFact.allCases), input.pick(Self.names), adds: input.next(below: 2) == 1)
        case 3:
            self = .link(
                input.pick(LinkKind.standard), target,
                scope: input.pick([nil, nil, "logs (of users)", "a; b, C"]))
        case 4: self = .removeLink(input.pick(LinkKind.standard), target)
        case 5: self = .removeLinkInWords(target)
        case 6: self = .linkInWords(input.pick(["Clarifies", "see also", "Supersedes", "a *b* <c>"]), target)
        case 7: self = .reason(input.pick(Self.days))
        case 8: self = .addRisk(input.pick(Self.risks))
        case 9: self = .setRisk(input.next(below: 3), input.pick(Self.riskKeys), input.pick(Self.riskValues))
        case 10: self = .addAction(input.next(below: 3))
        case 11: self = .finishAction(input.next(below: 3))
        case 12: self = .removeRiskTables
        default: self = .convert(input.pick(RecordDialect.allCases))
        }
    }

    func run(_ editor: inout RecordEditor) throws(RecordEditError) {
        switch self {
        case .status(let status, let targets): try editor.setStatus(status, supersededBy: targets)
        case .date(let day): try editor.setDate(day)
        case .names(let fact, let names, true): try editor.add(names, to: fact)
        case .names(let fact, let names, false): try editor.set(fact, to: names)
        case .link(let kind, let target, let scope): try editor.addLink(kind, to: target, scope: scope)
        case .removeLink(let kind, let target): try editor.removeLink(kind, to: target)
        case .removeLinkInWords(let target): try editor.removeLink(inWords: nil, to: target)
        case .linkInWords(let words, let target):
            let kind = LinkKind.standard.first { $0.name == words.lowercased() }
            try editor.addLink(in: words, kind: kind, to: target)
        case .reason(let day): try editor.addReason("Withdrawn on 2026-01-02.", on: day)
        case .addRisk(let entry): try editor.addRisk(entry)
        case .setRisk(let index, let key, let value):
            guard let risk = Self.risk(index, editor.record) else { return }
            try editor.setRisk(risk, key, to: value)
        case .addAction(let index):
            guard let risk = Self.risk(index, editor.record) else { return }
            try editor.append(.map([.init("do", .string("Test: it"))]), to: .actions, of: risk)
        case .finishAction(let index):
            guard let risk = Self.risk(index, editor.record), let action = risk.actions.first else { return }
            try editor.setAction(action, of: risk, "done", to: .verbatim("true"))
        case .removeRiskTables: try editor.removeRiskTables()
        case .convert(let dialect): _ = try editor.convert(to: dialect) { _ in nil }
        }
    }

    /// What the edit may replace; `nil` if that cannot be told without doing it.
    func owned(in record: DecisionRecord) -> [Range<Int>]? {
        switch self {
        case .status:
            return [record.status.range].compactMap(\.self) + record.otherStatuses.compactMap(\.range)
                + record.links(.supersededBy).map(\.target.range)
        case .date:
            // A day that is stated twice is changed twice.
            let repeated = values(of: .date, in: record).filter {
                DateReading.first(in: record.source, $0)?.date == record.date.value
            }
            return record.date.place == .fileName ? [] : repeated + [record.date.range].compactMap(\.self)
        case .names(let fact, _, let adds):
            return adds
                ? [] : values(of: fact.label, in: record)
        case .link(let kind, _, _):
            // `none` makes way.
            return values(of: .link(kind), in: record).filter { record.source[$0].utf8.count <= 12 }
        case .reason, .addRisk, .linkInWords, .addAction: return []
        case .setRisk(let index, _, _), .finishAction(let index):
            return Self.risk(index, record).map { [$0.range] } ?? []
        case .removeLink(let kind, let target):
            return record.links(kind).filter { target.isMeant(by: $0.target, from: record.source) }
                .map {
                    record.source.lineStart(
                        of: $0.target.range.lowerBound)..<record.source.lineEnd(
                            of: $0.target.range.upperBound)
                }
        case .removeLinkInWords, .removeRiskTables, .convert: return nil
        }
    }

    private func values(of label: FactLabel, in record: DecisionRecord) -> [Range<Int>] {
        (record.frontMatterEntry(label).map { [$0.value.range] } ?? [])
            + record.bodyFacts.filter { $0.label == label }.map(\.value)
    }

    func isDone(_ record: DecisionRecord) -> Bool {
        switch self {
        case .status(let status, let targets):
            record.currentStatus == status
                && targets.allSatisfy { RecordEditor(record).states(.supersededBy, to: $0) }
        case .date(let day): record.date.value == day
        case .names(let fact, let names, true): names.allSatisfy(record.names(fact).contains)
        case .names(let fact, let names, false): record.names(fact) == names
        case .link(let kind, let target, _): RecordEditor(record).states(kind, to: target)
        case .removeLink(let kind, let target): !RecordEditor(record).states(kind, to: target)
        default: true
        }
    }

    var isRepeatable: Bool {
        switch self {
        case .reason, .addRisk, .addAction, .removeRiskTables: false
        default: true
        }
    }

    private static func risk(_ index: Int, _ record: DecisionRecord) -> Risk? {
        let risks = RiskReader(record, method: .standard).risks
        return risks.isEmpty ? nil : risks[index % risks.count]
    }
}

extension RecordEdit {
    private static let targets = [
        ("docs/adr/0012-use-y.md", "# 12. Use *Y* & [Z]\n"), ("docs/adr/use-z.md", "# Use Z\n"),
        ("docs/adr/sub dir/ARCH-0003-é.md", "# ARCH-3: É | \"q\"\n"),
        ("docs/adr/2026-01-02-day.md", "---\nstatus: accepted\n---\n# Day\n"),
    ].map { LinkTarget(RecordReader().read(SourceText(path: $0, $1))) }

    private static let days = [
        CalendarDate(year: 2026, month: 1, day: 2), CalendarDate(year: 999, month: 12, day: 31),
    ].compactMap(\.self)

    private static let names = [
        ["ana"], [], ["ana", "lee"], ["Lee, Kim"], ["@ana", "a: b # c"], ["none"], ["*x* | y", "[z](q)"],
        ["é 🎉"],
        ["- a"], ["1. b"],
    ]

    private static let risks: [[FrontMatterValue.Pair]] = [
        [
            .init("id", .string("R9")), .init("risk", .string("It breaks | badly")),
            .init("likelihood", .verbatim("3")),
            .init("impact", .verbatim("4")), .init("raised", .verbatim("2026-01-02")),
        ],
        [.init("id", .string("R9")), .init("risk", .string("Two\nlines: # x"))],
        [
            .init("risk", .string("*a* [b](c) <d>")), .init("level", .string("high")),
            .init("owner", .string("@ana")),
        ],
    ]

    private static let riskKeys = RiskKey.allCases.map(\.rawValue) + ["x-own", "Level"]

    private static let riskValues: [FrontMatterValue?] = [
        nil, .string("mitigated"), .string("2x3"), .verbatim("4"), .string("a | b \\ c"),
        .list([.string("x")]),
        .verbatim("2026-01-02"), .string(""), .string("two\nlines"),
    ]
}
