/// The names by which links reach the headings of a page, as GitHub, GitLab and site generators make them.
public struct HeadingAnchors: Sendable {
    /// UTF-8 offsets of the texts of the headings, in the order of the page.
    public let ranges: [Range<Int>]
    /// The names of each heading in lower case; the first is GitHub's.
    public private(set) var names: [[String]] = []

    public init(_ outline: MarkdownOutline) {
        let loose = outline.looseHeadings.map(\.textRange)
        let proper = outline.blocks.compactMap { block -> Range<Int>? in
            if case .heading = block.kind { block.contentRange } else { nil }
        }
        ranges = (proper + loose).sorted { $0.lowerBound < $1.lowerBound }
        var uses: [String: Int] = [:]
        for range in ranges {
            let images = outline.textWithoutImages(of: range).map { [Self.name(of: $0)] } ?? []
            names.append(Self.names(of: outline.plainText(of: range), &uses) + images)
        }
    }

    /// The name that GitHub makes of a heading: lower case, without all that is neither letter, digit, `-` nor
    /// `_`, `-` for a blank.
    public static func name(of heading: String) -> String {
        String(
            String.UnicodeScalarView(
                heading.lowercased().unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
                    if scalar == " " { return "-" }
                    if scalar == "-" || scalar == "_" { return scalar }
                    if isVariation(scalar) { return nil }
                    switch scalar.properties.generalCategory {
                    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
                        .connectorPunctuation:
                        return scalar
                    default: return nil
                    }
                }))
    }

    /// What generators other than GitHub's make of a name: no `-` twice or at an end.
    public static func collapsed(_ name: String) -> String {
        name.parts(at: "-").joined(separator: "-")
    }

    /// Whether a character follows another one to show it as an emoji: GitHub keeps it where it removes the
    /// emoji itself.
    public static func isVariation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFE0F || scalar.value == 0x20E3
    }

    private static func names(of heading: String, _ uses: inout [String: Int]) -> [String] {
        var text = heading
        var own: [String] = []
        if text.ends(with: "}"), let parts = text.partedAtLast("{"),
            let id = AnchorAttribute.id(in: Array("{\(parts.behind)".utf8)[...])
        {
            own = [id]
            text = String(parts.before)
            while text.last?.isWhitespace ?? false { text.removeLast() }
        }
        let name = name(of: text)
        let count = uses[name, default: 0]
        uses[name] = count + 1
        let forms = [name, collapsed(name)]
        guard count > 0 else { return forms + own }
        return forms.flatMap { ["\($0)-\(count)", "\($0)_\(count)"] } + own
    }
}

extension MarkdownOutline {
    /// What is left of a heading's text without its images; `nil` if it has none.
    fileprivate func textWithoutImages(of range: Range<Int>) -> String? {
        guard source.bytes[range].contains(UInt8(ascii: "!")) else { return nil }
        // A heading without a blank shares its block with what follows.
        let images = inlines(in: range).links.filter(\.isImage).map(\.range).filter {
            $0.clamped(to: range) == $0
        }
        guard !images.isEmpty else { return nil }
        var text = ""
        var start = range.lowerBound
        for image in images where image.lowerBound >= start {
            text += source[start..<image.lowerBound]
            start = image.upperBound
        }
        return text + source[start..<range.upperBound]
    }
}
