import ADRText

/// The words before a number in a file name: `ADR`, `ODH-ADR-XAI`, `SEC`.
enum NumberPrefix {
    /// `use-http-2` has no number: the words before one must be a record's prefix.
    static func isOne(_ words: [Substring], of digits: String) -> Bool {
        if words.isEmpty { return true }
        if words.contains(where: { RecordFileName.recordWords.contains($0.lowercased()) }) {
            return RecordFileName.recordWords.contains(words[0].lowercased()) || digits.count >= 3
        }
        // `ccc-jb-001`: initials, as zeros before a number show.
        if digits.count >= 3, digits.first == "0", words.count == 2, words.allSatisfy({ $0.count <= 4 }) {
            return true
        }
        let isDomain = words.allSatisfy { $0.count <= 8 && $0.allSatisfy { $0.isUppercase } }
        return digits.count >= 3 && (isDomain || (words.count == 1 && words[0].count <= 5))
    }
}
