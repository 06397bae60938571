import ADRText

/// What a Markdown file in or near a log is.
public enum DocumentKind: String, Sendable {
    /// A decision record.
    case record
    /// A page about the records: a list, a guide, a glossary.
    case index
    /// A form to be filled in.
    case template
    /// A record's text in another language.
    case translation
    /// A page in the place of a record that is gone or to come: its number stays taken.
    case pointer
    /// Anything else.
    case other

    /// What the path alone says; `nil` if it takes a look into the file.
    public init?(path: String) {
        guard let named = NamedKind(RecordFileName(path: path), path: path) else { return nil }
        self = named.kind
    }
}

/// What the name of a file says that it is: a template or a page about the records.
struct NamedKind {
    let kind: DocumentKind
    /// Whether the name can be nothing else; `template-engine` and `process` may be titles too.
    let isCertain: Bool

    init?(_ name: RecordFileName, path: String) {
        if Self.isInTemplateFolder(path) {
            self.init(.template, isCertain: true)
            return
        }
        let isNumbered = name.number ?? 0 > 0 || name.date != nil
        let prefix = NameWords(name.prefix).all
        let isNamedByPrefix = prefix.contains(where: Self.isTemplateWord)
        // `template-ADR-FUNC-0001-x` is that of such records, however far it is filled in.
        if isNumbered, let first = prefix.first, Self.templateWords.contains(first) {
            self.init(.template, isCertain: true)
            return
        }
        // Behind a number, each word would have to be one for templates.
        if isNumbered, !isNamedByPrefix, !NameWords(name.slug, limit: 1).all.allSatisfy(Self.isOfTemplates) {
            return nil
        }
        let words = (isNamedByPrefix ? prefix : []) + NameWords(name.slug).all
        let isPlainTemplate = Self.isPlainTemplate(words)
        if isPlainTemplate || !isNumbered && Self.isTemplate(name, words) {
            let isPlain = isPlainTemplate && !isNumbered && words.allSatisfy(Self.isUnambiguous)
            self.init(.template, isCertain: isPlain || Self.isToBeNamed(name, words))
        } else if !isNumbered, !name.isFolder, let isCertain = Self.certaintyOfIndex(words) {
            self.init(.index, isCertain: isCertain)
        } else {
            return nil
        }
    }

    private init(_ kind: DocumentKind, isCertain: Bool) {
        self.kind = kind
        self.isCertain = isCertain
    }

    private static func isInTemplateFolder(_ path: String) -> Bool {
        guard let folders = path.partedAtLast("/")?.before, mayNameTemplates(folders) else { return false }
        return folders.parts(at: "/").contains {
            let words = NameWords($0).all
            return (1...2).contains(words.count) && words.contains { templateFolders.contains($0) }
                && words.allSatisfy { templateFolders.contains($0) || RecordFileName.isRecordWord($0) }
        }
    }

    /// Whether a word of a path begins as one for folders of templates does: a quick look.
    private static func mayNameTemplates(_ path: Substring) -> Bool {
        var last = UInt8(ascii: "/")
        return path.utf8.contains { byte in
            let isStart = !last.isASCIILetter || byte & 0x20 == 0
            last = byte
            return byte >= 0x80 || isStart && beginsTemplateFolder[Int(byte | 0x20)]
        }
    }

    /// By the byte with the bit of lower case.
    private static let beginsTemplateFolder: [Bool] = templateFolders.reduce(
        into: Array(repeating: false, count: 256)
    ) { begins, word in
        if let first = word.utf8.first { begins[Int(first)] = true }
    }

    /// `adr-template`, `template2`, `Vorlage_kurz`: a word for template, and nothing of which one.
    private static func isPlainTemplate(_ words: [String]) -> Bool {
        words.contains(where: isTemplateWord) && words.allSatisfy(isOfTemplates)
    }

    private static func isOfTemplates(_ word: String) -> Bool { isTemplateWord(word) || isDecoration(word) }

    /// The names of templates that say more, and those in which number, day or title are still to be given.
    private static func isTemplate(_ name: RecordFileName, _ words: [String]) -> Bool {
        let core = words.drop(while: isDecoration).reversed().drop(while: isDecoration)
        if [core.first, core.last].contains(where: { $0.map(isTemplateWord) ?? false }) { return true }
        return isToBeNamed(name, words) || name.number == 0 && words.contains(where: isTemplateWord)
    }

    /// Whether number, day or title are still to be given.
    private static func isToBeNamed(_ name: RecordFileName, _ words: [String]) -> Bool {
        if name.isProvisional { return words.allSatisfy(placeholderWords.contains) }
        if name.number == 0 { return words.contains("title") && words.allSatisfy(placeholderWords.contains) }
        return name.date == nil && name.number == nil && isPlaceholder(name.stem)
    }

    /// `XXXX-title`, `adr-NNNN-x`, `YYYYMMDD-x`: the number or the day is still to be given.
    private static func isPlaceholder(_ stem: String) -> Bool {
        stem.lowercased().parts(atAnyOf: "-", "_").prefix(2).contains { word in
            word.count >= 2
                && ["x", "n", "y", "#"].contains { letter in word.allSatisfy { String($0) == letter } }
                || word.begins(with: "yyyy") || (word.count >= 5 && word.ends(with: "xxx"))
        }
    }

    /// Whether a page of this name can be nothing but one about the records; `nil` if it is none.
    private static func certaintyOfIndex(_ words: [String]) -> Bool? {
        for name in readmes where words.starts(with: name) {
            return words.dropFirst(name.count).allSatisfy { isDecoration($0) || RecordFileName.isRegion($0) }
        }
        return indexNames.contains(words.joined(separator: "-")) ? false : nil
    }

    /// Whether a word, in lower case, says "template" in some language.
    static func isTemplateWord(_ word: String) -> Bool {
        templateWords.contains(word) || ambiguousTemplateWords.contains(word)
            || word.begins(with: "adr") && templateWords.contains(String(word.dropFirst(3)))
    }

    private static func isUnambiguous(_ word: String) -> Bool { !ambiguousTemplateWords.contains(word) }

    /// What says of which kind a template or an index is, and not what a record is about.
    private static func isDecoration(_ word: String) -> Bool {
        decorations.contains(word) || RecordFileName.isRecordWord(word) || RecordFileName.isLanguage(word)
            || word.utf8.allSatisfy(\.isASCIIDigit)
    }

    private static let decorations: Set<String> = [
        "short", "long", "full", "bare", "minimal", "simple", "basic", "extended", "detailed", "default",
        "new",
        "example", "v", "x", "kurz", "lang", "court", "courte", "corta", "corto", "curto", "kort", "korte",
        "nygard",
        "the", "of", "for", "architecture", "architectural", "old", "first",
    ]

    private static let templateWords: Set<String> = [
        "template", "templates", "tmpl", "vorlage", "vorlagen", "plantilla", "plantillas", "gabarit",
        "gabarits",
        "sjabloon", "sjablonen", "szablon", "szablony", "skabelon", "skabeloner", "šablona", "şablon",
        "sablon",
        "predloga", "шаблон", "шаблоны", "テンプレート", "雛形", "模板", "范本", "範本", "템플릿", "양식",
    ]

    /// Words for template that mean something else as often.
    private static let ambiguousTemplateWords: Set<String> = [
        "modele", "modèle", "modelo", "modello", "mall", "mal", "muster", "canevas", "malli", "boilerplate",
        "skeleton",
    ]

    private static let templateFolders = templateWords.union([
        "modele", "modèle", "modeles", "modèles", "modelos",
    ])

    /// What stands for a title in the name of a template.
    private static let placeholderWords: Set<String> = [
        "title", "short", "name", "slug", "description", "decision", "adr", "record", "my", "your", "new",
        "the", "of", "with", "dashes", "topic", "summary", "x", "xxx", "xxxx",
    ]

    /// The words of a page that is to be read first, in the languages that have their own.
    private static let readmes: [[String]] = [
        ["readme"], ["read", "me"], ["liesmich"], ["lisezmoi"], ["lisez", "moi"], ["leeme"], ["léeme"],
        ["léame"],
        ["leame"], ["leiame"], ["leia", "me"], ["leggimi"], ["leesmij"], ["läsmig"], ["læsmig"], ["lesmeg"],
        ["czytaj"], ["lueminut"], ["прочти"], ["прочтименя"], ["说明"],
    ]

    private static let indexNames: Set<String> = [
        "index", "summary", "overview", "toc", "table-of-contents", "contributing", "agents", "claude",
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
