/// Looks for up to three signs of ASCII, eight bytes at a time.
package struct SignSearch: Sendable {
    private let first: UInt8
    private let second: UInt8
    private let third: UInt8

    package init(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil, _ third: Unicode.Scalar? = nil) {
        self.first = UInt8(ascii: first)
        self.second = UInt8(ascii: second ?? first)
        self.third = UInt8(ascii: third ?? first)
    }

    static let lineEnd = SignSearch("\n", "\r")

    /// The first offset within a range at which one of the signs stands.
    package func first(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        bytes.withUnsafeBytes { first(in: $0, from: range.lowerBound, to: range.upperBound) }
    }

    /// Whether one of the signs stands somewhere in a range.
    package func stands(in bytes: [UInt8], _ range: Range<Int>) -> Bool { first(in: bytes, range) != nil }

    func first(in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        let (one, two, three) = (Self.eight(first), Self.eight(second), Self.eight(third))
        var offset = start
        while offset + 8 <= end {
            let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let found =
                (Self.zeroBytes(eight ^ one) | Self.zeroBytes(eight ^ two) | Self.zeroBytes(eight ^ three))
                & 0x8080_8080_8080_8080
            // The lowest mark is right; one above a true one may be false.
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < end {
            let byte = bytes[offset]
            if byte == first || byte == second || byte == third { return offset }
            offset += 1
        }
        return nil
    }

    private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The highest bit of each byte that is zero, among other bits.
    private static func zeroBytes(_ bytes: UInt64) -> UInt64 { (bytes &- 0x0101_0101_0101_0101) & ~bytes }
}
