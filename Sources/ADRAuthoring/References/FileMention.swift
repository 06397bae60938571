import ADRModel
import ADRText

/// A record's file name in a text, with the folders that stand before it.
struct FileMention {
    /// UTF-8 offsets of the stem.
    let stem: Range<Int>
    /// UTF-8 offsets of the folders before it, with the last `/`.
    let wayRange: Range<Int>
    /// The folders without the last `/`; empty if none stand there.
    let way: String
    let isInURL: Bool

    init(_ stem: Range<Int>, in source: SourceText) {
        self.stem = stem
        var start = stem.lowerBound
        while start > 0, source.bytes[start - 1].isPath { start -= 1 }
        let slash = source.bytes[start..<stem.lowerBound].lastIndex(of: UInt8(ascii: "/"))
        wayRange = slash.map { start..<($0 + 1) } ?? stem.lowerBound..<stem.lowerBound
        way = source[wayRange.lowerBound..<max(wayRange.lowerBound, wayRange.upperBound - 1)]
        isInURL = source.isInURL(stem)
    }

    /// What becomes of the name when the record gets another one.
    ///
    /// - Parameter newPath: the path that the text itself gets.
    func place(of rename: RecordRename, from newPath: String, in source: SourceText) -> ReferencePlace {
        let (old, new) = (rename.record.holder, rename.newHolder)
        let whole = wayRange.lowerBound..<stem.upperBound
        guard old != new, !way.isEmpty, let newWay = newWay(from: old, to: new, newPath, source.path) else {
            return ReferencePlace(TextEdit(replacing: stem, with: rename.newStem), in: source)
        }
        let text = (newWay.isEmpty ? "" : newWay + "/") + rename.newStem
        return ReferencePlace(TextEdit(replacing: whole, with: text), in: source)
    }

    private func newWay(from old: String, to new: String, _ newPath: String, _ path: String) -> String? {
        let written = way.hasPrefix("/") ? String(way.dropFirst()) : way
        if written == old { return way.hasPrefix("/") ? "/" + new : new }
        if RelativePath.join(RelativePath.folder(of: path), way) == old {
            let relative = RelativePath.from(RelativePath.folder(of: newPath), to: new + "/x").dropLast(2)
            let isDotted = way.hasPrefix("./") && !relative.isEmpty && !relative.hasPrefix("../")
            return (isDotted ? "./" : "") + relative
        }
        let count = written.split(separator: "/").count
        guard ("/" + old).hasSuffix("/" + written) else { return nil }
        let folders = new.split(separator: "/")
        return folders.count >= count ? folders.suffix(count).joined(separator: "/") : new
    }
}

extension RecordRename {
    /// The folder in which the record's file, or its own folder, will stand.
    var newHolder: String {
        let folder = RelativePath.folder(of: path)
        return record.fileName.isFolder ? RelativePath.folder(of: folder) : folder
    }
}

extension SourceText {
    /// Whether a name ends at both ends of a range, so that it is no part of a longer one.
    func isWholeName(_ range: Range<Int>) -> Bool {
        if range.lowerBound > 0 {
            let before = bytes[range.lowerBound - 1]
            if before.isWord || before == UInt8(ascii: "-") { return false }
        }
        guard range.upperBound < bytes.count else { return true }
        let next = bytes[range.upperBound]
        guard next == UInt8(ascii: "-") else { return !next.isWord }
        return range.upperBound + 1 == bytes.count || !bytes[range.upperBound + 1].isWord
    }

    /// Whether a range is a part of an address with a scheme, as `https://example.org/adr/0012-x`.
    func isInURL(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 2000, !bytes[start - 1].endsAddress { start -= 1 }
        return Array(bytes[start..<range.lowerBound]).firstRange(of: Array("://".utf8)) != nil
    }

    /// The first run of digits in a range that stands for a number.
    func firstNumber(_ number: Int, in range: Range<Int>) -> Range<Int>? {
        var position = range.lowerBound
        while position < range.upperBound {
            guard bytes[position].isDigit else {
                position += 1
                continue
            }
            let start = position
            while position < range.upperBound, bytes[position].isDigit { position += 1 }
            if position - start <= 6, Int(self[start..<position]) == number { return start..<position }
        }
        return nil
    }

    /// Whether a text is no text, as git sees it: a zero byte among the first 8,000.
    var isBinary: Bool { bytes.prefix(8000).contains(0) }
}

extension UInt8 {
    /// What may stand in a path without quotes.
    fileprivate var isPath: Bool { isWord || self >= 0x80 || "/.-+@~".utf8.contains(self) }
    /// What an address does not go beyond.
    fileprivate var endsAddress: Bool { self <= 0x20 || "\"'<>()[]{}`|".utf8.contains(self) }
}
