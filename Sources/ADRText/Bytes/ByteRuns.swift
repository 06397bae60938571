/// Bytes looked at eight at a time.
extension UnsafeBufferPointer<UInt8> {
    /// Whether both hold the same bytes.
    package func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (one, two) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        var offset = 0
        while offset + 8 <= count {
            guard
                one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    == two.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            else { return false }
            offset += 8
        }
        while offset < count {
            guard self[offset] == other[offset] else { return false }
            offset += 1
        }
        return true
    }

    /// The number of bytes that both begin with.
    package func commonPrefix(with other: UnsafeBufferPointer<UInt8>) -> Int {
        let (one, two) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        let end = Swift.min(count, other.count)
        var offset = 0
        while offset + 8 <= end {
            let different =
                one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                ^ two.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard different == 0 else {
                return offset + UInt64(littleEndian: different).trailingZeroBitCount / 8
            }
            offset += 8
        }
        while offset < end, self[offset] == other[offset] { offset += 1 }
        return offset
    }
}

extension [UInt8] {
    /// The offset of the first byte from an offset on that is neither a printing one of ASCII, a blank nor a line feed;
    /// the end of the bytes if there is none.
    package func firstUnplain(from start: Int) -> Int {
        withUnsafeBytes { bytes in
            var offset = start
            while offset + 8 <= bytes.count {
                let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                if eight.unplainBytes != 0 { return offset + eight.unplainBytes.trailingZeroBitCount / 8 }
                offset += 8
            }
            while offset < bytes.count, bytes[offset] &- 0x20 < 0x5F || bytes[offset] == 0x0A { offset += 1 }
            return Swift.min(offset, bytes.count)
        }
    }

    /// The offset of the first byte beyond ASCII from an offset on; the end of the bytes if there is none.
    package func firstBeyondASCII(from start: Int) -> Int {
        withUnsafeBytes { bytes in
            var offset = start
            while offset + 8 <= bytes.count {
                let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                let found = eight & 0x8080_8080_8080_8080
                if found != 0 { return offset + found.trailingZeroBitCount / 8 }
                offset += 8
            }
            while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
            return offset
        }
    }

    /// The offset of the first line feed or carriage return from an offset on; the end of the bytes if there is none.
    package func firstLineEnd(from start: Int) -> Int {
        withUnsafeBytes { bytes in
            SignSearch.lineEnd.first(in: bytes, from: start, to: bytes.count) ?? bytes.count
        }
    }
}

extension UInt64 {
    /// The highest bit of each byte that is neither a printing one of ASCII, a blank nor a line feed.
    fileprivate var unplainBytes: UInt64 {
        let low = self & 0x7F7F_7F7F_7F7F_7F7F
        let isControl = ~(low &+ 0x6060_6060_6060_6060)
        let isDelete = low &+ 0x0101_0101_0101_0101
        // No sum of a byte below 0x80 runs over into the next.
        let isOther = (low ^ 0x0A0A_0A0A_0A0A_0A0A) &+ 0x7F7F_7F7F_7F7F_7F7F
        return (self | (isControl | isDelete) & isOther) & 0x8080_8080_8080_8080
    }
}

extension StringProtocol {
    /// Looks at the bytes of the text where they stand.
    @inlinable @inline(__always)
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
