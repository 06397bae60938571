public import ADRModel
import ADRText

extension DecisionLog {
    /// The record that a person names.
    ///
    /// - Throws: ``AuthoringError`` if there is none, or several answer to it.
    public func lookUp(_ reference: String) throws(AuthoringError) -> DecisionRecord {
        switch resolve(reference) {
        case .record(let record): return record
        case .unknown, .foreign:
            let near =
                Int(reference) != nil
                ? nil
                : EditDistance.nearest(
                    to: reference, among: records.map(\.displayTitle) + records.map(\.fileName.stem))
            throw AuthoringError(
                "there is no record “\(reference)”",
                hint: near.map { "did you mean “\($0)”" }
                    ?? "name it by number, file name or a part of its title; `adr list` shows all")
        case .ambiguous(let records):
            throw AuthoringError(
                "“\(reference)” may be any of \(records.count) records", hint: "name the file",
                candidates: records.map(\.source.path))
        }
    }
}

extension DecisionLog {
    /// The records that a person names.
    ///
    /// - Throws: ``AuthoringError`` if one of them is not there, or several answer to it.
    func lookUp(_ references: [String]) throws(AuthoringError) -> [DecisionRecord] {
        var records: [DecisionRecord] = []
        for reference in references { records.append(try lookUp(reference)) }
        return records
    }
}

extension DecisionRecord {
    /// The record in a message: `ADR-12`, or its file name if it has no number.
    package var called: String { number.map { "ADR-\($0)" } ?? fileName.stem }
}

extension LinkKind {
    /// The kind that a person names: `supersedes`, `superseded by`, `Superseded_By`.
    ///
    /// - Throws: ``AuthoringError`` if no kind has the name.
    static func named(_ name: String, among kinds: [LinkKind]) throws(AuthoringError) -> LinkKind {
        let wanted = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        let all = kinds + kinds.map(\.inverse)
        if let kind = all.first(where: { $0.name == wanted }) { return kind }
        let near = EditDistance.nearest(to: wanted, among: all.map(\.name))
        throw AuthoringError(
            "there is no kind of link “\(name)”",
            hint: near.map { "did you mean `\($0)`" }
                ?? "use one of \(kinds.map { "`\($0.name)`" }.joined(separator: ", "))")
    }
}
