import Synchronization

/// What is computed of a log when somebody asks for it, once for all who do.
final class KeptFacts: Sendable {
    private let graph = Mutex<LinkGraph?>(nil)
    private let prefixes = Mutex<Set<String>?>(nil)
    private let positions = Mutex<RecordPositions?>(nil)

    func graph(_ make: () -> LinkGraph) -> LinkGraph { Self.value(of: graph, make) }

    func prefixes(_ make: () -> Set<String>) -> Set<String> { Self.value(of: prefixes, make) }

    func positions(_ make: () -> RecordPositions) -> RecordPositions { Self.value(of: positions, make) }

    private static func value<Value: Sendable>(of known: borrowing Mutex<Value?>, _ make: () -> Value)
        -> Value
    {
        if let value = known.withLock({ $0 }) { return value }
        let value = make()
        known.withLock { $0 = value }
        return value
    }
}
