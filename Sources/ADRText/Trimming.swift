extension StringProtocol {
    /// Without blanks at either end.
    @inlinable
    package var trimming: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
