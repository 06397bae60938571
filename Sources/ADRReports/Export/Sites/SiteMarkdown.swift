import ADRModel
import ADRText

/// The text of a record as a site shows it: without title and comments, its links led to pages, its HTML harmless.
struct SiteMarkdown {
    private let record: DecisionRecord
    private let links: SiteLinks
    private let outline: MarkdownOutline
    private let inlines: MarkdownInlines
    private var edits: [TextEdit] = []
    /// Which bytes an edit has.
    private var isTaken: [Bool]

    static func text(of page: SitePage, _ links: SiteLinks) -> String {
        var record = page.record
        // What HTML has held is Markdown once its tags are gone.
        for _ in 0..<8 {
            var markdown = SiteMarkdown(record, links)
            guard let harmless = markdown.harmless(), harmless != record.source else { break }
            record = record.reader.read(harmless)
        }
        var markdown = SiteMarkdown(record, links)
        return markdown.text()
    }

    private init(_ record: DecisionRecord, _ links: SiteLinks) {
        (self.record, self.links) = (record, links)
        outline = record.outline
        inlines = outline.inlines()
        isTaken = Array(repeating: false, count: outline.source.bytes.count + 1)
    }

    private var source: SourceText { outline.source }

    /// The whole text without comments, and without HTML that a site must not show.
    private mutating func harmless() -> SourceText? {
        takeComments()
        takeTags()
        for link in inlines.links where link.kind != .html {
            keep(link.kind == .autolink ? link.range : link.textRange.upperBound..<link.range.upperBound)
        }
        escapeSigns()
        return try? source.applying(edits)
    }

    private mutating func text() -> String {
        take(TextEdit(removing: 0..<(record.frontMatter?.range.upperBound ?? source.contentStart)))
        let title = record.title.range
        if let heading = outline.headings.first(where: { $0.textRange == title }) {
            take(TextEdit(removing: heading.range))
        }
        takeComments()
        for edit in links.form.edits(of: outline, inlines) { take(edit) }
        takeTags()
        for link in inlines.links { lead(link) }
        escapeSigns()
        guard let edited = try? source.applying(edits) else { return "" }
        return edited.text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmingBlankLines
    }

    private mutating func takeComments() {
        for comment in inlines.comments where comment.isClosed { take(TextEdit(removing: comment.range)) }
    }

    private mutating func takeTags() {
        let (links, record) = (links, record)
        let tags = SiteTags(outline, inlines, showsHTML: links.form.showsHTML) {
            links.outcome(of: $0, in: record)
        }
        for edit in tags.edits { take(edit) }
    }

    /// Makes an edit, unless another one has a part of its range.
    private mutating func take(_ edit: TextEdit) {
        guard !isTaken[edit.range].contains(true), !edit.range.isEmpty || !isTaken[edit.range.lowerBound]
        else {
            return
        }
        for offset in edit.range { isTaken[offset] = true }
        edits.append(edit)
    }

    /// Lets bytes stay as they are.
    private mutating func keep(_ range: Range<Int>) { for offset in range { isTaken[offset] = true } }

    // MARK: - Links

    private mutating func lead(_ link: MarkdownLink) {
        let outcome = links.outcome(of: link.destination, in: record)
        let before = link.range.lowerBound..<link.textRange.lowerBound
        let behind = link.textRange.upperBound..<link.range.upperBound
        switch link.kind {
        case .html: return
        case .autolink:
            let shown = links.form.withoutBraces(MarkdownText.label(link.destination))
            let way = link.destination.holds(":") ? link.destination : "mailto:" + link.destination
            let isMail = !link.destination.holds(":") && links.form.linksMail
            take(
                TextEdit(
                    replacing: link.range,
                    with: outcome == .kept || isMail ? "[\(shown)](\(Self.destination(way)))" : shown))
        case .definition:
            switch outcome {
            case .kept: keep(link.destinationRange)
            case .changed(let way):
                take(TextEdit(replacing: link.range, with: "[\(source[link.textRange])]: \(way)"))
            case .text: take(TextEdit(removing: link.range))
            }
        case .inline, .reference:
            let isFile = link.isImage && outcome != .kept
            if outcome == .text || isFile && !isAddress(outcome) {
                take(TextEdit(removing: before))
                take(TextEdit(replacing: behind, with: link.textRange.isEmpty ? name(of: link) : ""))
            } else if case .changed(let way) = outcome, link.kind == .inline {
                if link.isImage { take(TextEdit(replacing: before, with: "[")) }
                let text = link.textRange.isEmpty ? name(of: link) : ""
                take(TextEdit(replacing: behind, with: "\(text)](\(way))"))
            } else {
                keep(before)
                keep(behind)
            }
        }
    }

    /// Whether a link leads to where the files of the repository are shown.
    private func isAddress(_ outcome: SiteLinks.Outcome) -> Bool {
        if case .changed(let way) = outcome, let address = links.filesAddress {
            return way.begins(with: address)
        }
        return false
    }

    /// The file that a link without a text leads to.
    private func name(of link: MarkdownLink) -> String {
        links.form.text(RelativePath.lastComponent(of: link.destination))
    }

    private static func destination(_ address: String) -> String {
        PercentEncoding.encoded(address) { !"()<>{} \\".unicodeScalars.contains($0) }
    }

    // MARK: - Signs

    /// Writes `<` and braces outside code so that nothing begins with them.
    private mutating func escapeSigns() {
        let readsBraces = links.form.readsBraces
        for block in outline.blocks {
            switch block.kind {
            case .fencedCode, .indentedCode, .thematicBreak: continue
            case .heading, .paragraph, .html, .comment, .table, .linkDefinition: break
            }
            for line in outline.lines(of: block) {
                for offset in line where !isTaken[offset] {
                    let reference: String
                    switch source.bytes[offset] {
                    case UInt8(ascii: "<"): reference = "&lt;"
                    case UInt8(ascii: "{") where readsBraces: reference = "&#123;"
                    case UInt8(ascii: "}") where readsBraces: reference = "&#125;"
                    default: continue
                    }
                    guard !inlines.isCode(offset), !isEscaped(offset) else { continue }
                    take(TextEdit(replacing: offset..<(offset + 1), with: reference))
                }
            }
        }
    }

    /// Whether a backslash makes a sign plain.
    private func isEscaped(_ offset: Int) -> Bool {
        source.bytes[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
    }
}
