/// A run of `*` or `_` that may open or close emphasis.
struct EmphasisDelimiter {
    let byte: UInt8
    let length: Int
    let canOpen: Bool
    let canClose: Bool
    /// The index of its mark.
    let mark: Int
    /// How many of its characters are not yet used.
    var left: Int
    var previous: Int
    var next: Int

    /// Whether CommonMark's rule about multiples of three lets the two belong together.
    func matches(_ closing: EmphasisDelimiter) -> Bool {
        guard canOpen, byte == closing.byte else { return false }
        guard canClose || closing.canOpen, closing.length % 3 != 0 else { return true }
        return (length + closing.length) % 3 != 0
    }

    /// The kind of closing delimiter: what one of a kind did not find, no other of the kind finds.
    var kind: Int { (byte == UInt8(ascii: "*") ? 0 : 6) + (canOpen ? 3 : 0) + length % 3 }
}

/// Emphasis, found to tell its marks from asterisks and underscores that are text.
extension InlineScanner {
    mutating func scanDelimiters() {
        let byte = bytes[offset]
        var end = offset
        while end < bytes.count, bytes[end] == byte { end += 1 }
        let before = EmphasisNeighbour(of: bytes, before: offset)
        let after = EmphasisNeighbour(of: bytes, behind: end)
        let isLeftFlanking = after != .blank && (after == .letter || before != .letter)
        let isRightFlanking = before != .blank && (before == .letter || after != .letter)
        let isAsterisk = byte == UInt8(ascii: "*")
        let index = delimiters.count
        delimiters.append(
            EmphasisDelimiter(
                byte: byte, length: end - offset,
                canOpen: isLeftFlanking && (isAsterisk || !isRightFlanking || before == .punctuation),
                canClose: isRightFlanking && (isAsterisk || !isLeftFlanking || after == .punctuation),
                mark: marks.count, left: end - offset, previous: index - 1, next: index + 1))
        mark(.emphasis(kept: end - offset), to: end)
    }

    /// Matches the delimiters from an index on and forgets them.
    mutating func matchEmphasis(above bottom: Int) {
        guard delimiters.count > bottom else { return }
        var searched = [Int](repeating: bottom - 1, count: 12)
        var closing = bottom
        while closing < delimiters.count {
            guard delimiters[closing].canClose else {
                closing = delimiters[closing].next
                continue
            }
            let kind = delimiters[closing].kind
            var opening = delimiters[closing].previous
            while opening > searched[kind], !delimiters[opening].matches(delimiters[closing]) {
                opening = delimiters[opening].previous
            }
            if opening > searched[kind] {
                closing = use(opening, closing, bottom: bottom)
            } else {
                searched[kind] = delimiters[closing].previous
                let next = delimiters[closing].next
                if !delimiters[closing].canOpen { unlink(closing, bottom: bottom) }
                closing = next
            }
        }
        for delimiter in delimiters[bottom...] {
            marks[delimiter.mark].kind = .emphasis(kept: delimiter.left)
        }
        delimiters.removeLast(delimiters.count - bottom)
    }

    /// Takes one or two characters of two delimiters.
    ///
    /// - Returns: the delimiter that may close next.
    private mutating func use(_ opening: Int, _ closing: Int, bottom: Int) -> Int {
        let count = delimiters[opening].left >= 2 && delimiters[closing].left >= 2 ? 2 : 1
        delimiters[opening].left -= count
        delimiters[closing].left -= count
        let opener = delimiters[opening].left > 0 ? opening : delimiters[opening].previous
        delimiters[closing].previous = opener
        if opener >= bottom { delimiters[opener].next = closing }
        guard delimiters[closing].left == 0 else { return closing }
        unlink(closing, bottom: bottom)
        return delimiters[closing].next
    }

    private mutating func unlink(_ index: Int, bottom: Int) {
        let (previous, next) = (delimiters[index].previous, delimiters[index].next)
        if previous >= bottom { delimiters[previous].next = next }
        if next < delimiters.count { delimiters[next].previous = previous }
    }
}

/// What stands beside a run of delimiters.
enum EmphasisNeighbour {
    /// A blank, a line ending or an end of the text.
    case blank
    case punctuation
    case letter

    init(of bytes: [UInt8], before offset: Int) {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
        self.init(bytes[max(start, 0)..<offset])
    }

    init(of bytes: [UInt8], behind offset: Int) {
        self.init(bytes[offset..<min(offset + 4, bytes.count)])
    }

    /// Judges the first character of some bytes.
    private init(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first else {
            self = .blank
            return
        }
        if first < 0x80 {
            self = first <= 0x20 ? .blank : first.isASCIIPunctuation ? .punctuation : .letter
            return
        }
        switch String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.properties.generalCategory {
        case .spaceSeparator: self = .blank
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            self = .punctuation
        default: self = .letter
        }
    }
}
