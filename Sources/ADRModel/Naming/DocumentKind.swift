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
        let words = SlugWords(name.slug)
        if Self.isTemplate(name, words: words, path: path) {
            self = .template
        } else if !name.isFolder, Self.isIndex(name, words: words) {
            self = .index
        } else {
            return nil
        }
    }

    private static func isTemplate(_ name: RecordFileName, words: SlugWords, path: String) -> Bool {
        if mayHaveTemplateFolder(path),
            path.parts(at: "/").dropLast().contains(where: { isTemplateWord($0.dropping(".", "-", "_")) })
        {
            return true
        }
        let isOutermost = words.outermost.contains(where: isTemplateWord)
        if name.number == 0, words.all.contains(where: templateWords.contains) { return true }
        if let number = name.number {
            return isOutermost
                && (number == 0
                    || words.all.allSatisfy { templateWords.union(RecordFileName.recordWords).contains($0) })
        }
        if name.isProvisional, !words.all.allSatisfy(placeholderWords.contains) { return isOutermost }
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

    private static func isIndex(_ name: RecordFileName, words: SlugWords) -> Bool {
        name.number ?? 0 == 0 && indexStems.contains(words.all.joined(separator: "-"))
    }

    /// Whether a word, letter case aside, is the name of a template.
    private static func isTemplateWord(_ word: Substring) -> Bool {
        word.utf8.first.map(mayBeginTemplateWord) ?? false && templateWords.contains(word.lowercased())
    }

    /// Whether a folder begins with a letter with which the name of a template begins: a quick look.
    private static func mayHaveTemplateFolder(_ path: String) -> Bool {
        var isAtStart = true
        for byte in path.utf8 {
            if isAtStart, mayBeginTemplateWord(byte) { return true }
            isAtStart =
                byte == UInt8(ascii: "/")
                || isAtStart
                    && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_"))
        }
        return false
    }

    private static func mayBeginTemplateWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || beginsTemplateWord[Int(byte | 0x20)]
    }

    /// By the byte with the bit of lower case.
    private static let beginsTemplateWord: [Bool] = templateWords.reduce(
        into: Array(repeating: false, count: 256)
    ) { begins, word in
        if let first = word.utf8.first { begins[Int(first)] = true }
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

/// The words of a slug.
private struct SlugWords {
    let slug: String

    init(_ slug: String) { self.slug = slug }

    /// All words in lower case.
    var all: [String] { slug.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }

    /// The first and the last word, as written.
    var outermost: [Substring] {
        guard slug.utf8.allSatisfy({ $0 < 0x80 }) else {
            let all = slug.split { !$0.isLetter && !$0.isNumber }
            return [all.first, all.last].compactMap(\.self)
        }
        let bytes = slug.utf8
        let first = bytes.drop { !$0.isASCIILetterOrDigit }.prefix(while: \.isASCIILetterOrDigit)
        guard let end = bytes.lastIndex(where: \.isASCIILetterOrDigit).map(bytes.index(after:)) else {
            return []
        }
        let last = bytes[..<end].suffix(
            from: bytes[..<end].lastIndex { !$0.isASCIILetterOrDigit }.map(bytes.index(after:))
                ?? bytes.startIndex)
        return [Substring(first), Substring(last)]
    }
}
