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
    /// Whether the file is meant as a commit has it, as in `git show v1:docs/adr/0012-x.md`.
    let isOfRevision: Bool

    init(_ stem: Range<Int>, in source: SourceText) {
        self.stem = stem
        var start = stem.lowerBound
        let limit = max(0, start - Self.longestPath)
        while start > limit, source.bytes[start - 1].isPath { start -= 1 }
        let slash = source.bytes[start..<stem.lowerBound].lastIndex(of: UInt8(ascii: "/"))
        wayRange = slash.map { start..<($0 + 1) } ?? stem.lowerBound..<stem.lowerBound
        way = source[wayRange.lowerBound..<max(wayRange.lowerBound, wayRange.upperBound - 1)]
        isInURL = source.isInURL(stem)
        isOfRevision = source.namesRevision(before: start)
    }

    /// In bytes, on any system.
    private static let longestPath = 4096

    /// What becomes of the name when the record gets another one, and whether the folders before it are clear.
    ///
    /// - Parameter newPath: the path that the text itself gets.
    func place(
        of rename: RecordRename, from newPath: String, in source: SourceText
    ) -> (ReferencePlace, isClear: Bool) {
        let (old, new) = (rename.record.holder, rename.newHolder)
        guard old != new, !way.isEmpty else {
            let place = ReferencePlace(TextEdit(replacing: stem, with: rename.newStem), in: source)
            return (place, !leadsElsewhere(than: old, from: source.path))
        }
        let newWay = newWay(from: old, to: new, newPath, source.path)
        let folders = newWay ?? (isInURL ? way : new)
        let text = (folders.isEmpty ? "" : folders + "/") + rename.newStem
        let whole = wayRange.lowerBound..<stem.upperBound
        return (ReferencePlace(TextEdit(replacing: whole, with: text), in: source), newWay != nil)
    }

    /// Whether the folders lead out of those around the text, and to others than the record's.
    private func leadsElsewhere(than holder: String, from path: String) -> Bool {
        way.begins(with: "../") && RelativePath.join(RelativePath.folder(of: path), way) != holder
            && !("/" + holder).ends(with: "/" + way.replacing("../", with: ""))
    }

    private func newWay(from old: String, to new: String, _ newPath: String, _ path: String) -> String? {
        if isInURL { return way.ends(with: "/" + old) ? way.dropLast(old.count) + new : nil }
        let written = way.begins(with: "/") ? String(way.dropFirst()) : way
        if written == old { return way.begins(with: "/") ? "/" + new : new }
        if RelativePath.join(RelativePath.folder(of: path), way) == old {
            let relative = RelativePath.from(RelativePath.folder(of: newPath), to: new + "/x").dropLast(2)
            let isDotted = way.begins(with: "./") && !relative.isEmpty && !relative.begins(with: "../")
            return (isDotted ? "./" : "") + relative
        }
        // What a site calls `adr/0012-x.md` lies in a folder of its own, as `docs`.
        let below = written.replacing("../", with: "")
        guard ("/" + old).ends(with: "/" + below) else { return nil }
        let site = old.dropLast(below.count)
        guard new.begins(with: site) else { return below == written ? new : nil }
        return String(written.dropLast(below.count)) + String(new.behind(site))
    }

    /// Whether the name stands in an address under which a host shows the record.
    func isPage(of record: DecisionRecord, _ addresses: RepositoryAddresses) -> Bool {
        isInURL && addresses.path(of: way + "/x") == RelativePath.join(record.holder, "x")
    }

    /// Where the part of an address or path behind `#` stands that follows the name.
    func fragment(in source: SourceText) -> Range<Int>? {
        let rest = source.bytes[stem.upperBound...]
        let ending = [".md", ".markdown", ".html", "/", ""].first { rest.starts(with: ($0 + "#").utf8) }
        guard let ending else { return nil }
        let start = stem.upperBound + ending.utf8.count + 1
        return start..<(source.bytes[start...].prefix { !$0.endsAddress }.endIndex)
    }
}

extension RecordRename {
    /// The folder in which the record's file, or its own folder, will stand.
    var newHolder: String { record.fileName.holder(at: path) }
}

extension SourceText {
    /// Whether a name ends at both ends of a range, so that it is no part of a longer one.
    func isWholeName(_ range: Range<Int>) -> Bool {
        guard bytes.isFree(before: range.lowerBound), bytes.isFree(behind: range.upperBound),
            bytes[..<range.lowerBound].last != UInt8(ascii: "-")
        else { return false }
        guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "-") else {
            return true
        }
        return range.upperBound + 1 == bytes.count || !bytes[range.upperBound + 1].isWordOfCode
    }

    private static let scheme = BytePattern("://")

    /// Whether a range is a part of an address with a scheme, as `https://example.org/adr/0012-x`.
    func isInURL(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 2000, !bytes[start - 1].endsAddress { start -= 1 }
        return Self.scheme.firstRange(in: bytes, within: start..<range.lowerBound) != nil
    }

    /// Whether a file before which an offset stands is meant as a commit has it: behind a revision of git and a
    /// colon, or in a command that takes files from commits.
    func namesRevision(before offset: Int) -> Bool {
        let before = bytes[..<offset].suffix(500)
        let line = before.lastIndex(of: UInt8(ascii: "\n")).map { before[($0 + 1)...] } ?? before
        for command in ["git show ", "git checkout ", "git cat-file ", "git restore "]
        where BytePattern(command).firstRange(in: bytes, within: line.startIndex..<line.endIndex) != nil {
            return true
        }
        guard line.last == UInt8(ascii: ":") else { return false }
        let token = line.dropLast().suffix(
            line.dropLast().reversed().prefix { $0.isWordOfCode || "./@{}^~-".utf8.contains($0) }.count)
        guard let first = token.first else { return false }
        let isHash = (7...40).contains(token.count) && token.allSatisfy(\.isHexDigit)
        let isVersion = first | 0x20 == UInt8(ascii: "v") && token.dropFirst().first?.isASCIIDigit ?? false
        return isHash || isVersion || token.starts(with: "HEAD".utf8) || token.starts(with: "origin/".utf8)
            || BytePattern("git ").firstRange(in: bytes, within: line.startIndex..<token.startIndex) != nil
    }

    /// The digits with which the line of an offset begins, behind marks such as `- '`.
    func numberAtStart(ofLineAt offset: Int) -> Range<Int>? {
        let before = bytes[..<offset].suffix(500)
        let line = before.lastIndex(of: UInt8(ascii: "\n")).map { before[($0 + 1)...] } ?? before
        let digits = line.drop { !$0.isWordOfCode && $0 < 0x80 }.prefix(while: \.isASCIIDigit)
        guard (1...6).contains(digits.count), !(bytes[digits.endIndex...].first?.isWordOfCode ?? false) else {
            return nil
        }
        return digits.startIndex..<digits.endIndex
    }

    /// The first run of digits in a range that stands for a number.
    func firstNumber(_ number: Int, in range: Range<Int>) -> Range<Int>? {
        var position = range.lowerBound
        while let digits = nextDigits(in: position..<range.upperBound) {
            if digits.count <= 6, Int(self[digits]) == number { return digits }
            position = digits.upperBound
        }
        return nil
    }

    /// The first run of digits in a range.
    func nextDigits(in range: Range<Int>) -> Range<Int>? {
        guard let start = bytes[range].firstIndex(where: \.isASCIIDigit) else { return nil }
        return start..<(bytes[start..<range.upperBound].firstIndex { !$0.isASCIIDigit } ?? range.upperBound)
    }
}

extension UInt8 {
    /// What may stand in a path without quotes.
    fileprivate var isPath: Bool { isWordOfCode || self >= 0x80 || "/.-+@~".utf8.contains(self) }
    fileprivate var isHexDigit: Bool {
        isASCIIDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self | 0x20
    }
    /// What an address does not go beyond.
    var endsAddress: Bool { self <= 0x20 || "\"'<>()[]{}`|".utf8.contains(self) }
}
