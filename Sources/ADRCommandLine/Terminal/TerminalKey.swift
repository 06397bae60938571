/// What somebody presses.
enum TerminalKey: Hashable {
    case character(Unicode.Scalar)
    case enter, tab, endOfInput, redraw
    case left, right, home, end
    case backspace, delete, deleteWord, deleteToStart, deleteToEnd
    /// What comes between is pasted, line breaks and all.
    case pasteBegins, pasteEnds
}

/// Makes keys of the bytes that a terminal sends for them.
struct TerminalKeyDecoder {
    /// The bytes of a key that is not complete.
    private var pending: [UInt8] = []

    private static let escape: UInt8 = 0x1B

    /// - Returns: the key that the byte completes; `nil` while a key is incomplete, and for keys without a meaning.
    mutating func take(_ byte: UInt8) -> TerminalKey? {
        switch pending.first {
        case nil: return begin(byte)
        case Self.escape: return continueSequence(byte)
        default: return continueCharacter(byte)
        }
    }

    private mutating func begin(_ byte: UInt8) -> TerminalKey? {
        if byte == Self.escape || (0xC2...0xF4).contains(byte) {
            pending = [byte]
            return nil
        }
        return byte >= 0x20 && byte < 0x7F ? .character(Unicode.Scalar(byte)) : Self.controls[byte]
    }

    private static let controls: [UInt8: TerminalKey] = [
        0x01: .home, 0x02: .left, 0x04: .endOfInput, 0x05: .end, 0x06: .right, 0x08: .backspace, 0x09: .tab,
        0x0A: .enter, 0x0B: .deleteToEnd, 0x0C: .redraw, 0x0D: .enter, 0x15: .deleteToStart,
        0x17: .deleteWord,
        0x7F: .backspace,
    ]

    private mutating func continueCharacter(_ byte: UInt8) -> TerminalKey? {
        guard byte & 0xC0 == 0x80 else {
            pending = []
            return begin(byte)
        }
        pending.append(byte)
        guard pending.count == (~pending[0]).leadingZeroBitCount else { return nil }
        defer { pending = [] }
        // Controls of the second set are no text.
        guard let scalar = String(validating: pending, as: UTF8.self)?.unicodeScalars.first,
            scalar.value >= 0xA0
        else { return nil }
        return .character(scalar)
    }

    /// `ESC [` or `ESC O`, parameters, and a last byte; anything else behind `ESC` is one key without a meaning.
    private mutating func continueSequence(_ byte: UInt8) -> TerminalKey? {
        pending.append(byte)
        guard pending.count > 2 else {
            if byte != UInt8(ascii: "["), byte != UInt8(ascii: "O") { pending = [] }
            return nil
        }
        guard (0x40...0x7E).contains(byte) || pending.count > Self.longestSequence else { return nil }
        defer { pending = [] }
        return Self.sequences[String(decoding: pending[2...], as: UTF8.self)]
    }

    private static let longestSequence = 16

    private static let sequences: [String: TerminalKey] = [
        "C": .right, "D": .left, "H": .home, "F": .end, "1~": .home, "7~": .home, "4~": .end, "8~": .end,
        "3~": .delete, "200~": .pasteBegins, "201~": .pasteEnds,
    ]
}
