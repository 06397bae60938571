import ADRText

/// Votes on risks that nobody sees until all are in: kept in the project's state, by the record's path and the risk's id.
public struct SealedVotes: Sendable {
    /// What one person rated a risk, as text.
    public struct Vote: Hashable, Sendable {
        public let voter: String
        public let level: String

        public init(voter: String, level: String) {
            self.voter = voter
            self.level = level
        }
    }

    private let state: ProjectState

    public init(_ state: ProjectState) { self.state = state }

    /// The sealed votes on a risk, in the order in which they came.
    public func votes(on risk: String, of record: String) -> [Vote] {
        let key = Self.key(risk, record)
        return state.existing.lazy.map { Self.entries(in: $0).filter { $0.key == key }.map(\.vote) }
            .first { !$0.isEmpty } ?? []
    }

    /// Seals votes; a second one of a person replaces the first.
    ///
    /// - Throws: why the state cannot be written.
    public func seal(_ votes: [Vote], on risk: String, of record: String) throws(FileProblem) {
        let key = Self.key(risk, record)
        let voters = Set(votes.map(\.voter))
        try change {
            $0.filter { $0.key != key || !voters.contains($0.vote.voter) } + votes.map { (key, $0) }
        }
    }

    /// Forgets the votes on a risk.
    ///
    /// - Throws: why the state cannot be written.
    public func discard(on risk: String, of record: String) throws(FileProblem) {
        let key = Self.key(risk, record)
        try change { $0.filter { $0.key != key } }
    }

    /// Lets the votes follow records that get other paths.
    ///
    /// - Throws: why the state cannot be written.
    func follow(_ moves: [(from: String, to: String)]) throws(FileProblem) {
        let moves = moves.map { (from: Self.key("", $0.from), to: Self.key("", $0.to)) }
        func moved(_ entry: Entry) -> Entry? {
            moves.first {
                entry.key.starts(with: $0.from) && !entry.key[$0.from.count...].contains(UInt8(ascii: "/"))
            }
            .map { ($0.to + entry.key[$0.from.count...], entry.vote) }
        }
        guard state.existing.contains(where: { Self.entries(in: $0).contains { moved($0) != nil } }) else {
            return
        }
        try change { $0.map { moved($0) ?? $0 } }
    }

    // MARK: - The file

    private typealias Entry = (key: [UInt8], vote: Vote)

    private static let name = "votes"
    private static let mostBytes = 1 << 20

    private static func key(_ risk: String, _ record: String) -> [UInt8] {
        Array((record + "/" + risk.lowercased()).utf8)
    }

    private func change(_ entries: ([Entry]) -> [Entry]) throws(FileProblem) {
        var failure = SystemError.accessDenied
        for folder in state.folders {
            do throws(SystemError) {
                try folder.make()
                let lock = try folder.lock()
                defer { withExtendedLifetime(lock) {} }
                let fields = entries(Self.entries(in: folder)).flatMap {
                    [$0.key, Array($0.vote.voter.utf8), Array($0.vote.level.utf8)]
                }
                return try folder.replace(Self.name, with: Array(fields.map { $0 + [0] }.joined()))
            } catch {
                failure = error
            }
        }
        throw FileProblem(path: state.folders.first?.path ?? state.root.path, failure)
    }

    /// As far as the file can be read.
    private static func entries(in folder: StateFolder) -> [Entry] {
        let fields = folder.fields(name, limit: mostBytes)
        return stride(from: 0, to: fields.count - 3, by: 3).map {
            (
                Array(fields[$0]),
                Vote(
                    voter: String(decoding: fields[$0 + 1], as: UTF8.self),
                    level: String(decoding: fields[$0 + 2], as: UTF8.self))
            )
        }
    }
}
