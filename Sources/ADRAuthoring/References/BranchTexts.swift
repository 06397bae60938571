public import ADRText

/// What stood in the repository where a branch parted from its base: enough to tell whose a line is.
public struct BranchTexts: Sendable {
    /// The numbers that a record had already there.
    let settled: Set<Int>
    let bases: [SourceText]

    /// - Parameters:
    ///   - bases: the files as they were there, at least those that name a number in question, those that the
    ///     branch has changed, and those that are gone since.
    public init(bases: [SourceText], settled: Set<Int>) {
        self.settled = settled
        self.bases = bases
    }
}
