extension FrontMatterReader {
    /// Tells the first byte sequence that is not UTF-8 and the first character that YAML and TOML forbid.
    mutating func checkCharacters() {
        var offset = position
        var controlSeen = false
        while offset < end {
            let byte = bytes[offset]
            if byte < 0x80 {
                if !controlSeen, isForbidden(byte, at: offset) {
                    controlSeen = true
                    report("a control character must be escaped", offset..<offset + 1)
                }
                offset += 1
            } else if let length = lengthOfScalar(at: offset) {
                offset += length
            } else {
                report("the text is not valid UTF-8", offset..<offset + 1)
                return
            }
        }
    }

    private func isForbidden(_ byte: UInt8, at offset: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): false
        case UInt8(ascii: "\r"): self.byte(at: offset + 1) != UInt8(ascii: "\n")
        case 0..<0x20, 0x7F: true
        default: false
        }
    }

    /// The number of bytes of a well-formed scalar beyond ASCII.
    private func lengthOfScalar(at offset: Int) -> Int? {
        let (length, second): (Int, ClosedRange<UInt8>)
        switch bytes[offset] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard offset + length <= end, second.contains(bytes[offset + 1]),
            bytes[(offset + 2)..<(offset + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return nil }
        return length
    }
}
