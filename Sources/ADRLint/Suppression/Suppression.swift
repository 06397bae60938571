import ADRText

/// A part of a file in which rules are switched off.
struct Suppression: Sendable {
    let comment: SuppressionComment
    /// UTF-8 offsets where findings must begin to be silenced; `nil` for the whole file.
    let scope: Range<Int>?
    /// The ids of the rules that it has silenced.
    private(set) var silenced: Set<String> = []

    init(_ comment: SuppressionComment, scope: Range<Int>?) {
        self.comment = comment
        self.scope = scope
    }

    /// Whether the finding is silenced, which is then remembered.
    mutating func silences(_ diagnostic: Diagnostic) -> Bool {
        guard comment.names(diagnostic.rule), reaches(diagnostic.range) else { return false }
        silenced.insert(diagnostic.rule)
        return true
    }

    private func reaches(_ range: Range<Int>?) -> Bool {
        guard let scope else { return true }
        return range.map { scope.contains($0.lowerBound) } ?? false
    }
}
