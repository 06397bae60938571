/// A place in one line that knows its column: a tab reaches to the next multiple of four columns, and a
/// container may take a part of it.
struct LineCursor {
    let bytes: [UInt8]
    /// Where the rest of the line begins; at a tab of which a part may be taken.
    private(set) var offset = 0
    /// The offset of the line ending.
    private(set) var end = 0
    /// Where the rest of the line has its first character that is no blank.
    private(set) var text = 0
    /// The columns between the place and that character.
    private(set) var indent = 0
    private var column = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func begin(_ line: Range<Int>) {
        offset = line.lowerBound
        end = line.upperBound
        column = 0
        findText()
    }

    /// True if only blanks are left.
    var isBlank: Bool { text == end }

    /// The rest of the line behind its blanks, without blanks at its end.
    var trimmedText: Range<Int> {
        var upper = end
        while upper > text, bytes[upper - 1].isBlank { upper -= 1 }
        return text..<upper
    }

    /// The first byte of the text; must not be called on a blank rest.
    var firstByte: UInt8 { bytes[text] }

    mutating func advance(columns: Int) {
        var columns = columns
        let textColumn = column + indent
        while columns > 0, offset < end {
            let width = bytes[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
            if width <= columns { offset += 1 }
            column += min(width, columns)
            columns -= min(width, columns)
        }
        if offset > text { findText() } else { indent = textColumn - column }
    }

    /// Moves to the text and over some bytes of it, none of them a tab.
    mutating func advance(overText count: Int) {
        column += indent + count
        offset = text + count
        findText()
    }

    /// Takes one column of blanks if there is any.
    mutating func advanceOverBlank() {
        if offset < end, bytes[offset].isBlank { advance(columns: 1) }
    }

    private mutating func findText() {
        text = offset
        var textColumn = column
        while text < end {
            let byte = bytes[text]
            if byte == UInt8(ascii: " ") {
                textColumn += 1
            } else if byte == UInt8(ascii: "\t") {
                textColumn += 4 - textColumn % 4
            } else {
                break
            }
            text += 1
        }
        indent = textColumn - column
    }
}
