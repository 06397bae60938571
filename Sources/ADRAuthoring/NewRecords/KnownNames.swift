public import ADRModel

/// The names that the records of a log hold, the most used ones first.
public struct KnownNames: Hashable, Sendable {
    /// Everybody who decided, was consulted or informed.
    public let people: [String]
    public let tags: [String]

    public init(_ log: DecisionLog) {
        people = Self.ranked(log.records.flatMap { $0.deciders + $0.consulted + $0.informed })
        tags = Self.ranked(log.records.flatMap(\.tags))
    }

    private static func ranked(_ names: [String]) -> [String] {
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
