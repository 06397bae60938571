public import ADRText

/// What an import does, record by record.
public struct ImportPlan: Sendable {
    /// What becomes of a record.
    public enum Outcome: Hashable, Sendable {
        /// It becomes this file.
        case created(path: String)
        /// It becomes this file, because another one has its number or file.
        case renumbered(from: String, path: String)
        /// The log has it in this file; whether that says the same.
        case known(path: String, isSame: Bool)
        /// It is left out, because this file has its number or name.
        case leftOut(holder: String)
    }

    /// A record and what becomes of it.
    public struct Step: Hashable, Sendable {
        /// Where it stands in what is imported.
        public let place: String
        public let title: String
        public let outcome: Outcome
        /// The record of another branch that has its number too.
        public let neighbour: BranchRecord?
    }

    /// In the order of what is imported.
    public let steps: [Step]
    public let changes: ChangeSet
    /// The places in new records that name others by numbers or files which they do not keep.
    public let certain: [ReferencePlace]
    /// The places that stay, because somebody has to say which record they mean.
    public let doubtful: [ReferencePlace]
    /// The paths that records get, by those under which the places name them.
    public let newPaths: [String: String]
}
