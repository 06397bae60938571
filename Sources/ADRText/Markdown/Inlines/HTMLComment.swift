/// An HTML comment in a text: `<!-- ... -->`, `<!-->` or `<!--->`.
struct HTMLComment {
    /// The comment with its marks, to the end of the text if it is not closed.
    let range: Range<Int>
    /// What stands between the marks.
    let inner: Range<Int>
    let isClosed: Bool

    init?(in bytes: [UInt8], at start: Int, before end: Int) {
        guard bytes.matches("<!--", at: start, before: end) else { return nil }
        let innerStart = start + 4
        for short in [">", "->"] as [StaticString] where bytes.matches(short, at: innerStart, before: end) {
            range = start..<innerStart + short.utf8CodeUnitCount
            inner = innerStart..<innerStart
            isClosed = true
            return
        }
        var offset = innerStart
        while offset < end, !bytes.matches("-->", at: offset, before: end) { offset += 1 }
        inner = innerStart..<offset
        isClosed = offset < end
        range = start..<(isClosed ? offset + 3 : end)
    }
}
