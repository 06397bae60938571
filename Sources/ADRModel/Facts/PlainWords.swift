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
        let plain = text.withBytes { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { words in
                bytes.writePlainWords(to: words).map { String(decoding: words[..<$0], as: UTF8.self) }
            }
        }
        self.text = plain ?? text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
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
