/// Reads one entry of the front matter's `risks`.
struct RiskEntryReader {
    private(set) var problems: [RiskProblem] = []

    private static let keys = [
        "id", "kind", "risk", "level", "likelihood", "impact", "quality", "response", "owner", "actions",
        "trigger", "fallback", "target", "residual", "status", "raised", "review-by", "refs",
    ]

    private static let actionKeys = ["do", "owner", "by", "ref", "done"]

    /// - Returns: `nil` if the node is no entry at all.
    mutating func read(_ node: FrontMatterNode) -> Risk? {
        guard let mapping = node.mapping, !node.isPlaceholder else {
            problems.append(
                RiskProblem(
                    "a risk is written as `{id: R1, risk: What may happen, level: 2x5}`", range: node.range))
            return nil
        }
        var fields = SchemaFields(node, mapping, keys: Self.keys, of: "a risk")
        let risk = Risk(
            range: node.range, place: .frontMatter, id: fields.text("id"),
            kind: fields.word("kind", RiskKind.self), statement: fields.text("risk"),
            level: Self.level(&fields), quality: Self.quality(&fields),
            response: fields.word("response", RiskResponse.self), owner: fields.text("owner"),
            actions: Self.actions(&fields), trigger: fields.text("trigger"),
            fallback: fields.text("fallback"), target: fields.level("target"),
            residual: fields.level("residual"), status: fields.word("status", RiskStatus.self),
            raised: fields.date("raised"), reviewBy: fields.date("review-by"), refs: Self.refs(fields))
        fields.report(RiskRequirements.problems(of: risk, misspelled: fields.misspelled))
        problems += fields.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
        return risk
    }

    /// `level: 2x5`, or `likelihood` and `impact`.
    private static func level(_ fields: inout SchemaFields) -> Field<RiskLevel> {
        let level = fields.level("level")
        let likelihood = rating("likelihood", RiskScale.likelihood, &fields)
        let impact = rating("impact", RiskScale.impact, &fields)
        if level.range != nil {
            for range in [likelihood.range, impact.range].compactMap(\.self) {
                fields.report("the level is told twice; `level` says it", range)
            }
            return level
        }
        return combined(likelihood, impact) { message, range in
            if fields.misspelled.isDisjoint(with: ["likelihood", "impact"]) { fields.report(message, range) }
        }
    }

    private static func rating(
        _ key: String, _ scale: (String) -> Int?, _ fields: inout SchemaFields
    ) -> Field<Int> {
        fields.field(key) { text in
            scale(text).map { .success($0) }
                ?? .failure(SchemaError(message: "`\(text)` is not 1 to 5 or very-low to very-high"))
        }
    }

    /// The level of a likelihood and an impact that stand apart.
    static func combined(
        _ likelihood: Field<Int>, _ impact: Field<Int>, report: (String, Range<Int>) -> Void
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
            let level = RiskLevel(likelihood: likelihood, impact: impact)
        {
            return .present(level, range: range)
        }
        return .malformed(text: "", range: range, problem: "is no level")
    }

    private static func quality(_ fields: inout SchemaFields) -> Field<[QualityAttribute]> {
        guard let node = fields.node("quality") else { return .missing }
        var qualities: [QualityAttribute] = []
        for item in FrontMatterList(node).items {
            if let quality = QualityAttribute(item.text) {
                qualities.append(quality)
            } else {
                let names = QualityAttribute.allCases.map(\.rawValue)
                fields.report(
                    SchemaWord.problem(with: item.text, among: names, what: "quality of ISO 25010"),
                    item.range)
            }
        }
        return .present(qualities, range: node.range)
    }

    private static func refs(_ fields: SchemaFields) -> [String] {
        fields.node("refs").map { FrontMatterList($0).items.map(\.text) } ?? []
    }

    private static func actions(_ fields: inout SchemaFields) -> [RiskAction] {
        guard let node = fields.node("actions") else { return [] }
        return (node.sequence?.items ?? [node]).compactMap { item in
            guard let mapping = item.mapping, !item.isPlaceholder else {
                fields.report("an action is written as `{do: What, owner: Who, by: 2026-12-31}`", item.range)
                return nil
            }
            var own = SchemaFields(item, mapping, keys: actionKeys, of: "an action")
            let action = RiskAction(
                range: item.range, task: own.text("do"), owner: own.text("owner"), by: own.date("by"),
                ref: own.text("ref"), done: own.flag("done"))
            if action.task.range == nil, !own.misspelled.contains("do") {
                own.report("an action has no `do`", item.range)
            }
            fields.report(own.problems)
            return action
        }
    }
}
