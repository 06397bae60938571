import ADRText

/// A title that is still a template's: `{short title}`, `ADR-000: Titel`, `Title of the decision`.
enum PlaceholderTitle {
    /// - Parameter title: the heading as written.
    static func isOne(_ title: String) -> Bool {
        let title = title.prefix { $0 != "\n" }.trimming
        guard !title.isEmpty else { return true }
        if isBracketed(title) || title.holds("###") || title.contains("{title}") { return true }
        let rest = behindNumber(Substring(title))
        if let rest, isBracketed(rest.text.trimming) { return true }
        let words = NameWords(rest?.text ?? Substring(title)).all
        if let rest, rest.isToBeGiven, words.isEmpty { return true }
        return words.contains(where: isTitleWord)
            && words.allSatisfy { isTitleWord($0) || fillers.contains($0) }
    }

    /// Whether the number before a title is still to be given: `ADR-XXXX: Use Kafka`, `x. Use Kafka`.
    ///
    /// - Parameter title: the heading as written.
    static func hasOpenNumber(_ title: String) -> Bool {
        let title = Substring(title.prefix { $0 != "\n" }.trimming)
        if let first = title.first, "xXnN".contains(first), title.dropFirst().begins(with: ". ") {
            return true
        }
        guard let rest = behindNumber(title), rest.isToBeGiven else { return false }
        return !rest.text.isEmpty
            && !title.utf8.prefix { $0 != UInt8(ascii: " ") }.contains(UInt8(ascii: "0"))
    }

    private static func isBracketed(_ text: String) -> Bool {
        [("{", "}"), ("[", "]"), ("<", ">"), ("…", "…"), ("...", "...")].contains {
            text.begins(with: $0.0) && text.ends(with: $0.1)
        }
    }

    /// What follows a number that is zero or still to be given: `ADR-000: x`, `NNN. x`, `[ADR-NNN] x`, `ADR [number]: x`.
    ///
    /// - Returns: `nil` if the title begins with something else.
    private static func behindNumber(_ title: Substring) -> (text: Substring, isToBeGiven: Bool)? {
        var rest = title.drop {
            !$0.isLetter && !$0.isNumber && $0 != "#" && $0 != "[" && $0 != "{" && $0 != "<"
        }
        if rest.first == "[" { rest = rest.dropFirst() }
        let label = rest.prefix(while: \.isLetter)
        if RecordFileName.isRecordWord(String(label)) {
            rest = rest.dropFirst(label.count).drop { " -_.".contains($0) }
        }
        if let first = rest.first, let close = ["[": "]", "{": "}", "<": ">"][first],
            let end = rest.firstIndex(of: Character(close)), end < rest.endIndex
        {
            return (rest[rest.index(after: end)...].drop { ": -.–—|])".contains($0) }, true)
        }
        let number = rest.prefix { $0.isLetter || $0.isNumber || $0 == "#" }
        let isZero = !number.isEmpty && number.allSatisfy { $0 == "0" }
        guard isZero || isPlaceholder(number) else { return nil }
        let behind = rest.dropFirst(number.count).drop { ": -.–—|])".contains($0) }
        return (behind, true)
    }

    /// `NNN`, `XXXX`, `nnnn`, `YYYY-MM-DD`, `NUMBER`, `#`, `###`
    private static func isPlaceholder(_ number: Substring) -> Bool {
        let lower = number.lowercased()
        if lower == "number" || lower == "n" && number == "N" || lower == "yyyy" || lower == "yyyymmdd" {
            return true
        }
        if !number.isEmpty, number.allSatisfy({ $0 == "#" }) { return true }
        return number.count >= 2
            && ["x", "n"].contains { letter in lower.allSatisfy { String($0) == letter } }
    }

    /// A word for title, or for template.
    private static func isTitleWord(_ word: String) -> Bool {
        titles.contains(word) || NamedKind.isTemplateWord(word)
    }

    private static let titles: Set<String> = [
        "title", "titel", "titre", "titolo", "título", "titulo", "tytuł", "tittel", "otsikko", "başlık",
        "název",
        "заголовок", "название", "标题", "標題", "タイトル", "題名", "제목", "kurztitel", "noun", "phrase", "tbd", "todo",
    ]

    /// What stands around the word for title.
    private static let fillers: Set<String> = [
        "short", "brief", "descriptive", "concise", "your", "my", "the", "a", "of", "for", "to", "be", "here",
        "goes",
        "this", "in", "and", "with", "name", "solved", "problem", "solution", "decision", "decisions",
        "record",
        "records", "architecture", "architectural", "adr", "madr", "nygard", "text", "present", "tense",
        "imperative",
        "noun", "yyyy", "mm", "dd", "date", "number", "nnnn", "insert", "new", "kurzer", "kurze", "der",
        "die", "das",
        "entscheidung", "des", "eines", "gelösten", "problems", "und", "lösung", "court", "de", "la", "le",
        "du", "décision",
        "decisión", "corto", "breve", "del", "da", "do", "decisão", "curto", "della", "decisione", "van",
        "het", "besluit",
        "korte", "kort", "решения", "решение", "决策", "決策", "决定", "決定", "결정", "krótki", "decyzji",
    ]
}
