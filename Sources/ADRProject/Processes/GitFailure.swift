/// Why git could not answer.
public struct GitFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, on one line.
    public let message: String
    /// What to do next, if that is known.
    public let hint: String?
    /// Whether this machine or this clone does not have what was asked for; nothing has gone wrong then.
    public let isOfAbsence: Bool

    public init(message: String, hint: String? = nil, isOfAbsence: Bool = false) {
        self.message = message
        self.hint = hint
        self.isOfAbsence = isOfAbsence
    }

    /// The clone leaves out the older commits.
    ///
    /// - Parameter consequence: what that means for what was asked.
    static func shallow(_ consequence: String) -> GitFailure {
        GitFailure(
            message: "the clone is shallow: \(consequence)",
            hint: "run git fetch --unshallow to get the rest; in CI, check out with fetch-depth: 0",
            isOfAbsence: true)
    }

    /// The clone leaves out objects until they are asked for; they are not fetched here.
    static let partial = GitFailure(
        message: "this is a partial clone that lacks some of the required files or commits",
        hint: "run git fetch --refetch --no-filter to get them; in CI, check out without a filter",
        isOfAbsence: true)

    /// This machine has no git, or only what stands in for it until it is installed.
    static let notInstalled = GitFailure(message: "git is not installed", isOfAbsence: true)

    /// Whether git wrote nothing but warnings.
    static func isSilent(_ errors: [UInt8]) -> Bool {
        errors.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.starts(with: "warning: ".utf8) }
    }

    /// Whether macOS wrote this, which has a stub for git where its command line tools are missing.
    static func isOfMissingTools(_ errors: [UInt8]) -> Bool {
        ["xcode-select: ", "xcrun: "].contains { errors.starts(with: $0.utf8) }
    }

    /// - Parameter errors: what git wrote: what happened on the first line, advice below.
    init(said errors: [UInt8]) {
        let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let first = lines.first ?? "failed without a message"
        let message = first.hasPrefix("fatal: ") ? String(first.dropFirst(7)) : first
        let advice = lines.dropFirst().joined(separator: " ")
        self.init(message: "git: \(message)", hint: advice.isEmpty ? nil : advice)
    }

    public var description: String { message }
}
