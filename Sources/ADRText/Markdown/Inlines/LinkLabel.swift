/// Link labels match without regard to case and blanks.
enum LinkLabel {
    /// The form in which two labels that match are equal.
    static func normalized(_ label: String) -> String {
        var words: [UInt8] = []
        var isBehindBlank = false
        for byte in label.utf8 {
            if byte.isBlankOrLineEnding {
                isBehindBlank = true
                continue
            }
            if isBehindBlank, !words.isEmpty { words.append(UInt8(ascii: " ")) }
            isBehindBlank = false
            words.append(byte)
        }
        // One mapping alone leaves pairs such as ẞ and SS apart.
        return String(decoding: words, as: UTF8.self).lowercased().uppercased()
    }
}
