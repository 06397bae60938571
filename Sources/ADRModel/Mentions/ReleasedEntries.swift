package import ADRText

/// The entries of a changelog about what is released: they tell what was, so that nobody rewrites them.
package struct ReleasedEntries {
    private var ranges: [Range<Int>] = []

    package init(_ source: SourceText, _ outline: MarkdownOutline?) {
        if Self.isOfRelease(source.path) { ranges = [0..<source.bytes.count] }
        guard let outline, Self.isChangelog(source.path) else { return }
        var release: (start: Int, level: Int)?
        for heading in outline.headings {
            if let open = release, heading.level <= open.level {
                ranges.append(open.start..<heading.range.lowerBound)
                release = nil
            }
            if release == nil, Self.isRelease(outline.plainText(of: heading.textRange)) {
                release = (heading.range.upperBound, heading.level)
            }
        }
        if let release { ranges.append(release.start..<source.bytes.count) }
    }

    package func contains(_ offset: Int) -> Bool {
        let next = ranges.partitioningIndex { $0.upperBound > offset }
        return next < ranges.count && ranges[next].contains(offset)
    }

    private static func isChangelog(_ path: String) -> Bool {
        isName(RelativePath.lastComponent(of: path).lowercased().upTo("."))
    }

    /// `docs/releases/v1.2.md`
    private static func isOfRelease(_ path: String) -> Bool {
        let folder = RelativePath.lastComponent(of: RelativePath.folder(of: path)).lowercased()
        let name = RelativePath.lastComponent(of: path).lowercased().utf8
        let digits = name.first == UInt8(ascii: "v") ? name.dropFirst() : name[...]
        return isName(folder) && digits.first?.isASCIIDigit ?? false
    }

    private static func isName(_ name: some StringProtocol) -> Bool {
        names.contains(String(name).exchanging("_", for: "-"))
    }

    private static let names: Set<String> = [
        "changelog", "change-log", "changes", "history", "news", "releases", "release-notes", "releasenotes",
    ]

    /// `1.0.0 - 2026-01-02`, `v2`, `2026-01-02`; not `Unreleased`.
    private static func isRelease(_ heading: String) -> Bool {
        let bytes = Array(heading.utf8)
        return bytes.contains(where: \.isASCIIDigit)
            && !BytePattern(Array("unreleased".utf8), ignoringCase: true).stands(in: bytes)
    }
}
