/// A name that an author gives a place: `{#id .class}` of Pandoc, `{: #id}` of kramdown, `{/* #id */}` of MDX.
public enum AnchorAttribute {
    /// The name in lower case, without its `#`.
    ///
    /// - Parameter text: begins with the brace.
    public static func id(in text: ArraySlice<UInt8>) -> String? {
        guard text.first == UInt8(ascii: "{"), let close = text.firstIndex(of: UInt8(ascii: "}")) else {
            return nil
        }
        var inner = text[text.startIndex + 1..<close]
        for mark in [":", "/*"] where inner.starts(with: mark.utf8) {
            inner = inner.dropFirst(mark.utf8.count)
        }
        let word = inner.split(whereSeparator: { $0 <= UInt8(ascii: " ") }).first {
            $0.first == UInt8(ascii: "#")
        }
        guard let word, word.count > 1 else { return nil }
        return String(decoding: word.dropFirst(), as: UTF8.self).lowercased()
    }
}
