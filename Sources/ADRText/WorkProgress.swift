import Synchronization

/// How far long work has come: told by those who do it, asked by whoever shows it.
public final class WorkProgress: Sendable {
    /// What is being done.
    public struct State: Sendable {
        /// `reading`
        public let activity: String
        /// `records`
        public let noun: String
        public fileprivate(set) var done = 0
        /// How many there are; `nil` if that is not known.
        public let total: Int?
    }

    private let current = Mutex<State?>(nil)
    private let isOver: @Sendable () -> Void

    /// - Parameter isOver: called each time something is done, before the work goes on.
    public init(isOver: @escaping @Sendable () -> Void = {}) { self.isOver = isOver }

    /// What is being done; `nil` if nothing is that takes long.
    public var state: State? { current.withLock { $0 } }

    /// Does a piece of work that may take long.
    package func during<Result, Problem: Error>(
        _ activity: String, _ noun: String, of total: Int? = nil, _ body: () throws(Problem) -> Result
    ) throws(Problem) -> Result {
        let outer = current.withLock { current in
            defer { current = State(activity: activity, noun: noun, total: total) }
            return current
        }
        defer {
            current.withLock { $0 = outer }
            if outer == nil { isOver() }
        }
        return try body()
    }

    /// Counts what has been done.
    package func advance(by count: Int = 1) { current.withLock { $0?.done += count } }
}
