import ADRText

/// A short text reduced to what names are compared by: its letters and digits in lower case, one blank
/// between words, `_`, `-`, colons and decoration dropped.
struct PlainWords: Equatable {
    let text: String

    /// - Parameter limit: texts of more bytes are no names; they become the empty text.
    init(_ text: some StringProtocol, limit: Int = 80) {
        guard text.utf8.count <= limit else {
            self.text = ""
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case 0x80...:
                self.text = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
                return
            default:
                if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            }
        }
        if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    /// Without the words before the first letter: `1 status` is `status`.
    var withoutNumber: String {
        guard text.utf8.first.map({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) ?? false else {
            return text
        }
        return text.parts(at: " ").drop { $0.allSatisfy(\.isNumber) }.joined(separator: " ")
    }
}
