import ADRText

/// The paths that a decision governs, by the globs of its `applies-to`.
public struct GovernedPaths: Hashable, Sendable {
    private let included: [GlobPattern]
    private let excluded: [GlobPattern]

    /// `nil` if the record names no path.
    public init?(_ record: DecisionRecord) { self.init(globs: record.appliesTo) }

    /// - Parameter texts: as `applies-to` has them; `nil` if none names a path.
    public init?(globs texts: [String]) {
        included = texts.filter { !$0.begins(with: "!") && !$0.isEmpty }.map { GlobPattern($0) }
        excluded = texts.filter { $0.begins(with: "!") }.map { GlobPattern(String($0.dropFirst())) }
        if included.isEmpty { return nil }
    }

    /// Whether a path relative to the project's root is governed: a glob names it, and none with `!` takes it out.
    public func contains(_ path: String) -> Bool {
        included.contains { $0.matches(path) } && !excluded.contains { $0.matches(path) }
    }
}

extension DecisionRecord {
    /// Whether it governs a path relative to the project's root.
    public func governs(_ path: String) -> Bool { GovernedPaths(self)?.contains(path) ?? false }

    /// The globs of its `applies-to`, as they are written.
    public var appliesTo: [String] { patterns.map(\.text) }

    /// The globs of its `applies-to`, each with its place.
    public var patterns: [(text: String, range: Range<Int>)] {
        (frontMatter?.root.entries ?? []).filter { $0.label == .appliesTo }
            .flatMap { FrontMatterList($0.value).items.map { ($0.text, $0.range) } }
    }
}
