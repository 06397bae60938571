import ADRModel
import ADRText

/// Finds the numbers and titles of records in the texts of links that lead to them.
struct LinkTextNames {
    private let outline: MarkdownOutline
    private let mentions: MentionScanner

    init(_ outline: MarkdownOutline, _ context: ReferenceContext) {
        self.outline = outline
        mentions = MentionScanner(outline.source.bytes, prefixes: context.names.prefixes)
    }

    private var source: SourceText { outline.source }

    /// Where a text has number and title of a record, and where it may only seem so.
    struct Names {
        var certain: [ReferencePlace] = []
        var doubtful: [ReferencePlace] = []
    }

    /// Number and title of a record in the text of a link that leads to it, or in what stands behind that text.
    ///
    /// - Parameter isAttribute: whether the text is the title of a link, in which no Markdown is read.
    func names(
        of rename: RecordRename, in range: Range<Int>, isHTML: Bool = false, isAttribute: Bool = false
    ) -> Names {
        var names = Names()
        if let change = rename.number {
            var digits = mentions.all(in: range)
                .filter { $0.form != .span && $0.numbers.contains(change.old) }.map(\.digits)
            func place(_ digits: Range<Int>) -> ReferencePlace {
                ReferencePlace(
                    TextEdit(replacing: digits, with: change.replacement(for: source[digits])), in: source,
                    showing: range)
            }
            if let leading = leadingNumber(change.old, in: range), !digits.contains(leading) {
                if isLabel(leading, in: range) || isTitle(range, of: rename) {
                    digits.append(leading)
                } else {
                    names.doubtful.append(place(leading))
                }
            }
            names.certain = digits.map(place)
        }
        if let change = rename.title {
            let isCell = outline.block(at: range.lowerBound)?.kind == .table
            func written(_ title: String, _ markdown: String) -> String {
                if isHTML { return MarkdownWriter.html(title) }
                let text = isAttribute ? MarkdownWriter.escaped(title) : markdown
                return isCell ? MarkdownWriter.tableCell(text) : text
            }
            let new = written(change.new, change.markdown)
            let plain = MarkdownWriter.escaped(change.old)
            for old in [written(change.old, change.oldMarkdown), written(change.old, plain), change.old] {
                guard let text = BytePattern(old).firstRange(in: source.bytes, within: range)
                else { continue }
                let place = ReferencePlace(TextEdit(replacing: text, with: new), in: source)
                if isTitle(quotation(around: text, in: range), of: rename) {
                    names.certain.append(place)
                } else {
                    names.doubtful.append(place)
                }
                break
            }
        }
        return names
    }

    /// What stands in quotes around a range, as the title of a link; else all of the text.
    private func quotation(around inner: Range<Int>, in range: Range<Int>) -> Range<Int> {
        guard inner.upperBound < range.upperBound, "\"')".utf8.contains(source.bytes[inner.upperBound]),
            let open = source.bytes[range.lowerBound..<inner.lowerBound].lastIndex(where: {
                "\"'(".utf8.contains($0)
            })
        else { return range }
        return (open + 1)..<inner.upperBound
    }

    /// Whether a text is the title of a record as a whole, with or without its number.
    func isTitle(_ range: Range<Int>, of rename: RecordRename) -> Bool {
        let text = outline.plainText(of: range)
        let titles = [rename.record.title.value?.text, rename.record.displayTitle].compactMap(\.self)
        let read = RecordTitle(heading: text, fileNumber: rename.record.number, of: rename.record.fileName)
            .text
        return titles.contains { $0 == read || $0 == text }
    }

    /// Whether digits that a text begins with are written as the number of a record: `0012`, `12. x`, `12`.
    func isLabel(_ digits: Range<Int>, in range: Range<Int>, standsAlone: Bool = true) -> Bool {
        let behind = source.bytes[digits.upperBound..<range.upperBound].drop { "]*_`".utf8.contains($0) }
        let rest = behind.drop { $0 == UInt8(ascii: " ") }
        guard source.bytes[digits.lowerBound] != UInt8(ascii: "0") else { return true }
        guard let next = rest.first else { return standsAlone }
        // The dashes of ASCII and of Unicode, whose code begins with E2, where a blank stands before them.
        let isDash = next == UInt8(ascii: "-") || next == 0xE2
        return ".:)|".utf8.contains(next) || isDash && rest.count < behind.count
    }

    /// The digits that a text begins with, if they stand for a number: `12`, `0012 - x`, `[12] x`.
    func leadingNumber(_ number: Int, in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound, " \t>#([]*_`-|+".utf8.contains(source.bytes[start]) { start += 1 }
        guard start < range.upperBound, source.bytes[start].isASCIIDigit,
            let digits = source.firstNumber(number, in: start..<range.upperBound), digits.lowerBound == start
        else { return nil }
        guard digits.upperBound < range.upperBound else { return digits }
        let next = source.bytes[digits.upperBound]
        let isDecimal =
            next == UInt8(ascii: ".") && digits.upperBound + 1 < range.upperBound
            && source.bytes[digits.upperBound + 1].isASCIIDigit
        return next.isWordOfCode || isDecimal || next == UInt8(ascii: "%") ? nil : digits
    }
}

extension MarkdownOutline {
    /// The block that has the byte at an offset.
    func block(at offset: Int) -> MarkdownBlock? {
        blockIndexes(in: offset..<(offset + 1)).first.map { blocks[$0] }
    }
}
