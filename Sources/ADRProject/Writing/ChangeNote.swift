/// What is remembered of a change beside its files.
public struct ChangeNote: Hashable, Sendable {
    /// What made the change, as the command line that was typed.
    public var label: String
    /// The change that this one takes back, by its ``RememberedChange/id``; `nil` if it takes none back.
    public var undoes: String?
    /// The paths of pages, reports and baselines, which the tool may replace as long as they are as it wrote them.
    public var generated: Set<String>

    public init(label: String = "", undoes: String? = nil, generated: Set<String> = []) {
        self.label = label
        self.undoes = undoes
        self.generated = generated
    }
}
