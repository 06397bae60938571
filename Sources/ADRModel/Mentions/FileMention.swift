package import ADRText

/// A record's file name in a text, with the folders that stand before it.
package struct FileMention {
    /// UTF-8 offsets of the stem.
    package let stem: Range<Int>
    /// UTF-8 offsets of the folders before it, with the last `/`.
    package let wayRange: Range<Int>
    /// The folders without the last `/`; empty if none stand there.
    package let way: String
    package let isInURL: Bool
    /// Whether the file is meant as a commit has it, as in `git show v1:docs/adr/0012-x.md`.
    package let isOfRevision: Bool

    package init(_ stem: Range<Int>, in source: SourceText) {
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

    /// Whether the name stands in an address under which a host shows the record.
    package func isPage(of record: DecisionRecord, _ addresses: RepositoryAddresses) -> Bool {
        isInURL && addresses.path(of: way + "/x") == RelativePath.join(record.holder, "x")
    }

    /// Where the part of an address or path behind `#` stands that follows the name.
    package func fragment(in source: SourceText) -> Range<Int>? {
        let rest = source.bytes[stem.upperBound...]
        let ending = [".md", ".markdown", ".html", "/", ""].first { rest.starts(with: ($0 + "#").utf8) }
        guard let ending else { return nil }
        let start = stem.upperBound + ending.utf8.count + 1
        return start..<(source.bytes[start...].prefix { !$0.endsAddress }.endIndex)
    }
}

extension UInt8 {
    /// What may stand in a path without quotes.
    fileprivate var isPath: Bool { isWordOfCode || self >= 0x80 || "/.-+@~".utf8.contains(self) }
}
