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
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            self.text = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
            return
        }
        self.text = String(unsafeUninitializedCapacity: text.utf8.count) { words in
            var count = 0
            var isBehindBlank = false
            for byte in text.utf8 {
                guard byte.isASCIILetterOrDigit else {
                    isBehindBlank = count > 0
                    continue
                }
                if isBehindBlank {
                    words[count] = UInt8(ascii: " ")
                    count += 1
                    isBehindBlank = false
                }
                words[count] = byte.isASCIIDigit ? byte : byte | 0x20
                count += 1
            }
            return count
        }
    }

}

/// The plain words of a heading without the number before them: `status` of `## 2. Status`.
struct HeadingWords {
    let text: String

    /// - Parameter heading: plain text without Markdown.
    init(_ heading: String) {
        let words = PlainWords(heading).text
        let isNumbered = words.utf8.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
        text =
            isNumbered
            ? words.parts(at: " ").drop { $0.allSatisfy(\.isNumber) }.joined(separator: " ") : words
    }
}
