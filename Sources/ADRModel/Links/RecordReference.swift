import ADRText

/// The way a text names another record: by number, by file name, by link.
public struct RecordReference: Hashable, Sendable {
    /// The words that name it, as written: a link's text, `ADR-0012`, a file name.
    public let text: String
    /// A link's destination without its anchor, percent signs and all.
    public let destination: String?
    /// The letters before the number, in lower case, without words for "decision record": `arch` of `ARCH-12`.
    public let prefixKey: String
    /// The number that the destination's file name has, or else the text.
    public let number: Int?
    /// The destination's file name without its extension, or the text if it is one.
    public let stem: String?
    /// UTF-8 offsets of the whole mention: the link, the word, the number.
    public let range: Range<Int>

    /// Whether the number stands between those that are written, as 2 in `ADR-0001~0004`.
    let isWithinSpan: Bool
    /// Whether the number is one of several of a span.
    package let isOfSpan: Bool
    /// The title by which the other record is named, besides its number or alone.
    let title: String?

    public init(
        text: String, destination: String? = nil, prefixKey: String = "", number: Int?, stem: String?,
        range: Range<Int>
    ) {
        self.init(
            text: text, destination: destination, prefixKey: prefixKey, number: number, stem: stem,
            range: range, isOfSpan: false)
    }

    init(
        text: String, destination: String? = nil, prefixKey: String = "", number: Int?, stem: String?,
        range: Range<Int>, isOfSpan: Bool = false, isWithinSpan: Bool = false, title: String? = nil
    ) {
        self.text = text
        self.destination = destination
        self.prefixKey = prefixKey
        self.number = number
        self.stem = stem
        self.range = range
        self.isOfSpan = isOfSpan
        self.isWithinSpan = isWithinSpan
        self.title = title
    }

    /// A reference by link, or `nil` if neither destination nor text can name a record.
    init?(destination: String, text: String, range: Range<Int>) {
        let path = Self.path(of: destination)
        let last = path.parts(at: "/").last.map(String.init) ?? ""
        let isHTML = last.lowercased().ends(with: ".html")
        let name = RecordFileName(path: isHTML ? String(last.dropLast(5)) : path)
        let isRecordFile = last.lowercased().ends(with: ".md") || isHTML
        let isSite = destination.holds("://") && !isRecordFile
        if let number = name.number, !isSite || Self.recordNumber(in: text) == number {
            self.init(
                text: text, destination: destination, prefixKey: name.prefixKey, number: number,
                stem: name.stem, range: range)
        } else if let number = Self.recordNumber(in: text), isRecordFile || !isSite {
            self.init(
                text: text, destination: destination, number: number, stem: isRecordFile ? name.stem : nil,
                range: range)
        } else if isRecordFile || name.date != nil {
            self.init(text: text, destination: destination, number: nil, stem: name.stem, range: range)
        } else {
            return nil
        }
    }

    /// A reference by the way to a file, as `../../orders/adr/0012-use-x.md` or `use-x.md`; `nil` for any other text.
    init?(path: String, range: Range<Int>) {
        guard !path.holds("://"), path.lowercased().ends(with: ".md"),
            !path.utf8.contains(where: { $0 <= 0x20 || "[]()<>".utf8.contains($0) })
        else { return nil }
        self.init(destination: path, text: path, range: range)
    }

    /// The references of an item in front matter: a way to a file, `[[0012-use-x]]`, `12`, `ADR-12`, a link,
    /// `12. Use X`, or a title alone.
    static func references(ofItem text: String, range: Range<Int>) -> [RecordReference] {
        let text = unwrapped(text)
        if let file = RecordReference(path: text, range: range) { return [file] }
        let source = SourceText(path: "", text)
        let found = ReferenceReader(outline: MarkdownOutline(source))
            .references(in: 0..<source.bytes.count, expectsReferences: true)
        if !found.isEmpty { return found.map { $0.moved(to: range) } }
        let scanner = ReferenceScanner(bytes: source.bytes, range: 0..<source.bytes.count)
        let number = scanner.mention(at: source.contentStart, allowsBareNumber: true).first
        let title = String(text.dropping("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")).drop {
            ".:)-–—".unicodeScalars.contains($0.unicodeScalars.first ?? " ") || $0.isWhitespace
        }
        guard title.contains(where: \.isLetter), !text.holds("://") else { return [] }
        return [
            RecordReference(
                text: text, number: number?.number, stem: nil, range: range, title: String(title))
        ]
    }

    /// `0012-use-x` of `[[0012-use-x]]` and `[[0012-use-x|Use X]]`
    private static func unwrapped(_ text: String) -> String {
        let text = text.trimming
        guard text.begins(with: "[["), text.ends(with: "]]") else { return text }
        return String(text.dropFirst(2).dropLast(2).upTo("|")).trimming
    }

    /// All letters before the number, in lower case: `ddr` of `DDR-12`.
    package var seriesKey: String { RecordFileName(path: stem ?? String(text.upTo(":"))).seriesKey }

    /// The same reference at another place.
    func moved(to range: Range<Int>) -> RecordReference {
        RecordReference(
            text: text, destination: destination, prefixKey: prefixKey, number: number, stem: stem,
            range: range, isOfSpan: isOfSpan, isWithinSpan: isWithinSpan, title: title)
    }

    /// The number in `ADR-12 ...`, `12. ...`, `0012-...`.
    private static func recordNumber(in text: String) -> Int? {
        let bytes = Array(text.utf8)
        return ReferenceScanner(bytes: bytes, range: 0..<bytes.count).mention(at: 0, allowsBareNumber: true)
            .first?.number
    }

    /// The destination without anchor, query, and `{{< ref "x" >}}` around it.
    private static func path(of destination: String) -> String {
        let path = destination.upTo("#", "?")
        return String(path.behindFirst("\"")?.partedAtLast("\"")?.before ?? path)
    }
}
