/// Literal and folded block scalars, `|` and `>`.
extension FrontMatterReader {
    /// Reads a block scalar up to the end of its last line.
    mutating func readBlockScalar(parent: Int) -> FrontMatterNode {
        let start = position
        let style: FrontMatterScalar.Style = current == UInt8(ascii: "|") ? .literal : .folded
        var header = readBlockScalarHeader()
        if let rest = finishLine() {
            report("the text of a block scalar must start on the next line", rest)
            position = lineEnd(from: position)
            if header.isEmpty, position < end, indentationOfText(parent: parent) == nil {
                return plainNode(start..<rest.upperBound)
            }
        }
        header.end = position
        let indentation = header.indentation.map { max(parent, 0) + $0 } ?? indentationOfText(parent: parent)
        var lines = BlockScalarLines(isFolded: style == .folded, chomping: header.chomping)
        let end = readLines(of: &lines, indentation: indentation ?? max(parent, 0) + 1, header.end)
        return FrontMatterNode(.scalar(FrontMatterScalar(lines.text, style: style)), range: start..<end)
    }

    private struct Header {
        var indentation: Int?
        var chomping = BlockScalarLines.Chomping.clip
        var end = 0
        var isEmpty: Bool { indentation == nil && chomping == .clip }
    }

    private mutating func readBlockScalarHeader() -> Header {
        var header = Header()
        position += 1
        while true {
            switch current {
            case UInt8(ascii: "-") where header.chomping == .clip: header.chomping = .strip
            case UInt8(ascii: "+") where header.chomping == .clip: header.chomping = .keep
            case UInt8(ascii: "1")...UInt8(ascii: "9") where header.indentation == nil:
                header.indentation = Int(current - UInt8(ascii: "0"))
            default: return header
            }
            position += 1
        }
    }

    /// The indentation of the first line that is not blank, if it is more than the parent's.
    private mutating func indentationOfText(parent: Int) -> Int? {
        var line = lineBehind(position)
        var widest = 0..<0
        while line < end {
            var offset = line
            while byte(at: offset) == UInt8(ascii: " ") { offset += 1 }
            guard isLineEnd(offset) else {
                guard offset - line > parent else { break }
                if widest.count > offset - line {
                    report("a blank line is indented more than the first line of the text", widest)
                }
                return offset - line
            }
            if offset - line > widest.count { widest = line..<offset }
            line = lineBehind(offset)
        }
        return widest.count > parent ? widest.count : nil
    }

    /// Takes the lines that are indented enough. The end of the text ends its last line too, so that the value does
    /// not depend on a line ending at the end of the file.
    ///
    /// - Returns: the end of the last line that has text, or of the last line if blank lines are kept.
    private mutating func readLines(of lines: inout BlockScalarLines, indentation: Int, _ header: Int) -> Int
    {
        var textEnd = header
        while position < end {
            let start = lineBehind(position)
            guard start < end else { break }
            var offset = start
            while byte(at: offset) == UInt8(ascii: " "), offset - start < indentation { offset += 1 }
            let lineEnd = lineEnd(from: offset)
            let isBlank = isLineEnd(offset)
            let previousLine = lineStart
            lineStart = start
            guard isBlank || offset - start == indentation, !isDocumentMark(start) else {
                if bytes[offset..<lineEnd].allSatisfy(\.isYAMLBlank) { reportTab(offset) }
                lineStart = previousLine
                break
            }
            position = lineEnd
            if isBlank { lines.addBlank() } else { lines.add(bytes[offset..<lineEnd]) }
            if !isBlank || lines.chomping == .keep { textEnd = lineEnd }
        }
        return textEnd
    }
}

/// The text of a block scalar, line by line.
struct BlockScalarLines {
    enum Chomping { case clip, strip, keep }

    let isFolded: Bool
    let chomping: Chomping
    private var bytes: [UInt8] = []
    private var blankLines = 0
    private var hasText = false
    private var lineStartsBlank = false

    init(isFolded: Bool, chomping: Chomping) {
        self.isFolded = isFolded
        self.chomping = chomping
    }

    mutating func addBlank() { blankLines += 1 }

    mutating func add(_ line: ArraySlice<UInt8>) {
        let startsBlank = line.first?.isYAMLBlank == true
        if hasText {
            if isFolded, !lineStartsBlank, !startsBlank {
                if blankLines == 0 { bytes.append(UInt8(ascii: " ")) }
            } else {
                bytes.append(UInt8(ascii: "\n"))
            }
        }
        bytes += repeatElement(UInt8(ascii: "\n"), count: blankLines)
        bytes += line
        blankLines = 0
        hasText = true
        lineStartsBlank = startsBlank
    }

    var text: String {
        var bytes = bytes
        if chomping != .strip, hasText { bytes.append(UInt8(ascii: "\n")) }
        if chomping == .keep { bytes += repeatElement(UInt8(ascii: "\n"), count: blankLines) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
