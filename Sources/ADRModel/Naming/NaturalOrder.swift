/// The order in which people count names: `R2` comes before `R10`.
package enum NaturalOrder {
    /// Whether a name comes before another: digits are compared as numbers, everything else by its bytes.
    ///
    /// Names that differ in nothing but zeros before a number are ordered by their bytes.
    package static func precedes(_ left: String, _ right: String) -> Bool {
        let (first, second) = (Array(left.utf8), Array(right.utf8))
        var (i, j) = (0, 0)
        while i < first.count, j < second.count {
            let (one, other) = (number(in: first, at: i), number(in: second, at: j))
            guard !one.isEmpty, !other.isEmpty else {
                if first[i] != second[j] { return first[i] < second[j] }
                (i, j) = (i + 1, j + 1)
                continue
            }
            let (a, b) = (significant(first[one]), significant(second[other]))
            if a.count != b.count { return a.count < b.count }
            if !a.elementsEqual(b) { return a.lexicographicallyPrecedes(b) }
            (i, j) = (one.upperBound, other.upperBound)
        }
        if i == first.count, j == second.count { return first.lexicographicallyPrecedes(second) }
        return i == first.count
    }

    private static func number(in bytes: [UInt8], at start: Int) -> Range<Int> {
        start..<(bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count)
    }

    private static func significant(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        digits.drop { $0 == UInt8(ascii: "0") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
