import Synchronization

/// What short texts state of the status, each read once: most records of a log say it in the same words.
final class KnownStatements: Sendable {
    private let known = Mutex<[String: StatusStatement]>([:])

    /// Longer texts are sentences, which seldom stand twice.
    private static let longest = 48
    /// No log has so many ways to say it.
    private static let limit = 1_000

    /// - Parameter read: reads a text that is not known.
    func statement(of text: String, _ read: (String) -> StatusStatement) -> StatusStatement {
        // Two spellings of é are one key, and two texts.
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy({ $0 < 0x80 }) else { return read(text) }
        if let statement = known.withLock({ $0[text] }) { return statement }
        let statement = read(text)
        known.withLock { if $0.count < Self.limit { $0[text] = statement } }
        return statement
    }
}
