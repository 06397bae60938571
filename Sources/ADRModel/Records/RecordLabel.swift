import ADRText

extension DecisionRecord {
    /// How lists name the record: the number as its file name writes it, `0012`, `ARCH-001`, `051.1` or `STD-0100-v2`,
    /// else the number, else the stem of the file name.
    public var label: String {
        guard let number else { return fileName.stem }
        guard let digits = fileName.digits else { return String(number) }
        return (fileName.prefixKey.isEmpty ? "" : fileName.prefix + "-") + digits + fileName.edition
    }

    /// The status in the record's own word where it has one, as `Stable`; else as lists show it.
    public var statedStatus: String? {
        guard case .present(let statement, _) = status.field, let word = statement.word,
            statement.correction == nil, word != statement.status.rawValue,
            let range = statement.text.lowercased().firstRange(of: word)
        else { return statusText }
        let text = statement.text
        let start = text.lowercased().distance(from: text.lowercased().startIndex, to: range.lowerBound)
        return String(text.dropFirst(start).prefix(word.count))
    }

    /// The status as lists show it: its usual name, the record's own words if it has none, else nothing.
    public var statusText: String? {
        switch status.field {
        case .missing: nil
        case .malformed(let text, _, _): text
        case .present(let statement, _):
            statement.status == .other ? statement.text : statement.status.rawValue
        }
    }

    /// Whether it was taken back before anybody decided: a word of its own for the status rejected.
    public var isWithdrawn: Bool {
        currentStatus == .rejected && status.value?.word.map(StatusVocabulary.isWithdrawal) ?? false
    }

    /// The status as people are told it: as ``statusText``, but what was withdrawn was not rejected.
    public var shownStatus: String? { isWithdrawn ? "withdrawn" : statusText }
}
