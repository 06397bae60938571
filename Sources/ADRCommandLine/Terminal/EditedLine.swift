/// A line while it is typed: what stands before the cursor, and what behind it.
struct EditedLine: Hashable {
    private(set) var before = ""
    private(set) var after = ""

    /// The length in UTF-8 bytes that a line has at most.
    static let limit = 65536

    var text: String { before + after }
    var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// - Returns: whether there was room for it.
    mutating func insert(_ scalar: Unicode.Scalar) -> Bool {
        guard before.utf8.count + after.utf8.count < Self.limit else { return false }
        before.unicodeScalars.append(scalar)
        return true
    }

    /// Puts a text in the place of the last characters before the cursor.
    mutating func replaceLast(_ count: Int, with text: String) {
        before.removeLast(min(count, before.count))
        before += text
    }

    mutating func moveLeft() { if let last = before.popLast() { after.insert(last, at: after.startIndex) } }
    mutating func moveRight() { if !after.isEmpty { before.append(after.removeFirst()) } }
    mutating func moveToStart() { (before, after) = ("", text) }
    mutating func moveToEnd() { (before, after) = (text, "") }

    mutating func deleteBackward() { _ = before.popLast() }
    mutating func deleteForward() { if !after.isEmpty { after.removeFirst() } }
    mutating func deleteToStart() { before = "" }
    mutating func deleteToEnd() { after = "" }

    /// Deletes the word before the cursor and the blanks behind it.
    mutating func deleteWord() {
        while before.last?.isWhitespace ?? false { before.removeLast() }
        while let last = before.last, !last.isWhitespace { before.removeLast() }
    }
}
