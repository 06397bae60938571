import ADRModel
import ADRText

/// The risks of a record as ``JSONADRDocument`` has them in `x-risks`, on their way into front matter.
struct ImportedRisks {
    /// The list of entries.
    let value: FrontMatterValue

    /// - Parameter section: the member that holds the text.
    init(_ text: String, at section: JSONValueReading) throws(TextProblem) {
        do throws(TextProblem) {
            var entries: [FrontMatterValue] = []
            let root = JSONValueReading(try JSONNode(reading: SourceText(path: "", text)))
            for risk in try root.list() { entries.append(.map(try Self.entry(risk))) }
            value = .list(entries)
        } catch {
            throw section.problem("does not contain risks in the form that adr writes: \(error.message)")
        }
    }

    private static func entry(_ risk: JSONValueReading) throws(TextProblem) -> [FrontMatterValue.Pair] {
        var pairs: [FrontMatterValue.Pair] = []
        for key in RiskKey.allCases {
            let name = key.rawValue.replacing("-", with: "_")
            guard let member = try risk.member(name), let value = try value(of: key, member) else { continue }
            pairs.append(.init(key.rawValue, value))
        }
        return pairs
    }

    /// `nil` for what need not be written.
    private static func value(
        of key: RiskKey, _ member: JSONValueReading
    ) throws(TextProblem) -> FrontMatterValue? {
        switch key {
        case .id: return RiskID.value(try member.text())
        case .kind, .risk, .response, .owner, .trigger, .fallback, .status, .reason:
            return .string(try member.text())
        case .raised, .expectedBy, .reviewBy: return try day(member)
        case .level, .target, .residual: return try level(member)
        case .quality, .refs:
            return try list(member) { value throws(TextProblem) in .string(try value.text()) }
        case .actions: return try list(member, action)
        case .votes:
            var votes: [FrontMatterValue.Pair] = []
            for vote in try member.list() {
                votes.append(.init(try vote.needed("voter").text(), try level(vote.needed("level"))))
            }
            return votes.isEmpty ? nil : .map(votes)
        case .likelihood, .impact: return nil
        }
    }

    private static func list(
        _ member: JSONValueReading, _ item: (JSONValueReading) throws(TextProblem) -> FrontMatterValue
    ) throws(TextProblem) -> FrontMatterValue? {
        var items: [FrontMatterValue] = []
        for value in try member.list() { items.append(try item(value)) }
        return items.isEmpty ? nil : .list(items)
    }

    private static func level(_ member: JSONValueReading) throws(TextProblem) -> FrontMatterValue {
        let likelihood = try member.needed("likelihood").integer()
        return .verbatim("\(likelihood)x\(try member.needed("impact").integer())")
    }

    private static func day(_ member: JSONValueReading) throws(TextProblem) -> FrontMatterValue {
        let text = try member.text()
        guard let day = CalendarDate(iso: text) else {
            throw member.problem("is not a date like 2026-12-31: `\(text)`")
        }
        return .verbatim(day.iso)
    }

    private static func action(_ action: JSONValueReading) throws(TextProblem) -> FrontMatterValue {
        var pairs: [FrontMatterValue.Pair] = []
        for name in ["do", "owner", "by", "ref", "effort"] {
            guard let member = try action.member(name) else { continue }
            pairs.append(.init(name, try name == "by" ? day(member) : .string(member.text())))
        }
        if try action.member("done")?.isTrue() ?? false { pairs.append(.init("done", .verbatim("true"))) }
        return .map(pairs)
    }
}
