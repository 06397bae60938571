/// The prompts of widespread templates, known by their first words.
enum TemplatePrompts {
    /// Whether what stands between the marks of a comment tells an author what to do.
    static func isComment(_ text: ArraySlice<UInt8>) -> Bool {
        begins(text.drop { $0 <= UInt8(ascii: " ") }, with: comments)
    }

    /// Whether a line is a question or an instruction of a template.
    static func isLine(_ line: ArraySlice<UInt8>) -> Bool {
        begins(line.drop { "*_>[{<".utf8.contains($0) }, with: lines)
    }

    /// The placeholders in braces or square brackets within a range.
    static func placeholders(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let isOpening = bytes[offset] == UInt8(ascii: "{") || bytes[offset] == UInt8(ascii: "[")
            if isOpening, begins(bytes[(offset + 1)..<range.upperBound], with: placeholders) {
                let close = bytes[offset] + 2
                let end =
                    bytes[offset..<range.upperBound].firstIndex(of: close).map { $0 + 1 } ?? range.upperBound
                found.append(offset..<end)
                offset = end
            } else {
                offset += 1
            }
        }
        return found
    }

    private static func begins(_ text: ArraySlice<UInt8>, with beginnings: [[UInt8]]) -> Bool {
        beginnings.contains { beginning in
            text.count >= beginning.count
                && zip(text, beginning).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 > UInt8(ascii: "@")) }
        }
    }

    private static func words(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    private static let comments = words(
        "this is an optional element", "optional", "numbers of options can vary", "you may want to",
        "describe ", "what is the issue", "feel free to remove", "delete this", "remove this", "replace this",
        "fill in", "e.g.", "these are optional")

    private static let lines = words(
        "what is the issue that we're seeing", "what is the change that we're proposing",
        "what becomes easier or more difficult to do", "the issue motivating this decision",
        "the change that we're proposing or have agreed to implement",
        "this section describes the forces at play", "describe the context and problem statement")

    private static let placeholders = words(
        "short title", "short noun phrase", "title of option", "title of solved", "describe ",
        "decision driver ",
        "argument ", "example | ", "option 1", "option 2", "option 3", "justification. e.g.",
        "justification, e.g.",
        "e.g.", "list everyone", "yyyy-mm-dd", "pointer to more", "space and time", "link type",
        "you might want",
        "insert ", "name of ", "driver 1", "driver 2", "if applicable", "replace with")
}
