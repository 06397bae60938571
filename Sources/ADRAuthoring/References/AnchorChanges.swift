import ADRText

/// How the names by which links reach the headings of a page change.
struct AnchorChanges {
    private var names: [String: String] = [:]

    /// - Parameter after: those of the page with other texts in the same headings.
    init(_ before: HeadingAnchors, _ after: HeadingAnchors) {
        for (old, new) in zip(before.names, after.names) {
            for (place, name) in old.enumerated() where !new.contains(name) {
                names[name] = names[name] ?? (old.count == new.count ? new[place] : new[0])
            }
        }
    }

    /// The name of the heading that a link names; `nil` if it stays.
    func name(for anchor: String) -> String? { names[anchor.lowercased()] }
}
