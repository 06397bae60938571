public import ADRText

/// How a record came to state what it states, commit by commit, as far as the versions of its file tell.
public struct RecordCourse: Sendable {
    /// A fact whose moves are told.
    public enum Fact: String, Sendable {
        case status, title
        case deciders = "decision_makers"
        case path
    }

    /// Another value of a fact; `nil` where the record states none.
    public struct Move: Hashable, Sendable {
        public let fact: Fact
        public let before: String?
        public let after: String?
    }

    /// Where moves happened.
    public enum Source: Hashable, Sendable {
        case commit(FileVersion.Commit)
        /// A merge, which has what neither side had.
        case merge
        /// The file as it lies in the folder.
        case uncommitted
    }

    /// What happened at once.
    public struct Step: Hashable, Sendable {
        public let source: Source
        /// Whether the record began there, or what is known of it.
        public let isFirst: Bool
        public let moves: [Move]

        public var commit: FileVersion.Commit? {
            if case .commit(let commit) = source { commit } else { nil }
        }
    }

    /// Oldest first; the first one, and those that moved a fact.
    public let steps: [Step]
    /// Whether older commits are missing.
    public let isCut: Bool

    /// - Parameters:
    ///   - head: the file as the last commit has it.
    ///   - now: the record as it lies in the folder.
    public init(_ course: FileCourse, head: SourceText?, now: DecisionRecord) {
        var steps: [Step] = []
        func add(_ source: Source, _ before: SourceText?, _ after: SourceText) {
            let old = before.map { Facts(now.reader.read($0)) }
            let moves = Facts(now.reader.read(after)).moves(since: old)
            guard old == nil || !moves.isEmpty else { return }
            steps.append(Step(source: source, isFirst: old == nil, moves: moves))
        }
        for version in course.versions { add(.commit(version.commit), version.before, version.after) }
        if let head, let last = course.versions.last?.after, last != head { add(.merge, last, head) }
        if let head, head != now.source { add(.uncommitted, head, now.source) }
        self.steps = steps
        isCut = course.isCut
    }

    /// Whether the status is what it was at the beginning.
    public var isUnmoved: Bool { !steps.contains { !$0.isFirst && $0.moves.contains { $0.fact == .status } } }
}

extension RecordCourse {
    private struct Facts {
        let values: [(fact: Fact, value: String?)]

        init(_ record: DecisionRecord) {
            values = [
                (.status, record.shownStatus), (.title, record.displayTitle),
                (.deciders, record.deciders.isEmpty ? nil : record.deciders.joined(separator: ", ")),
                (.path, record.source.path),
            ]
        }

        /// The moves since a former state; of a new record, its status.
        func moves(since former: Facts?) -> [Move] {
            guard let former else { return [Move(fact: .status, before: nil, after: values[0].value)] }
            return zip(former.values, values).compactMap { old, new in
                old.value == new.value ? nil : Move(fact: new.fact, before: old.value, after: new.value)
            }
        }
    }
}
