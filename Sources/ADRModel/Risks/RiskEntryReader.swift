/// Reads one entry of the front matter's `risks`.
struct RiskEntryReader {
    let method: RiskMethod
    private(set) var problems: [RiskProblem] = []

    init(method: RiskMethod) { self.method = method }

    private static let actionKeys = ["do", "owner", "by", "ref", "done", "effort"]

    /// - Parameter range: what holds the node, which may have no place of its own.
    /// - Returns: `nil` if the node is not an entry at all.
    mutating func read(_ node: FrontMatterNode, at range: Range<Int>) -> Risk? {
        guard let mapping = node.mapping, !node.isPlaceholder else {
            problems.append(
                RiskProblem(
                    "a risk must be written as `{id: R1, risk: What may happen, level: 2x5}`",
                    range: node.range.isEmpty ? range : node.range))
            return nil
        }
        var fields = SchemaFields(node, mapping, keys: RiskKey.allCases.map(\.rawValue), of: "a risk")
        let risk = Risk(
            range: node.range, place: .frontMatter, id: fields.text("id"),
            kind: fields.word("kind", RiskKind.self, own: method.kinds), statement: fields.text("risk"),
            level: level(&fields), quality: Self.quality(&fields),
            response: fields.word("response", RiskResponse.self), owner: fields.text("owner"),
            actions: Self.actions(&fields), trigger: fields.text("trigger"),
            fallback: fields.text("fallback"), target: fields.level("target", method.scale),
            residual: fields.level("residual", method.scale), votes: votes(&fields),
            status: fields.word("status", RiskStatus.self), reason: fields.text("reason"),
            raised: fields.date("raised"), expectedBy: fields.date("expected-by"),
            reviewBy: fields.date("review-by"), refs: Self.refs(&fields))
        var exempt = Set(fields.misspelled.compactMap { RiskKey(rawValue: $0) })
        if !exempt.isDisjoint(with: [.likelihood, .impact]) { exempt.insert(.level) }
        fields.report(RiskRequirements.problems(of: risk, exempt: exempt))
        problems += fields.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
        return risk
    }

    /// `level: 2x5`, or `likelihood` and `impact`; both forms may stand there if they agree.
    private func level(_ fields: inout SchemaFields) -> Field<RiskLevel> {
        let level = fields.level("level", method.scale)
        let likelihood = Self.rating("likelihood", method.scale.likelihood, &fields)
        let impact = Self.rating("impact", method.scale.impact, &fields)
        guard level.range != nil else {
            return Self.combined(likelihood, impact, method.scale) { message, range in
                if fields.misspelled.isDisjoint(with: ["likelihood", "impact"]) {
                    fields.report(message, range)
                }
            }
        }
        let axes = [
            ("likelihood", likelihood, level.value?.likelihood), ("impact", impact, level.value?.impact),
        ]
        for (name, axis, own) in axes {
            if case .present(let value, let range) = axis, let own, own != value {
                let text = level.value?.text ?? ""
                fields.report("the \(name) \(value) contradicts the level \(text)", range)
            }
        }
        return level
    }

    /// `{ana: 2x5, lee: 4x4}`; a vote that cannot be read does not count.
    private func votes(_ fields: inout SchemaFields) -> [RiskVote] {
        guard let node = fields.node("votes") else { return [] }
        guard let mapping = node.mapping, !node.isPlaceholder else {
            fields.report("`votes` must be written as `{ana: 2x5, lee: 4x4}`", node.range)
            return []
        }
        return mapping.entries.compactMap { entry in
            let text = entry.value.scalar?.text ?? ""
            guard let level = RiskLevel(text, scale: method.scale) else {
                let vote = entry.value.range.isEmpty ? entry.keyRange : entry.value.range
                fields.report("the vote of \(entry.key) is not a level like \(method.scale.form)", vote)
                return nil
            }
            return RiskVote(voter: entry.key, level: level, range: entry.range)
        }
    }

    private static func rating(
        _ key: String, _ scale: RatingScale, _ fields: inout SchemaFields
    ) -> Field<Int> {
        fields.field(key) { text in
            scale.rating(text).map { .success($0) }
                ?? .failure(SchemaError(message: "`\(text)` \(scale.denial(key))"))
        }
    }

    /// The level of a likelihood and an impact that stand apart.
    static func combined(
        _ likelihood: Field<Int>, _ impact: Field<Int>, _ scale: RiskScale,
        report: (String, Range<Int>) -> Void
    ) -> Field<RiskLevel> {
        guard let first = likelihood.range, let second = impact.range else {
            guard let range = likelihood.range ?? impact.range else { return .missing }
            let problem = "a level needs both `likelihood` and `impact`"
            report(problem, range)
            return .malformed(text: "", range: range, problem: problem)
        }
        let range =
            min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
        if let likelihood = likelihood.value, let impact = impact.value,
            let level = RiskLevel(likelihood: likelihood, impact: impact, scale: scale)
        {
            return .present(level, range: range)
        }
        return .malformed(text: "", range: range, problem: "is not a level")
    }

    private static func quality(_ fields: inout SchemaFields) -> Field<[QualityAttribute]> {
        guard let node = fields.listNode("quality") else { return .missing }
        var qualities: [QualityAttribute] = []
        for item in FrontMatterList(node).items {
            if let quality = QualityAttribute(item.text) {
                qualities.append(quality)
            } else {
                let names = QualityAttribute.allCases.map(\.rawValue)
                fields.report(
                    SchemaWord.problem(with: item.text, among: names, what: "ISO 25010 quality"),
                    item.range)
            }
        }
        return .present(qualities, range: node.range)
    }

    private static func refs(_ fields: inout SchemaFields) -> [String] {
        fields.listNode("refs").map { FrontMatterList($0).items.map(\.text) } ?? []
    }

    /// The items of a list under `actions`.
    static func actions(_ fields: inout SchemaFields) -> [RiskAction] {
        guard let node = fields.node("actions") else { return [] }
        return (node.sequence?.items ?? [node]).compactMap { item in
            guard let mapping = item.mapping, !item.isPlaceholder else {
                fields.report(
                    "an action must be written as `{do: What, owner: Who, by: 2026-12-31}`", item.range)
                return nil
            }
            var own = SchemaFields(item, mapping, keys: actionKeys, of: "an action")
            let action = RiskAction(
                range: item.range, task: own.text("do"), owner: own.text("owner"), by: own.date("by"),
                ref: own.text("ref"), done: own.flag("done"), effort: own.effort("effort"))
            if action.task.range == nil, !own.misspelled.contains("do") {
                own.report("an action has no `do`", item.range)
            }
            fields.report(own.problems)
            return action
        }
    }
}
