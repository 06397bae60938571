import ADRModel
import ADRText

/// The prose of a record by the names of its sections.
struct ExportedSections {
    private let outline: MarkdownOutline
    private let sections: [(name: SectionName?, title: String, body: Range<Int>)]

    init(_ record: DecisionRecord) {
        let outline = record.outline
        self.outline = outline
        let title = record.title.range
        let headings = outline.headings.filter { $0.textRange != title }
        var sections: [(SectionName?, String, Range<Int>)] = []
        // A section holds those below it; one of a higher level may follow later.
        for heading in headings where heading.range.lowerBound >= sections.last?.2.upperBound ?? 0 {
            let text = outline.plainText(of: heading.textRange)
            sections.append((SectionName(text), text, outline.section(of: heading)))
        }
        self.sections = sections
    }

    /// The Markdown of the first section of a name.
    func text(_ name: SectionName) -> String? {
        sections.first { $0.name == name }.map { trimmed($0.body) }
    }

    /// The parts of a section: the items of its lists, and what stands between them.
    func parts(_ name: SectionName) -> [SectionPart]? {
        sections.first { $0.name == name }.map { outline.parts(in: $0.body) }
    }

    /// The arguments of a section's items by their words; `nil` unless all of it is such items.
    func arguments(_ name: SectionName) -> [ArgumentWord: [String]]? {
        var arguments: [ArgumentWord: [String]] = [:]
        for part in parts(name) ?? [] {
            guard part.isItem, let word = ArgumentWord(of: part.text) else { return nil }
            arguments[word, default: []].append(word.argument(of: part.text))
        }
        return arguments.isEmpty ? nil : arguments
    }

    /// An option that was considered.
    struct Option {
        let name: String
        /// What is said of it besides what speaks for and against it, as Markdown.
        var description = ""
        var pros: [String] = []
        var cons: [String] = []
    }

    /// The considered options: those that have headings, with what speaks for and against them, or else a list.
    func options() -> [Option] {
        guard let body = optionsBody else { return [] }
        let headings = optionHeadings(in: body)
        guard !headings.isEmpty else {
            return outline.parts(in: body).filter(\.isItem).map {
                Option(
                    name: $0.lead.split(whereSeparator: \.isNewline).joined(separator: " "),
                    description: $0.rest)
            }
        }
        return headings.compactMap { heading in
            let name = outline.plainText(of: heading.textRange)
            return name.isEmpty ? nil : option(name, outline.section(of: heading))
        }
    }

    private func option(_ name: String, _ text: Range<Int>) -> Option {
        var option = Option(name: name)
        var isBehindItem = false
        for part in outline.parts(in: text) {
            switch part.isItem ? ArgumentWord(of: part.text) : nil {
            case .good: option.pros.append(ArgumentWord.good.argument(of: part.text))
            case .bad: option.cons.append(ArgumentWord.bad.argument(of: part.text))
            case .risk, nil:
                let written = part.isItem ? outline.source[part.lines].trimmingBlankLines : part.text
                let gap = option.description.isEmpty ? "" : part.isItem && isBehindItem ? "\n" : "\n\n"
                option.description += gap + written
                isBehindItem = part.isItem
            }
        }
        return option
    }

    /// What the section of the options says besides them.
    private func textBesideOptions() -> String {
        guard let body = optionsBody else { return "" }
        guard let first = optionHeadings(in: body).first else {
            return outline.parts(in: body).filter { !$0.isItem }.map(\.text).joined(separator: "\n\n")
        }
        return trimmed(body.lowerBound..<first.range.lowerBound)
    }

    private var optionsBody: Range<Int>? { sections.first { $0.name == .options }?.body }

    private func optionHeadings(in body: Range<Int>) -> [MarkdownHeading] {
        let headings = outline.headings.filter { body.contains($0.range.lowerBound) }
        let top = headings.map(\.level).min()
        return headings.filter { $0.level == top }
    }

    /// The Markdown of all sections that have none of some names, and of what no option holds, by headings.
    func others(besides known: Set<SectionName>) -> [(title: String, text: String)] {
        var seen: Set<SectionName> = []
        var others: [(title: String, text: String)] = []
        var positions: [String: Int] = [:]
        for section in sections {
            var text = trimmed(section.body)
            if let name = section.name, known.contains(name), seen.insert(name).inserted {
                text = name == .options ? textBesideOptions() : ""
                if text.isEmpty { continue }
            }
            if let same = positions[section.title] {
                others[same].text += "\n\n" + text
            } else {
                positions[section.title] = others.count
                others.append((section.title, text))
            }
        }
        return others
    }

    private func trimmed(_ range: Range<Int>) -> String { outline.source[range].trimmingBlankLines }
}
