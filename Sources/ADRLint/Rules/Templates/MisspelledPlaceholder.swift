import ADRModel
public import ADRTemplates

/// A placeholder of a template that nothing will be put into, and is nearly one that is filled.
public struct MisspelledPlaceholder: Hashable, Sendable {
    public let placeholder: TemplatePlaceholder
    /// The name that was meant.
    public let meant: String

    /// Those of a text.
    ///
    /// - Parameter variables: the names of the team's own variables.
    public static func all(
        in bytes: some Collection<UInt8>, variables: some Collection<String>
    ) -> [MisspelledPlaceholder] {
        let known = TemplateVariable.names + variables.sorted()
        return TemplatePlaceholder.all(in: bytes).compactMap { placeholder in
            guard !known.contains(placeholder.name) else { return nil }
            return EditDistance.nearest(to: placeholder.name, among: known)
                .map { MisspelledPlaceholder(placeholder: placeholder, meant: $0) }
        }
    }

    /// What is wrong, in one line.
    public var message: String {
        "there is no placeholder `{\(placeholder.name)}`; did you mean `{\(meant)}`?"
    }
}
