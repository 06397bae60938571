extension UnsafeBufferPointer<UInt8> {
    /// Writes the plain words of a text of ASCII: its letters and digits in lower case, one blank between words.
    ///
    /// - Parameter words: has room for as many bytes as the text.
    /// - Returns: the number of bytes written; `nil` for a text beyond ASCII.
    package func writePlainWords(to words: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        var count = 0
        var isBehindBlank = false
        for byte in self {
            guard byte.isASCIILetterOrDigit else {
                if byte >= 0x80 { return nil }
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
