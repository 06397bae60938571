import ADRText

/// The characters of a text that nobody sees and that have no business there.
struct InvisibleCharacters {
    /// Neighbours of one kind.
    struct Run {
        var range: Range<Int>
        /// With an article, for a message.
        let name: String
    }

    private(set) var runs: [Run] = []

    init(in source: SourceText) {
        let bytes = source.bytes
        var offset = bytes.firstUnplain(from: source.contentStart)
        while offset < bytes.count {
            guard let (scalar, length) = Self.candidate(at: offset, of: bytes) else {
                offset = bytes.firstUnplain(from: offset + 1)
                continue
            }
            let range = offset..<offset + length
            if let name = Self.name(of: scalar), !Self.isNeeded(scalar, at: range, of: bytes) {
                if let last = runs.last, last.range.upperBound == offset, last.name == name {
                    runs[runs.count - 1].range = last.range.lowerBound..<range.upperBound
                } else {
                    runs.append(Run(range: range, name: name))
                }
            }
            offset += length
        }
    }

    /// The scalar at an offset if its first bytes can be those of an unseen one.
    private static func candidate(at offset: Int, of bytes: [UInt8]) -> (UInt32, length: Int)? {
        let first = bytes[offset]
        switch first {
        case 0x20..<0x7F, 0x09, 0x0A, 0x0C, 0x0D: return nil
        case 0..<0x20, 0x7F: return (UInt32(first), 1)
        case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] < 0xA0:
            return (UInt32(bytes[offset + 1]), 2)
        case 0xD8 where offset + 1 < bytes.count && bytes[offset + 1] == 0x9C: return (0x61C, 2)
        case 0xE2, 0xEF:
            guard offset + 2 < bytes.count else { return nil }
            let rest = UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
            return (UInt32(first & 0x0F) << 12 | rest, 3)
        default: return nil
        }
    }

    private static func name(of scalar: UInt32) -> String? {
        switch scalar {
        case 0x200B: "a zero-width space (U+200B)"
        case 0x200C: "a zero-width non-joiner (U+200C)"
        case 0x200D: "a zero-width joiner (U+200D)"
        case 0x2060: "a word joiner (U+2060)"
        case 0xFEFF: "a zero-width no-break space (U+FEFF)"
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            "a mark that changes the text direction (U+\(hexadecimal(scalar)))"
        case 0..<0x20, 0x7F..<0xA0: "a control character (U+\(hexadecimal(scalar)))"
        case 0x2061...0x2064, 0x206A...0x206F: "an invisible mark (U+\(hexadecimal(scalar)))"
        default: nil
        }
    }

    private static func hexadecimal(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Joiners between emoji and within scripts that are written with them, direction marks beside such scripts, spaces
    /// of no width in scripts without blanks.
    private static func isNeeded(_ scalar: UInt32, at range: Range<Int>, of bytes: [UInt8]) -> Bool {
        switch scalar {
        case 0x200B:
            return isWrittenWithoutBlanks(Self.scalar(endingAt: range.lowerBound, of: bytes))
                || isWrittenWithoutBlanks(Self.scalar(startingAt: range.upperBound, of: bytes))
        case 0x200C, 0x200D, 0x200E, 0x200F, 0x61C:
            let before = Self.scalar(endingAt: range.lowerBound, of: bytes)
            let after = Self.scalar(startingAt: range.upperBound, of: bytes)
            let isJoined = scalar == 0x200D && isPictograph(before) && isPictograph(after)
            return isJoined || usesJoiners(before) || usesJoiners(after)
                || scalar != 0x200C && scalar != 0x200D && isWrittenLeftwards(around: range, of: bytes)
        case 0x202A...0x202C, 0x2066...0x2069: return isWrittenLeftwards(around: range, of: bytes)
        default: return false
        }
    }

    /// Whether letters of a script that is written from right to left stand in the line: Hebrew, Arabic and others.
    private static func isWrittenLeftwards(around range: Range<Int>, of bytes: [UInt8]) -> Bool {
        let before = bytes[..<range.lowerBound].suffix(200).reversed().prefix { $0 != UInt8(ascii: "\n") }
        let behind = bytes[range.upperBound...].prefix(200).prefix { $0 != UInt8(ascii: "\n") }
        // The first byte of U+0580 to U+07FF.
        return before.contains { 0xD6...0xDF ~= $0 } || behind.contains { 0xD6...0xDF ~= $0 }
    }

    private static func usesJoiners(_ scalar: Unicode.Scalar?) -> Bool {
        switch scalar?.value ?? 0 {
        case 0x590...0x8FF, 0x900...0xDFF, 0x1000...0x109F, 0x1780...0x18AF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC:
            true
        default: false
        }
    }

    /// Thai, Lao, Burmese, Khmer: the space of no width parts their words.
    private static func isWrittenWithoutBlanks(_ scalar: Unicode.Scalar?) -> Bool {
        switch scalar?.value ?? 0 {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
        default: false
        }
    }

    private static func isPictograph(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.value == 0xFE0F || scalar.properties.isEmoji && scalar.value > 0x7F
            || scalar.properties.isEmojiModifier
    }

    private static func scalar(endingAt end: Int, of bytes: [UInt8]) -> Unicode.Scalar? {
        String(decoding: bytes[max(0, end - 4)..<end], as: UTF8.self).unicodeScalars.last
    }

    private static func scalar(startingAt start: Int, of bytes: [UInt8]) -> Unicode.Scalar? {
        String(decoding: bytes[start..<min(bytes.count, start + 4)], as: UTF8.self).unicodeScalars.first
    }
}
