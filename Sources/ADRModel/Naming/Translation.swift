import ADRText

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

extension DecisionLog {
    /// The texts of a record in other languages, which lie beside it or in a folder named for the language.
    public func translations(of record: DecisionRecord) -> [DecisionRecord] {
        let folder = RelativePath.folder(of: record.source.path)
        return pages.filter { page in
            guard page.kind == .translation else { return false }
            return RelativePath.folder(of: page.source.path) == folder
                && RecordFileName(path: page.source.path).isTranslation(of: record.fileName)
                || RecordFileName.originals(ofTranslation: page.source.path).contains {
                    $0.isPath(record.source.path)
                }
        }.map { reader.read($0.source) }
    }
}
