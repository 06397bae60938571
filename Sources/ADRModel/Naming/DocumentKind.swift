import ADRText

/// What a Markdown file in or near a log is.
public enum DocumentKind: String, Sendable {
    /// A decision record.
    case record
    /// A page about the records: a list, a guide, a glossary.
    case index
    /// A form to be filled in.
    case template
    /// Anything else.
    case other

    /// What the path alone says; `nil` if it takes a look into the file.
    public init?(path: String) { self.init(name: RecordFileName(path: path), path: path) }

    init?(name: RecordFileName, path: String) {
        let words = Self.words(of: name.slug)
        if Self.isTemplate(name, words: words, path: path) {
            self = .template
        } else if !name.isFolder, Self.isIndex(name, words: words) {
            self = .index
        } else {
            return nil
        }
    }

    private static func isTemplate(_ name: RecordFileName, words: [String], path: String) -> Bool {
        let folders = path.parts(at: "/").dropLast().map { $0.lowercased() }
        if folders.contains(where: { templateWords.contains($0.drop { ".-_".contains($0) }.description) }) {
            return true
        }
        let isOutermost = [words.first, words.last].contains { $0.map(templateWords.contains) ?? false }
        if name.number == 0, words.contains(where: templateWords.contains) { return true }
        if let number = name.number {
            return isOutermost
                && (number == 0
                    || words.allSatisfy { templateWords.union(RecordFileName.recordWords).contains($0) })
        }
        if name.isProvisional, !words.allSatisfy(placeholderWords.contains) { return isOutermost }
        return isOutermost || isPlaceholder(name.stem)
    }

    /// `XXXX-title`, `adr-NNNN-x`, `YYYYMMDD-x`: the number or the day is still to be given.
    private static func isPlaceholder(_ stem: String) -> Bool {
        stem.lowercased().parts(atAnyOf: "-", "_").prefix(2).contains { word in
            word.count >= 2
                && ["x", "n", "y", "#"].contains { letter in word.allSatisfy { String($0) == letter } }
                || word.begins(with: "yyyy") || (word.count >= 5 && word.ends(with: "xxx"))
        }
    }

    private static func isIndex(_ name: RecordFileName, words: [String]) -> Bool {
        if indexStems.contains(words.joined(separator: "-")) { return name.number == nil || name.number == 0 }
        return false
    }

    private static func words(of slug: String) -> [String] {
        slug.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static let templateWords: Set<String> = [
        "template", "templates", "vorlage", "plantilla", "modele", "modèle", "gabarit", "テンプレート", "模板",
    ]

    /// What stands for a title in the name of a template.
    private static let placeholderWords: Set<String> = [
        "title", "short", "name", "slug", "description", "decision", "adr", "record", "my", "your", "new",
        "the",
        "of", "with", "dashes", "topic", "summary", "x", "xxx", "xxxx",
    ]

    private static let indexStems: Set<String> = [
        "readme", "index", "summary", "overview", "toc", "table-of-contents", "contributing", "agents",
        "claude",
        "changelog", "glossary", "license", "licence", "code-of-conduct", "security", "about", "introduction",
        "adr", "adrs", "adr-index", "adr-log", "adr-list", "adr-overview", "adr-summary", "adr-readme",
        "decisions", "decision-log", "decision-index", "decision-records", "decision-register",
        "architecture-decisions", "architecture-decision-log", "architecture-decision-records", "log", "home",
        "sidebar", "guidelines", "process", "adr-process", "adr-guide", "adr-guidelines",
    ]
}
