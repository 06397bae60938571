package import ADRText

extension RecordFileName {
    /// Whether this is the name of another record's text in another language: `0001-x.ja.md` of `0001-x.md`.
    public func isTranslation(of original: RecordFileName) -> Bool {
        guard stem.utf8.count > original.stem.utf8.count, stem.begins(with: original.stem) else {
            return false
        }
        let rest = stem.behind(original.stem)
        guard let mark = rest.first, "._-".contains(mark) else { return false }
        return Self.isLanguageTag(rest.dropFirst())
    }

    /// Where the record may lie whose text in another language lies in a folder named for that: `docs/en/adr/0001-x.md` and
    /// `docs/adr/0001-x.md` of `docs/de/adr/0001-x.md`; none for any other path.
    package static func originals(ofTranslation path: String) -> [String] {
        var parts = path.parts(at: "/")
        let index = parts.indices.dropFirst().dropLast().first {
            parts[$0] != "en" && isLanguageTag(parts[$0])
        }
        guard let index else { return [] }
        parts[index] = "en"
        let english = parts.joined(separator: "/")
        parts.remove(at: index)
        return [english, parts.joined(separator: "/")]
    }

    /// Whether a text names a language and nothing else: `de`, `pt_BR`, `zh-Hans`.
    static func isLanguageTag(_ text: some StringProtocol) -> Bool {
        let tag = text.lowercased().parts(atAnyOf: "-", "_")
        return (1...2).contains(tag.count) && languages.contains(tag[0])
            && tag.dropFirst().allSatisfy(regions.contains)
    }

    /// Whether a word, in lower case, is the code of a language.
    static func isLanguage(_ word: String) -> Bool { languages.contains(Substring(word)) }

    /// Whether a word, in lower case, is the code of a country or of a script, as languages have behind their own.
    static func isRegion(_ word: String) -> Bool { regions.contains(Substring(word)) }

    private static let regions: Set<Substring> = [
        "us", "gb", "uk", "ca", "au", "cn", "tw", "hk", "mo", "sg", "hans", "hant", "mx", "ar", "es", "419",
        "br", "pt", "de", "ch", "at", "fr", "be", "nl", "jp", "kr", "latn", "cyrl",
    ]

    private static let languages: Set<Substring> = [
        "ar", "bg", "br", "ca", "cn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi",
        "hr", "hu",
        "id", "it", "ja", "jp", "ko", "kr", "lt", "lv", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl",
        "sr", "sv",
        "th", "tr", "uk", "vi", "zh",
    ]
}

extension RecordFileName {
    /// Where the record may lie of which a path is the text in another language: beside it, `0001-x.md` of `0001-x.ja.md`,
    /// or where the folder is not named for a language.
    fileprivate static func allOriginals(ofTranslation path: String) -> [String] {
        let stem = RecordFileName(path: path).stem
        let name = RelativePath.lastComponent(of: path)
        let folder = RelativePath.folder(of: path)
        guard name.begins(with: stem) else { return originals(ofTranslation: path) }
        let beside = stem.indices.dropFirst().filter { index in
            "._-".contains(stem[index]) && isLanguageTag(stem[stem.index(after: index)...])
        }.map { RelativePath.join(folder, String(stem[..<$0]) + String(name.behind(stem))) }
        return beside + originals(ofTranslation: path)
    }
}

extension DecisionLog {
    /// The texts of records in other languages by the paths of the records, which lie beside them or in a folder named for
    /// the language.
    package var translationsByOriginal: [FilePath: [SourceText]] {
        let paths = Set(records.map(\.source.filePath))
        var translations: [FilePath: [SourceText]] = [:]
        for page in pages where page.kind == .translation {
            let originals = RecordFileName.allOriginals(ofTranslation: page.source.path).map { FilePath($0) }
            if let original = originals.first(where: paths.contains) {
                translations[original, default: []].append(page.source)
            }
        }
        return translations
    }

    /// The texts of a record in other languages.
    public func translations(of record: DecisionRecord) -> [DecisionRecord] {
        guard pages.contains(where: { $0.kind == .translation }) else { return [] }
        return (translationsByOriginal[record.source.filePath] ?? []).map { reader.read($0) }
    }
}
