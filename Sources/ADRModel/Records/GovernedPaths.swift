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

    /// The globs that a value of the body names, with commas between them; none where words stand there: `Applies to: all
    /// services`.
    static func globs(in text: String) -> [String] {
        let globs = NameList.names(in: text).map { name in
            name.replacing("\\", with: "").replacing("`", with: "").trimming
        }
        let areAll = globs.allSatisfy { glob in
            glob.utf8.allSatisfy { !$0.isBlank } && glob.utf8.contains { "/*.".utf8.contains($0) }
        }
        return areAll ? globs : []
    }

    /// Globs as a value of the body: as code, in which no mark is lost.
    static func markdown(_ globs: [String]) -> String { globs.map { "`\($0)`" }.joined(separator: ", ") }

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

    /// The globs of its `applies-to`, each with its place: those of the front matter, or else of the head of the body.
    public var patterns: [(text: String, range: Range<Int>)] {
        let entries = (frontMatter?.root.entries ?? []).filter { $0.label == .appliesTo }
        guard entries.isEmpty else {
            return entries.flatMap { FrontMatterList($0.value).items.map { ($0.text, $0.range) } }
        }
        return bodyFacts.filter { $0.label == .appliesTo && $0.isInPreamble }.flatMap { fact in
            GovernedPaths.globs(in: source[fact.value]).map { ($0, fact.value) }
        }
    }
}
