import ADRText

extension DecisionLog {
    /// The parts of the name of a risk or an action, as in `12/R1`, `lager:12/A1` or `0012/R1#1`; `nil` for what is no
    /// record's name with something behind it.
    public func entry(named text: String) -> (record: String, id: String)? {
        guard !isName(text), let parts = text.partedAtLast("/"), !parts.behind.isEmpty else { return nil }
        let record = String(parts.before)
        return isName(record) ? (record, String(parts.behind)) : nil
    }

    /// The record that a text names, or of which it names a risk or an action.
    public func holder(of text: String) -> Resolution { resolve(entry(named: text)?.record ?? text) }

    /// Whether a text names a risk or an action that is there; one without its record, if any record has it.
    package func hasEntry(named text: String) -> Bool {
        let entry = entry(named: text)
        let id = (entry?.id ?? text).lowercased()
        let holders = entry.map { resolve($0.record).record.map { [$0] } ?? [] } ?? records
        return holders.contains { record in
            let names = RiskReader(record, method: .standard).names + DecisionAction.all(of: record).map(\.id)
            return names.contains { id == $0.lowercased() || id.begins(with: $0.lowercased() + "#") }
        }
    }

    /// How a person names a record: as short as it can be where several logs have records of the same numbers.
    public func reference(to record: DecisionRecord) -> String {
        elsewhere?.labels.label(of: record) ?? record.label
    }
}
