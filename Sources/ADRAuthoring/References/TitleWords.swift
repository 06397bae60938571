import ADRModel

/// A title without the numbers by which it mentions records: they change where those records get others.
struct TitleWords: Hashable {
    private let bytes: [UInt8]

    /// - Parameter prefixes: see ``RecordNames/prefixes``.
    init(_ title: String, prefixes: Set<String>) {
        var bytes = Array(title.utf8)
        for mention in MentionScanner(bytes, prefixes: prefixes).all().reversed()
        where mention.certainty == .certain {
            bytes.removeSubrange(mention.digits)
        }
        self.bytes = bytes
    }
}
