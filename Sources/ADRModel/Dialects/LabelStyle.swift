import ADRText

/// What stands around a name and its value: `* **Status:** accepted`.
public struct LabelStyle: Hashable, Sendable {
    /// What stands before the name: `* **`.
    let head: String
    /// What stands between name and value: `:** `.
    let tail: String
    /// What stands behind the value.
    var end = ""
}

extension LabelStyle {
    /// What stands around a name and value that have lines for themselves; `nil` if it is more than marks, or other words
    /// than the dialect has there.
    init?(_ value: LabelledValue, in source: SourceText) {
        guard let usual = value.place.dialect?.behaviour.label, !value.value.isEmpty else { return nil }
        let start = source.lineStart(of: value.name.lowerBound)
        let head = source[start..<value.name.lowerBound]
        let tail = source[value.name.upperBound..<max(value.name.upperBound, value.value.lowerBound)]
        let end =
            usual.end.isEmpty
            ? "" : source[value.value.upperBound..<source.lineEnd(of: value.value.upperBound)]
        guard head.utf8.allSatisfy({ " \t*_-+".utf8.contains($0) || usual.head.utf8.contains($0) }),
            zip([head, tail, end], [usual.head, usual.tail, usual.end]).allSatisfy(Self.isForm),
            Self.emphasis(head) == Self.emphasis(tail),
            // `Date 2020-01-02` has no sign between, and only a day is read so.
            tail.utf8.contains(where: { !$0.isBlank })
        else { return nil }
        self.init(head: head, tail: tail, end: end)
    }

    /// Whether a text has the words of another one, and beside them and its indentation only few signs.
    private static func isForm(_ text: String, like usual: String) -> Bool {
        func words(_ text: String) -> [UInt8] { text.utf8.filter(\.isASCIILetterOrDigit) }
        let line = text.utf8.lastIndex(of: UInt8(ascii: "\n")).map(text.utf8.index(after:)) ?? text.startIndex
        let indentation = text.utf8[line...].prefix(while: \.isBlank).count
        return text.utf8.count - indentation <= usual.utf8.count + 6 && words(text) == words(usual)
    }

    /// The number of asterisks and underscores that are no bullet.
    private static func emphasis(_ text: String) -> Int {
        text.utf8.count { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
            - (text.begins(with: "* ") ? 1 : 0)
    }
}

extension LabelStyle {
    /// The name and the value in a line that has this form, blanks aside.
    func parts(of line: Range<Int>, in source: SourceText) -> (name: Range<Int>, value: Range<Int>)? {
        let (head, tail, end) = (head.trimming.utf8, tail.trimming.utf8, end.trimming.utf8)
        let bytes = source.bytes
        let whole = source.trimming(line)
        guard bytes[whole].starts(with: head), whole.count > head.count + tail.count + end.count,
            bytes[whole].suffix(end.count).elementsEqual(end)
        else { return nil }
        let inner = whole.lowerBound + head.count..<whole.upperBound - end.count
        let limit = min(inner.upperBound, inner.lowerBound + Self.longestName)
        guard
            let sign = (inner.lowerBound..<limit).first(where: {
                bytes[$0..<inner.upperBound].starts(with: tail)
            })
        else { return nil }
        let name = source.trimming(inner.lowerBound..<sign)
        return name.isEmpty ? nil : (name, source.trimming(sign + tail.count..<inner.upperBound))
    }

    private static let longestName = 48
}
