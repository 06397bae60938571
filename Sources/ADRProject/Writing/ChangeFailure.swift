/// Why a set of changes was not written; every file is as it was before.
public struct ChangeFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What stood in the way.
    public let problem: FileProblem

    /// The files that could not be put back, each with the place where its bytes are kept; nearly always none.
    public let notRestored: [FileProblem]

    init(_ problem: FileProblem, notRestored: [FileProblem] = []) {
        self.problem = problem
        self.notRestored = notRestored
    }

    public var description: String {
        if notRestored.isEmpty { return "\(problem); nothing was written" }
        return ([problem] + notRestored).map(\.description).joined(separator: "\n")
    }
}
