/// Which rules run, by their ids.
public struct RuleSelection: Hashable, Sendable {
    /// The rules that run instead of those that are on by default; `nil` for the latter.
    public var selected: Set<String>?
    /// Rules that run as well.
    public var added: Set<String>
    /// Rules that do not run, whatever else is said of them.
    public var ignored: Set<String>

    public init(selected: Set<String>? = nil, added: Set<String> = [], ignored: Set<String> = []) {
        self.selected = selected
        self.added = added
        self.ignored = ignored
    }

    /// Whether a rule runs.
    public func isOn(_ rule: RuleDescription) -> Bool {
        guard !ignored.contains(rule.id) else { return false }
        return added.contains(rule.id) || selected?.contains(rule.id) ?? rule.isOnByDefault
    }
}
