extension StringProtocol {
    /// Without blanks at either end.
    @inlinable
    package var trimming: String {
        // Most texts neither begin nor end with a blank, which a byte of ASCII shows.
        let isBare = withBytes { bytes in
            bytes.first?.isASCIIGraphic ?? false && bytes.last?.isASCIIGraphic ?? false
        }
        if isBare { return String(self) }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension UInt8 {
    /// A sign of ASCII that prints something.
    @inlinable
    package var isASCIIGraphic: Bool { self > 0x20 && self < 0x7F }
}
