package import ADRText

/// What a text says of other sites, in Markdown or in comments of code: the texts of links to them, as in
/// `[ADR-12](https://example.org)` and `[ADR-12]: https://example.org`, and every use of such a label.
package struct OutboundTexts {
    private let source: SourceText
    private let addresses: RepositoryAddresses
    private let exists: (String) -> Bool
    /// The labels that definitions give to addresses, in lower case.
    private var labels: Set<String> = []

    /// - Parameter exists: whether a path names a file or a folder.
    package init(
        _ source: SourceText, addresses: RepositoryAddresses, exists: @escaping (String) -> Bool
    ) {
        self.source = source
        self.addresses = addresses
        self.exists = exists
        for close in BytePattern("]:").ranges(in: source.bytes) {
            guard isOutbound(at: close.upperBound), let label = bracket(before: close.lowerBound) else {
                continue
            }
            labels.insert(source[label].lowercased())
        }
    }

    /// Whether a range stands in brackets that lead to another site.
    package func contains(_ range: Range<Int>) -> Bool {
        guard let text = bracket(before: range.lowerBound)?.lowerBound,
            let close = close(behind: range.upperBound)
        else { return false }
        let label = text..<close
        switch source.bytes[(close + 1)...].first {
        case UInt8(ascii: "("): return isOutbound(at: close + 2)
        case UInt8(ascii: "["):
            guard let end = self.close(behind: close + 2), end > close + 2 else { return names(label) }
            return names((close + 2)..<end)
        default: return names(label)
        }
    }

    private func names(_ label: Range<Int>) -> Bool {
        !labels.isEmpty && labels.contains(source[label].lowercased())
    }

    private func isOutbound(at start: Int) -> Bool {
        let address = source.bytes[start...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "<") }
            .prefix(2000).prefix { !$0.endsAddress }
        let text = String(decoding: address, as: UTF8.self)
        return text.holds("://") && !(addresses.path(of: text).map(exists) ?? false)
    }

    /// What stands between an offset and the `[` before it.
    private func bracket(before offset: Int) -> Range<Int>? {
        let before = source.bytes[..<offset].suffix(Self.limit)
        guard let open = before.lastIndex(where: { "[]\n".utf8.contains($0) }),
            before[open] == UInt8(ascii: "[")
        else { return nil }
        return (open + 1)..<offset
    }

    /// The offset of the `]` behind another one.
    private func close(behind offset: Int) -> Int? {
        guard offset < source.bytes.count else { return nil }
        let behind = source.bytes[offset...].prefix(Self.limit)
        guard let close = behind.firstIndex(where: { "[]\n".utf8.contains($0) }),
            behind[close] == UInt8(ascii: "]")
        else { return nil }
        return close
    }

    /// The longest text of a link, in bytes, that is understood.
    private static let limit = 500
}
