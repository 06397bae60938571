import ADRText

/// An option that a record says was considered.
public struct ConsideredOption: Hashable, Sendable {
    /// How the record calls it, as plain text.
    public let name: String
    /// What speaks for it and against it, item by item.
    public fileprivate(set) var pros: [String] = []
    public fileprivate(set) var cons: [String] = []
    /// Whether the record says that the decision is for it.
    public fileprivate(set) var isChosen = false
}

extension DecisionRecord {
    /// The options that the record lists, in its order, with what later sections say of them.
    public var options: [ConsideredOption] { OptionReading(self).options }
}

/// Finds options in the sections on them: the items of a list there, the subheadings, the paragraphs that begin with bold
/// words, or the rows of a table. Pros and cons are none, however they are marked.
private struct OptionReading {
    private let record: DecisionRecord
    private let outline: MarkdownOutline

    init(_ record: DecisionRecord) {
        self.record = record
        outline = record.outline
    }

    var options: [ConsideredOption] {
        let sections = outline.headings.filter {
            SectionName(outline.plainText(of: $0.textRange)) == .options
        }
        let named = sections.lazy.map(self.named).first { !$0.isEmpty } ?? []
        var options = named.map { ConsideredOption(name: $0) }
        for (name, below) in sections.flatMap(items) {
            guard let index = options.firstIndex(where: { $0.name == name }) else { continue }
            addArguments(in: below, to: &options[index])
        }
        for heading in sections.flatMap(subheadings) {
            let name = outline.plainText(of: heading.textRange)
            guard let index = options.firstIndex(where: { Self.mean($0.name, name) }) else { continue }
            addArguments(in: outline.section(of: heading), to: &options[index])
        }
        if let chosen = chosen(of: options) { options[chosen].isChosen = true }
        return options
    }

    // MARK: - Names

    private func named(in section: MarkdownHeading) -> [String] {
        let blocks = outline.blocks[outline.blockIndexes(in: outline.ownText(of: section))]
        let items = blocks.filter {
            $0.nesting.listDepth == 1 && $0.nesting.quoteDepth == 0 && $0.nesting.marker != nil
        }
        let listed = items.map { name(of: $0.contentRange) }.filter { Argument(of: $0) == nil }
        let headed = subheadings(of: section).map { outline.plainText(of: $0.textRange) }
            .filter { Argument(of: $0) == nil }
        let bold = blocks.filter { $0.kind == .paragraph && $0.nesting.isTopLevel }
            .compactMap { boldStart(of: $0.contentRange) }.filter { Argument(of: $0) == nil }
        let rows = blocks.flatMap { block in
            outline.table(block).rows.compactMap { $0.first.map { outline.plainText(of: $0) } }
        }
        // One item above headings or bold names introduces them.
        let forms = [listed, headed, bold, rows].map { names in
            names.filter { !$0.isEmpty && !$0.begins(with: "{") }
        }
        return forms.first { $0.count > 1 } ?? forms.first { !$0.isEmpty } ?? []
    }

    /// The items of a section's own list, and the range of what stands below each.
    private func items(of section: MarkdownHeading) -> [(name: String, below: Range<Int>)] {
        let range = outline.ownText(of: section)
        let items = outline.blocks[outline.blockIndexes(in: range)].filter {
            $0.nesting.listDepth == 1 && $0.nesting.quoteDepth == 0 && $0.nesting.marker != nil
        }
        let ends = items.dropFirst().map(\.range.lowerBound) + [range.upperBound]
        return zip(items, ends).map { item, end in
            let start = item.contentRange.upperBound
            return (name(of: item.contentRange), start..<max(start, end))
        }
    }

    private func subheadings(of section: MarkdownHeading) -> [MarkdownHeading] {
        let range = outline.section(of: section)
        let below = outline.headings.filter { range.contains($0.range.lowerBound) }
        let level = below.map(\.level).min()
        return below.filter { $0.level == level }
    }

    /// An item up to a dash or colon behind bold words, or else all of its first block.
    private func name(of range: Range<Int>) -> String {
        boldStart(of: range) ?? outline.plainText(of: range)
    }

    /// The bold words with which a text begins.
    private func boldStart(of range: Range<Int>) -> String? {
        let bytes = outline.source.bytes
        guard bytes.matches("**", at: range.lowerBound, before: range.upperBound) else { return nil }
        let start = range.lowerBound + 2
        guard
            let end = (start..<range.upperBound).first(where: {
                bytes.matches("**", at: $0, before: range.upperBound)
            })
        else { return nil }
        let name = outline.plainText(of: start..<end).dropping(" ", ":", ".")
        return name.isEmpty ? nil : String(name)
    }

    // MARK: - Arguments

    /// What an item or a label speaks for.
    private enum Argument {
        case pro, con

        init?(of text: String) {
            switch ArgumentWord(of: text) {
            case .good: self = .pro
            case .bad: self = .con
            case .risk, nil:
                let words = PlainWords(text.upTo(":"), limit: 40).text
                if Self.pros.contains(words) {
                    self = .pro
                } else if Self.cons.contains(words) {
                    self = .con
                } else {
                    return nil
                }
            }
        }

        private static let pros: Set<String> = [
            "pro", "pros", "advantage", "advantages", "benefits", "positive", "upsides", "strengths",
            "vorteile",
            "avantages", "ventajas", "vantagens", "利点", "メリット", "优点", "優點", "장점",
        ]
        private static let cons: Set<String> = [
            "con", "cons", "disadvantage", "disadvantages", "drawbacks", "negative", "downsides",
            "weaknesses",
            "nachteile", "inconvénients", "desventajas", "inconvenientes", "desvantagens", "欠点", "デメリット",
            "缺点",
            "缺點", "단점",
        ]
    }

    private func addArguments(in range: Range<Int>, to option: inout ConsideredOption) {
        var current: Argument?
        for block in outline.blocks[outline.blockIndexes(in: range)] {
            let isItem = block.nesting.listDepth > 0 && block.nesting.marker != nil
            let text = outline.plainText(of: block.contentRange)
            if let word = Argument(of: text) {
                current = word
                let words = ArgumentWord(of: text)
                let said = words.map { $0.argument(of: text) } ?? (text.behindFirst(":") ?? "").trimming
                guard !said.isEmpty else { continue }
                add(said, word, to: &option)
                if words != nil { current = nil }
            } else if isItem, let current {
                add(text, current, to: &option)
            } else if !isItem {
                current = nil
            }
        }
    }

    private func add(_ text: String, _ argument: Argument, to option: inout ConsideredOption) {
        switch argument {
        case .pro: option.pros.append(text)
        case .con: option.cons.append(text)
        }
    }

    // MARK: - The choice

    /// The option that the decision names, if it is certain which.
    private func chosen(of options: [ConsideredOption]) -> Int? {
        let marked = options.indices.filter { index in
            ["(chosen)", "(selected)", "✅"].contains { options[index].name.lowercased().ends(with: $0) }
        }
        if marked.count == 1 { return marked[0] }
        guard let outcome = record.firstParagraph(of: .decision) else { return nil }
        let words = " " + PlainWords(outcome, limit: 2000).text + " "
        let quoted = outcome.parts(at: "\"", omittingEmpty: false).dropFirst().first
        if let quoted {
            let named = options.indices.filter { Self.mean(options[$0].name, String(quoted)) }
            if named.count == 1 { return named[0] }
        }
        let named = options.indices.filter { index in
            let name = PlainWords(options[index].name, limit: 200).text
            return !name.isEmpty && words.contains(" \(name) ")
        }
        return named.count == 1 ? named[0] : nil
    }

    /// Whether two names are one, or one begins with the other.
    private static func mean(_ one: String, _ other: String) -> Bool {
        let (one, other) = (PlainWords(one, limit: 400).text, PlainWords(other, limit: 400).text)
        guard !one.isEmpty, !other.isEmpty else { return false }
        return one == other || one.begins(with: other + " ") || other.begins(with: one + " ")
    }
}
