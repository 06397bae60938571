import ADRText

/// Votes on risks that nobody sees until all are in: kept in the project's state, by the record's path and what tells the
/// risk from others.
///
/// They stay there when they are revealed: sealed is what the record does not say. So an undo of that seals them again.
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

    /// What one command sealed.
    public struct Sealing: Hashable, Sendable {
        /// The newest change of the project at that time, by its ``RememberedChange/id``; empty if there was none.
        public let change: String
        public let voters: [String]
    }

    private let state: ProjectState

    public init(_ state: ProjectState) { self.state = state }

    /// The votes on a risk, in the order in which they came; of a person the last one.
    public func votes(on risk: String, of record: String) -> [Vote] {
        let key = Self.key(risk, record)
        let votes = entries.filter { $0.key == key }.map(\.vote)
        return votes.indices.filter { index in
            !votes[(index + 1)...].contains { $0.voter == votes[index].voter }
        }.map { votes[$0] }
    }

    /// Those who voted on a risk whose name begins so, but not on the risk itself: when it was another one.
    public func voters(onOthersThan risk: String, namedLike prefix: String, of record: String) -> [String] {
        let (key, start) = (Self.key(risk, record), Self.key(prefix, record))
        var voters: [String] = []
        for entry in entries
        where entry.key.starts(with: start) && entry.key != key && !voters.contains(entry.vote.voter) {
            voters.append(entry.vote.voter)
        }
        return voters
    }

    /// Seals votes on risks of records.
    ///
    /// - Parameter newest: the newest change of the project, by its ``RememberedChange/id``.
    /// - Throws: why the state cannot be written.
    public func seal(
        _ ballots: [(votes: [Vote], risk: String, record: String)], behind newest: String?
    ) throws(FileProblem) {
        let new = ballots.flatMap { ballot in
            ballot.votes.map { (key: Self.key(ballot.risk, ballot.record), vote: $0) }
        }
        let start = Entry(key: Self.start, vote: Vote(voter: newest ?? "", level: ""))
        try change { Array(($0 + [start] + new).suffix(Self.mostVotes)) }
    }

    /// Forgets the votes of some people on a risk.
    ///
    /// - Throws: why the state cannot be written.
    public func discard(_ voters: [String], on risk: String, of record: String) throws(FileProblem) {
        let key = Self.key(risk, record)
        func isMeant(_ entry: Entry) -> Bool { entry.key == key && voters.contains(entry.vote.voter) }
        guard entries.contains(where: isMeant) else { return }
        try change { $0.filter { !isMeant($0) } }
    }

    /// What was sealed last; `nil` if that is taken back.
    public var last: Sealing? {
        let entries = entries
        guard let start = entries.lastIndex(where: { $0.key == Self.start }), start + 1 < entries.count
        else { return nil }
        return Sealing(
            change: entries[start].vote.voter, voters: entries[(start + 1)...].map(\.vote.voter))
    }

    /// Takes back what was sealed last, so that former votes count again.
    ///
    /// - Throws: why the state cannot be written.
    public func takeBackLast() throws(FileProblem) {
        try change { entries in
            entries.lastIndex { $0.key == Self.start }.map { Array(entries[..<$0]) } ?? entries
        }
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
    private static let mostVotes = 2000
    /// The key of an entry behind which one command's votes stand, with the newest change in place of the voter.
    private static let start: [UInt8] = [1]

    private static func key(_ risk: String, _ record: String) -> [UInt8] {
        Array((record + "/" + risk.lowercased()).utf8)
    }

    private var entries: [Entry] {
        state.existing.lazy.map { Self.entries(in: $0) }.first { !$0.isEmpty } ?? []
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
