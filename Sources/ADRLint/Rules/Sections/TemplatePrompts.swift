import ADRText

/// The prompts of widespread templates, known by their first words.
package enum TemplatePrompts {
    /// Whether what stands between the marks of a comment tells an author what to do.
    static func isComment(_ text: ArraySlice<UInt8>) -> Bool {
        begins(text.drop { $0 <= UInt8(ascii: " ") }, with: comments)
    }

    /// Whether a text says nothing but what a template asks for, or begins so.
    package static func isPrompt(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return isLine(bytes[...]) || placeholders(in: bytes, bytes.indices).first == bytes.indices
    }

    /// Whether a line is a question or an instruction of a template.
    static func isLine(_ line: ArraySlice<UInt8>) -> Bool {
        begins(line.drop { !$0.isASCIILetterOrDigit && "*_>[{<".utf8.contains($0) }, with: lines)
    }

    /// The placeholders in braces or square brackets within a range.
    static func placeholders(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = range.lowerBound
        while let start = openings.first(in: bytes, offset..<range.upperBound) {
            let end = end(ofPlaceholderAt: start, in: bytes, range)
            if let end { found.append(start..<end) }
            offset = end ?? start + 1
        }
        return found
    }

    private static let openings = SignSearch("{", "[")

    /// No placeholder has more bytes.
    private static let longest = 500

    /// Behind the bracket that closes a placeholder; a link is none.
    private static func end(ofPlaceholderAt start: Int, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let text = bytes[(start + 1)..<range.upperBound]
        let isLong = begins(text, with: placeholders)
        guard isLong || begins(text, with: shortPlaceholders) else { return nil }
        // A word or two between brackets may be anything where it stands in a sentence.
        let isShort = !isLong
        if isShort, bytes[range.lowerBound..<start].contains(where: isOfWord) { return nil }
        // Both closing brackets stand two behind their opening ones in ASCII.
        guard let close = text.prefix(longest).firstIndex(of: bytes[start] + 2) else {
            return isShort ? nil : range.upperBound
        }
        let behind = bytes[(close + 1)..<range.upperBound]
        if let next = behind.first, "([:".utf8.contains(next) { return nil }
        return isShort && behind.contains { $0 > UInt8(ascii: " ") } ? nil : close + 1
    }

    private static func begins(_ text: ArraySlice<UInt8>, with beginnings: Beginnings) -> Bool {
        guard let first = text.first.map({ $0 | 0x20 }), beginnings.firsts[Int(first)] else { return false }
        return beginnings.texts.contains { beginning in
            beginning[0] == first && text.count >= beginning.count
                && zip(text, beginning).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 > UInt8(ascii: "@")) }
        }
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private struct Beginnings {
        let texts: [[UInt8]]
        /// Whether one of them begins with a byte.
        private(set) var firsts = [Bool](repeating: false, count: 256)

        init(_ texts: [String]) {
            self.texts = texts.map { Array($0.utf8) }
            for text in self.texts { firsts[Int(text[0])] = true }
        }
    }

    private static func words(_ texts: String...) -> Beginnings { Beginnings(texts) }

    private static let comments = words(
        "this is an optional element", "optional", "numbers of options can vary", "you may want to",
        "describe ", "what is the issue", "feel free to remove", "delete this", "remove this", "replace this",
        "fill in", "e.g.", "these are optional",
        "|accepted|", "proposed | ", "proposed|")

    private static let lines = words(
        "what is the issue that we're seeing", "what is the change that we're proposing",
        "what becomes easier or more difficult to do", "the issue motivating this decision",
        "the change that we're proposing or have agreed to implement",
        "this section describes the forces at play", "describe the context and problem statement")

    private static let placeholders = words(
        "short title", "short noun phrase", "title of option", "title of solved", "describe ",
        "decision driver ",
        "argument ", "example | ", "justification. e.g.",
        "justification, e.g.",
        "e.g.", "list everyone", "yyyy-mm-dd", "pointer to more", "space and time", "link type",
        "you might want",
        "insert ", "name of ", "if applicable", "replace with")

    /// These are placeholders only where nothing follows them.
    private static let shortPlaceholders = words("option ", "driver ", "title", "context", "decision")
}
