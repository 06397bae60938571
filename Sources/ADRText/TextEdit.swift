/// Replaces a range of a text; every byte outside the range stays.
public struct TextEdit: Hashable, Sendable {
    /// UTF-8 offsets into the whole file; an empty range inserts.
    public let range: Range<Int>
    public let replacement: String

    public init(replacing range: Range<Int>, with replacement: String) {
        self.range = range
        self.replacement = replacement
    }

    public init(inserting text: String, at offset: Int) {
        self.init(replacing: offset..<offset, with: text)
    }

    public init(removing range: Range<Int>) {
        self.init(replacing: range, with: "")
    }
}

/// Two edits of one text claim the same bytes, or an edit reaches beyond the text.
public struct ConflictingEdits: Error, Hashable {
    public let path: String
    public let range: Range<Int>

    public init(path: String, range: Range<Int>) {
        self.path = path
        self.range = range
    }
}

extension SourceText {
    /// The text after the edits.
    ///
    /// Edits may come in any order. Several insertions at one offset are made in the order given.
    /// - Throws: ``ConflictingEdits`` if two ranges overlap or one lies outside the text.
    public func applying(_ edits: [TextEdit]) throws(ConflictingEdits) -> SourceText {
        let inOrder = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
                < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
        var position = 0
        for (_, edit) in inOrder {
            guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
                throw ConflictingEdits(path: path, range: edit.range)
            }
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement.utf8
            position = edit.range.upperBound
        }
        result += bytes[position...]
        return SourceText(path: path, bytes: result)
    }
}
