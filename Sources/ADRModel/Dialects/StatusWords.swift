import ADRText

/// The words that a log has for the statuses.
///
/// A log of `Approved` gets `Approved`, one of `accepté` gets `accepté`. A word that says more than its status, as
/// `implemented`, is never written for it.
struct StatusWords: Hashable, Sendable {
    /// By the name of the language, empty for English.
    private let own: [String: [DecisionStatus: String]]
    /// The language of most records; `nil` for English.
    private let language: LogLanguage?
    /// The words that the log's template offers, where no record has one.
    private let offered: [DecisionStatus: String]
    /// The ending of the log's words where it is not the usual one, as in `aceptada`.
    private let ending: StatusEnding?
    /// Whether the log leaves out the accents of its language.
    private let isPlain: Bool
    /// The emoji before the word, where most records of a status have the same one.
    private let signs: [DecisionStatus: String]

    /// - Parameter menus: what templates of the log offer for a status.
    init(_ records: [DecisionRecord], menus: [String] = []) {
        var words: [String: [DecisionStatus: [String]]] = [:]
        let stated = records.compactMap {
            record -> (record: DecisionRecord, status: DecisionStatus, word: String)? in
            guard let statement = record.status.value, statement.status != .other,
                let word = statement.word, statement.correction == nil, !statement.isQualified
            else { return nil }
            return (record, statement.status, word)
        }
        let distinct = Set(stated.map(\.word))
        let languages = Dictionary(
            uniqueKeysWithValues: distinct.map { ($0, LogLanguage.languages(ofStatus: $0)) })
        let language =
            Majority(stated.map { Self.language(among: languages[$0.word] ?? [], in: $0.record) }).winner
            ?? nil
        for (record, status, word) in stated {
            let language = Self.language(among: languages[word] ?? [], in: record, else: language)
            if !Self.sayingMore.contains(word) {
                words[language?.name ?? "", default: [:]][status, default: []].append(word)
            }
        }
        self.language = language
        ending = StatusEnding(of: stated.map { ($0.status, $0.word) })
        offered = Self.offered(in: menus)
        isPlain = distinct.contains(where: LogLanguage.isPlainlySpelled)
        signs = Dictionary(grouping: stated, by: \.status).compactMapValues { stated in
            Majority(stated.map { $0.record.status.value.flatMap { Self.sign(before: $0.text) } }).winner
                ?? nil
        }
        own = Dictionary(
            uniqueKeysWithValues: words.map { name, words in
                let standard = LogLanguage.all.first { $0.name == name }
                return (
                    name,
                    words.mapValuesWithKeys { status, words in
                        let usual = standard?.statuses[status] ?? status.rawValue
                        return words.contains(usual) ? usual : Majority(words).winner ?? usual
                    }
                )
            })
    }

    /// The one word that the menus have for each status.
    private static func offered(in menus: [String]) -> [DecisionStatus: String] {
        let vocabulary = StatusVocabulary.builtIn
        var words: [DecisionStatus: Set<String>] = [:]
        for part in menus.flatMap({ $0.split { "|,/·•;\n{}[]()<>\"'`*_".contains($0) } }) {
            let texts = part.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            guard let named = vocabulary.leading(texts[...]) else { continue }
            let word = texts.prefix(named.count).joined(separator: " ")
            if !sayingMore.contains(word) { words[named.status, default: []].insert(word) }
        }
        return words.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// The language that a record states its status in, or else its log; `nil` for English.
    func language(of record: DecisionRecord?) -> LogLanguage? {
        guard let statement = record?.status.value, statement.status != .other, let word = statement.word,
            // The tool writes it where it knows no word of the language.
            word != StatusVocabulary.withdrawn
        else { return language }
        return Self.language(of: word, in: record, else: language)
    }

    private static func language(
        of word: String, in record: DecisionRecord?, else usual: LogLanguage?
    ) -> LogLanguage? {
        language(among: LogLanguage.languages(ofStatus: word), in: record, else: usual)
    }

    /// Of several languages that have a word, the log's, else the one whose names the record has most of.
    private static func language(
        among languages: [LogLanguage], in record: DecisionRecord?, else usual: LogLanguage? = nil
    ) -> LogLanguage? {
        guard languages.count > 1, let record else { return languages.first }
        if let usual, languages.contains(usual) { return usual }
        let outline = record.outline
        let names = Set(
            (outline.headings.map(\.textRange) + record.bodyFacts.map(\.name)).map {
                PlainWords(outline.plainText(of: $0)).text
            })
        return languages.reduce(languages[0]) { $1.count(in: names) > $0.count(in: names) ? $1 : $0 }
    }

    /// The emoji before the word of a status; `nil` if most records of that status have none.
    func sign(_ status: DecisionStatus) -> String? { signs[status] }

    /// The emoji that a statement begins with.
    private static func sign(before text: String) -> String? {
        let sign = String(text.unicodeScalars.prefix { $0.isPictogram })
        return sign.isEmpty ? nil : sign
    }

    /// The word for a status in a record, in lower case.
    func word(_ status: DecisionStatus, in record: DecisionRecord?) -> String {
        let language = language(of: record)
        if let own = own[language?.name ?? ""]?[status] { return own }
        if let offered = offered[status], Self.language(of: offered, in: record, else: language) == language {
            return offered
        }
        guard let usual = language?.statuses[status].map(spelled) else { return status.rawValue }
        return ending?.applied(to: usual, status) ?? usual
    }

    /// A word or phrase as the log spells its language.
    func spelled(_ text: String) -> String {
        guard isPlain, let plain = PlainSpelling.all(of: text.lowercased()).last else { return text }
        return LetterCase(of: text)?.applied(to: plain) ?? plain
    }

    /// A phrase that begins with a word for a status, with the log's ending: `Reemplazada por`.
    func inForm(_ phrase: String) -> String {
        let phrase = spelled(phrase)
        let first = phrase.upTo(" ")
        guard let ending, let word = ending.applied(to: first.lowercased(), .superseded) else {
            return phrase
        }
        let cased = LetterCase(of: String(first))?.applied(to: word) ?? word
        return cased + phrase.dropFirst(first.count)
    }

    /// Words that tell, beside the status, what became of the decision or why it was not made.
    private static let sayingMore: Set<String> = [
        "implemented", "implementing", "implementable", "partially implemented", "done", "completed",
        "complete",
        "released", "shipped", "in use", "in production", "live", "closed", "resolved", "published", "locked",
        "committed", "active", "current", "effective", "in effect", "in force", "stable", "umgesetzt",
        "implementado",
        "implementada", "実装済み", "已实施", "已实现", "已落地", "已接受并实施", "구현", "구현됨", "구현 완료", "적용됨", "적용 완료",
        "deferred", "trial", "experimental", "experiment", "in progress", "in-progress", "ongoing", "planned",
        "tbd",
        "new", "rfc", "request for comments", "requested", "recommended", "pending", "awaiting",
        "withdrawn", "cancelled", "canceled", "abandoned", "dropped", "discarded", "wontfix", "won't do",
        "zurückgezogen",
        "expired", "removed", "reverted", "revoked", "archived", "stale", "historical", "sunset", "retired",
    ]
}

extension Dictionary {
    fileprivate func mapValuesWithKeys<Other>(_ change: (Key, Value) -> Other) -> [Key: Other] {
        [Key: Other](uniqueKeysWithValues: map { ($0.key, change($0.key, $0.value)) })
    }
}
