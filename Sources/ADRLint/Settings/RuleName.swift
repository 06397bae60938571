import ADRModel

/// A name for one rule or several: an id, the name of a group, or `all`.
public enum RuleName {
    /// Every name: rules, groups, and the one of all rules.
    public static let all = BuiltInRules.ids + BuiltInRules.groups.map(\.id) + ["all"]

    /// The ids that a name stands for; `nil` for an unknown name.
    public static func ids(of name: String) -> Set<String>? {
        if name == "all" { return Set(BuiltInRules.ids) }
        if BuiltInRules.rule(name) != nil { return [name] }
        return BuiltInRules.groups.first { $0.id == name }.map { Set($0.rules.map { $0.description.id }) }
    }

    /// What to answer to an unknown name, as `did you mean "broken-link"?`.
    public static func hint(for name: String) -> String {
        EditDistance.nearest(to: name, among: all).map { "did you mean \"\($0)\"?" }
            ?? "`adr rules` lists them"
    }
}
