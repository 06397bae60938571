/// What becomes of each character when a text is folded.
package final class FoldedLetters: Sendable {
    static let shared = FoldedLetters()

    /// For each byte of ASCII what becomes of it; 0 is left out.
    let ascii: [UInt8]
    /// The bytes of the characters up to ``limit``, one behind the other, and where those of each begin.
    private let bytes: [UInt8]
    private let starts: [UInt32]

    /// The last character of the table; beyond are scripts without letter case.
    private static let limit: UInt32 = 0x3000

    /// What becomes of the bytes of a character that is none of ASCII; what is no character stays.
    @inline(__always)
    func fold(_ character: UnsafeBufferPointer<UInt8>, _ append: (UInt8) -> Void) {
        guard character.count == 2 || character.count == 3 else { return character.forEach(append) }
        var value = UInt32(character[0] & (character.count == 2 ? 0x1F : 0x0F))
        for byte in character.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
        switch value {
        case 0x80...Self.limit:
            let index = Int(value - 0x80)
            for place in starts[index]..<starts[index + 1] { append(bytes[Int(place)]) }
        case 0xFE00...0xFE0F, 0xFEFF: break
        case 0xFF01...0xFF5E: append(ascii[Int(value - 0xFEE0)])
        default: character.forEach(append)
        }
    }

    private init() {
        ascii = (0..<0x80).map { (byte: UInt8) in
            switch byte {
            case 9...13, 32: UInt8(ascii: " ")
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case 0...31, 127: 0
            default: "*_`~\\".utf8.contains(byte) ? 0 : byte
            }
        }
        var bytes: [UInt8] = []
        var starts: [UInt32] = [0]
        for value in 0x80...Self.limit {
            if let scalar = Unicode.Scalar(value), !Self.isLeftOut(value) {
                if scalar.properties.isWhitespace {
                    bytes.append(UInt8(ascii: " "))
                } else {
                    for scalar in scalar.properties.lowercaseMapping.unicodeScalars
                    where !Self.isLeftOut(scalar.value) {
                        bytes += (Self.plain[scalar] ?? String(scalar)).utf8
                    }
                }
            }
            starts.append(UInt32(bytes.count))
        }
        (self.bytes, self.starts) = (bytes, starts)
    }

    /// Marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters, and what nobody sees.
    private static func isLeftOut(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C7, 0x640, 0x64B...0x65F, 0x670,
            0x200B...0x200F,
            0x202A...0x202E, 0x2060...0x2069:
            true
        default: false
        }
    }

    /// What stands for signs and letters that have marks, or that keyboards do not have; the letters are small ones.
    package static let plain = {
        var plain: [Unicode.Scalar: String] = [:]
        for line in alike {
            let parts = line.parts(at: " ")
            for scalar in parts[1].unicodeScalars { plain[scalar] = String(parts[0]) }
        }
        return plain
    }()

    private static let alike = [
        "a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "ae æǣǽ", "b ḃḅḇ", "c çćĉċčḉ", "d ďđḋḍḏḑḓð",
        "e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "f ḟ", "g ĝğġģǧǵḡ", "h ĥħḣḥḧḩḫẖ", "i ìíîïĩīĭįıǐȉȋḭḯỉị", "ij ĳ", "j ĵǰ",
        "k ķǩḱḳḵ", "l ĺļľŀłḷḹḻḽ", "m ḿṁṃ", "n ñńņňŉǹṅṇṉṋ", "o òóôõöøōŏőǒǫǭǿȍȏȫȭȯȱṍṏṑṓơọỏốồổỗộớờởỡợ", "oe œ",
        "p ṕṗ", "r ŕŗřȑȓṙṛṝṟ", "s śŝşšșṡṣṥṧṩſ", "ss ß", "t ţťŧțṫṭṯṱẗ", "th þ",
        "u ùúûüũūŭůűųǔǖǘǚǜȕȗṳṵṷṹṻưụủứừửữự", "v ṽṿ", "w ŵẁẃẅẇẉẘ", "x ẋẍ", "y ýÿŷȳẏẙỳỵỷỹ", "z źżžẑẓẕ",
        "α ά", "ε έ", "η ή", "ι ίϊΐ", "ο ό", "υ ύϋΰ", "ω ώ", "σ ς",
        "г ѓ", "е ёѐ", "и йѝ", "і ї", "к ќ", "у ў", "ا أإآٱ", "و ؤ", "ي ئى",
        "' ‘’‚‛ʼ", "\" “”„«»", "- ‐‑‒–—−", "... …",
    ]
}
