import ADRText

/// What stands around a name in front of its value: `* **Status:** accepted`.
public struct LabelStyle: Hashable, Sendable {
    /// What stands before the name: `* **`.
    public let head: String
    /// What stands between name and value: `:** `.
    public let tail: String

    public init(head: String, tail: String) {
        self.head = head
        self.tail = tail
    }

    /// `* Status: accepted`
    public static let bullet = LabelStyle(head: "* ", tail: ": ")

    /// Whether each value is an item of a list, so that they stand on neighbouring lines.
    var isListItem: Bool { head.holds("* ") || head.holds("- ") || head.holds("+ ") }

    func line(_ name: String, _ value: String) -> String { head + name + tail + value }

    /// The style of a name and value that stand alone in a line.
    init?(_ value: LabelledValue, in bytes: [UInt8]) {
        guard value.place == .bullet || value.place == .line, !value.value.isEmpty else { return nil }
        let start = bytes.lineStart(of: value.name.lowerBound)
        let head = String(decoding: bytes[start..<value.name.lowerBound], as: UTF8.self)
        let tail = String(decoding: bytes[value.name.upperBound..<value.value.lowerBound], as: UTF8.self)
        let isPlain =
            head.utf8.allSatisfy { " \t*_-+".utf8.contains($0) } && tail.utf8.count <= 8
            && Self.emphasis(head) == Self.emphasis(tail)
        guard isPlain else { return nil }
        self.init(head: head, tail: tail)
    }

    /// The number of asterisks and underscores that are no bullet.
    private static func emphasis(_ text: String) -> Int {
        text.utf8.count { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
            - (text.begins(with: "* ") ? 1 : 0)
    }
}
