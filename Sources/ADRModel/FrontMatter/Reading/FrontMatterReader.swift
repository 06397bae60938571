import ADRText

/// The place up to which front matter has been read, with what went wrong on the way.
///
/// YAML and TOML are read by extensions, one file for each kind of construct. Nothing here goes back over
/// more than one line, and nesting is limited, so that reading takes linear time and little stack.
struct FrontMatterReader {
    static let depthLimit = 64
    static let keyLimit = 10_000
    static let sizeLimit = 1 << 20

    let bytes: [UInt8]
    /// The offset behind the last byte to read. It behaves like the end of a line.
    let end: Int
    var position: Int
    /// The offset of the first byte of the line that `position` stands on.
    var lineStart: Int
    var depth = 0
    private(set) var keyCount = 0
    private(set) var problems: [FrontMatterProblem] = []
    /// Whether the flow collection being read ended before its brackets were closed, which was told.
    var flowEnded = false
    private var isHalted = false
    private var depthIsTold = false

    init(_ source: SourceText, _ range: Range<Int>) {
        bytes = source.bytes
        end = range.upperBound
        position = range.lowerBound
        lineStart = range.lowerBound
    }

    // MARK: Problems

    mutating func report(
        _ message: String, _ range: Range<Int>, kind: FrontMatterProblem.Kind = .syntax
    ) {
        guard !isHalted else { return }
        problems.append(FrontMatterProblem(message, range: range, kind: kind))
    }

    /// Reads no further and reports no more.
    mutating func halt() {
        isHalted = true
        position = end
    }

    /// Goes one level deeper, unless that is too deep, which is told once.
    mutating func descend() -> Bool {
        guard depth < Self.depthLimit else {
            if !depthIsTold {
                report(
                    "values are nested more than \(Self.depthLimit) levels deep",
                    position..<min(position + 1, end))
            }
            depthIsTold = true
            return false
        }
        depth += 1
        return true
    }

    /// Counts a key; stops reading behind the last one allowed.
    mutating func admitKey(_ range: Range<Int>) -> Bool {
        keyCount += 1
        guard keyCount > Self.keyLimit else { return true }
        report("there are more than \(Self.keyLimit) keys", range, kind: .cutOff)
        halt()
        return false
    }

    // MARK: Bytes

    var column: Int { position - lineStart }
    var current: UInt8 { byte(at: position) }

    func byte(at offset: Int) -> UInt8 { offset < end ? bytes[offset] : UInt8(ascii: "\n") }

    func isLineEnd(_ offset: Int) -> Bool {
        let byte = byte(at: offset)
        return byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r") && self.byte(at: offset + 1) == UInt8(ascii: "\n")
    }

    func isBlankOrLineEnd(_ offset: Int) -> Bool { byte(at: offset).isYAMLBlank || isLineEnd(offset) }

    /// The offset of the line ending of the line that holds an offset.
    func lineEnd(from offset: Int) -> Int {
        var offset = offset
        while !isLineEnd(offset) { offset += 1 }
        return min(offset, end)
    }

    /// The first offset of the next line, from the offset of a line ending.
    func lineBehind(_ lineEnd: Int) -> Int {
        min(end, lineEnd + (byte(at: lineEnd) == UInt8(ascii: "\r") ? 2 : 1))
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The range without blanks at its end.
    func trimmingEnd(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1].isYAMLBlank { end -= 1 }
        return range.lowerBound..<end
    }

    /// Whether a comment starts here: a `#` at the start of the line or behind a blank.
    func isComment(_ offset: Int) -> Bool {
        byte(at: offset) == UInt8(ascii: "#") && (offset == lineStart || bytes[offset - 1].isYAMLBlank)
    }

    mutating func skipBlanks() {
        while current.isYAMLBlank { position += 1 }
    }

    /// Goes to the end of the line if only blanks and a comment are left on it.
    ///
    /// - Returns: the range of other text that is in the way.
    mutating func finishLine() -> Range<Int>? {
        skipBlanks()
        let end = lineEnd(from: position)
        guard isLineEnd(position) || isComment(position) else { return trimmingEnd(position..<end) }
        position = end
        return nil
    }
}
