/// Why a set of changes was not written.
public struct ChangeFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What stood in the way.
    public let problem: FileProblem

    /// The places that are not as they were before; nearly always none.
    public let notRestored: [FileProblem]

    /// Where the former content of those places is kept until the next command puts it back; `nil` if it does not.
    public let waitsIn: String?

    init(_ problem: FileProblem, notRestored: [FileProblem] = [], waitsIn: String? = nil) {
        self.problem = problem
        self.notRestored = notRestored
        self.waitsIn = waitsIn
    }

    /// What is true on the disk now.
    public var outcome: String {
        guard !notRestored.isEmpty else { return "nothing was written" }
        let count = notRestored.count == 1 ? "1 file is" : "\(notRestored.count) files are"
        guard let waitsIn else { return "\(count) not restored; everything else is as before" }
        return
            "\(count) not restored; \(waitsIn) keeps the former content, and the next adr command tries again"
    }

    public var description: String {
        if notRestored.isEmpty { return "\(problem); \(outcome)" }
        return (([problem] + notRestored).map(\.description) + [outcome]).joined(separator: "\n")
    }
}
