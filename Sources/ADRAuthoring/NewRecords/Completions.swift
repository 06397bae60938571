import ADRText

/// How a text may go on: what may stand in the place of its last part.
public struct Completions: Hashable, Sendable {
    public struct Candidate: Hashable, Sendable {
        /// What is typed in the end.
        public let text: String
        /// What is shown to choose from.
        public let label: String

        public init(_ text: String, label: String? = nil) {
            self.text = text
            self.label = label ?? text
        }
    }

    /// The last part of the text, which a candidate replaces.
    public let typed: String
    public let candidates: [Candidate]

    /// - Parameter candidates: what the last part may mean, the best first.
    public init(of typed: String = "", _ candidates: [Candidate] = []) {
        self.typed = typed
        self.candidates = candidates
    }

    /// What replaces the last part without a choice being made: the one candidate, or what all begin with if that
    /// goes on from what is typed; `nil` if it is there already.
    public var `extension`: String? {
        guard let first = candidates.first?.text else { return nil }
        let common =
            candidates.count == 1
            ? first : candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1.text) }
        guard common != typed else { return nil }
        return candidates.count == 1 || common.count >= typed.count && common.beginsWith(typed) ? common : nil
    }
}

extension String {
    /// Whether the text begins with another one, letter case aside.
    func beginsWith(_ text: String) -> Bool { lowercased().begins(with: text.lowercased()) }

    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
