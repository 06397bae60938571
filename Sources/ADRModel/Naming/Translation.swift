import ADRText

extension RecordFileName {
    /// Whether this is the name of another record's text in another language: `0001-x.ja.md` of `0001-x.md`.
    public func isTranslation(of original: RecordFileName) -> Bool {
        guard stem.utf8.count > original.stem.utf8.count, stem.begins(with: original.stem) else {
            return false
        }
        let rest = stem.behind(original.stem)
        guard let mark = rest.first, "._-".contains(mark) else { return false }
        let tag = rest.dropFirst().lowercased().parts(atAnyOf: "-", "_")
        return (1...2).contains(tag.count) && Self.languages.contains(tag[0])
    }

    private static let languages: Set<Substring> = [
        "ar", "bg", "br", "ca", "cn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi",
        "hr", "hu",
        "id", "it", "ja", "jp", "ko", "kr", "lt", "lv", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl",
        "sr", "sv",
        "th", "tr", "uk", "vi", "zh",
    ]
}

extension DecisionLog {
    /// The records beside a record that are its translations.
    public func translations(of record: DecisionRecord) -> [DecisionRecord] {
        records(like: record).filter { $0.fileName.isTranslation(of: record.fileName) }
    }

    /// The record that a record translates; `nil` if it stands for itself.
    public func original(of record: DecisionRecord) -> DecisionRecord? {
        records(like: record).first { record.fileName.isTranslation(of: $0.fileName) }
    }

    /// The records in the same folder that have the same number, or none as well.
    private func records(like record: DecisionRecord) -> [DecisionRecord] {
        let folder = RelativePath.folder(of: record.source.path)
        return (record.number.map(records(numbered:)) ?? records.filter { $0.number == nil })
            .filter { RelativePath.folder(of: $0.source.path) == folder }
    }
}
