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
            throw AuthoringError("there is no record “\(reference)”", hint: hint(for: reference))
        case .ambiguous(let records)
        where folders.count > 1 && Set(records.map(\.label)).count < records.count:
            throw AuthoringError(
                "“\(reference)” matches records in several logs", hint: choice(among: records))
        case .ambiguous(let records):
            throw AuthoringError(
                "“\(reference)” matches \(records.count) records", hint: "name the file",
                candidates: records.map(\.source.path))
        }
    }

    /// What to type for one of some records of several logs.
    public func choice(among records: [DecisionRecord]) -> String {
        "name the log too: "
            + records.map { "\(reference(to: $0)) is “\($0.displayTitle)”" }.joined(separator: ", ")
    }

    /// What somebody may have meant by a reference that names no record.
    private func hint(for reference: String) -> String {
        let usual = "name it by number, file name or part of its title; `adr list` shows all"
        guard Int(reference) == nil else { return usual }
        let names = reference.parts(atAnyOf: ",", ";").map(\.trimming)
        if names.count > 1, names.allSatisfy({ if case .record = resolve($0) { true } else { false } }) {
            return "separate records with spaces: \(names.joined(separator: " "))"
        }
        if let span = numbers(inSpan: reference) {
            return "separate records with spaces: \(span.map(String.init).joined(separator: " "))"
        }
        if hasEntry(named: reference) {
            guard let (record, id) = entry(named: reference), id.lowercased().begins(with: "a"),
                Int(id.dropFirst()) != nil
            else {
                return "that is a risk: `adr risk show \(reference)`"
            }
            return "that is an action: `adr act --list \(record)`"
        }
        if TypedDay(reference) != nil { return "a date goes after an option, as in --since \(reference)" }
        let titles = records.map(\.displayTitle)
        let near =
            EditDistance.nearest(to: reference, among: titles + records.map(\.fileName.stem))
            ?? titles.first { title in
                reference.utf8.count > 2
                    && EditDistance.nearest(to: reference, among: title.parts(at: " ").map(String.init))
                        != nil
            }
        return near.map { "did you mean “\($0)”?" } ?? usual
    }
}

extension DecisionLog {
    /// The numbers of records that a span names, as in `5..7` or `5-7`; `nil` if it is none, or is long.
    private func numbers(inSpan reference: String) -> [Int]? {
        let ends = reference.parts(atAnyOf: ".", "-", "–", "…").map(\.trimming)
        guard ends.count == 2, !reference.holds(".") || reference.holds(".."), let first = Int(ends[0]),
            let last = Int(ends[1]), first < last,
            last - first < 20
        else { return nil }
        let numbers = (first...last).filter { !records(numbered: $0).isEmpty }
        return numbers.count > 1 ? numbers : nil
    }

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
            hint: near.map { "did you mean `\($0)`?" }
                ?? "use one of \(kinds.map { "`\($0.name)`" }.joined(separator: ", "))")
    }
}
