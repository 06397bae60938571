public import ADRModel
import ADRText

/// A risk as people name it: `12/R1`, or `R1` where one record of the log has it.
public struct RiskReference: Hashable, Sendable {
    /// How the record is named; `nil` for whichever has the risk.
    public let record: String?
    /// The risk's id, or its place in the record, as `#2`, if it has none.
    public let id: String

    /// - Throws: ``AuthoringError`` if the text has neither a record and an id with a slash between them nor an id alone.
    public init(_ text: String) throws(AuthoringError) {
        if Int(text) != nil || text.holds(":") && !text.holds("/") {
            (record, id) = (text, "")
            return
        }
        if Risk.canBeNamed(by: text), !text.holds("/") {
            (record, id) = (nil, text)
            return
        }
        guard let parts = text.partedAtLast("/"), !parts.before.isEmpty, !parts.behind.isEmpty else {
            throw AuthoringError(
                "\"\(text)\" does not name a risk",
                hint: "name the record and the risk, for example 12/R1; `adr risk list` shows all")
        }
        record = String(parts.before)
        id = String(parts.behind)
    }

    /// Makes sure that a risk that is named by its place has no other name: places may be remembered from when the
    /// risks were others.
    private func demandNamelessness(
        of risk: Risk, among risks: [Risk], in record: DecisionRecord, called label: String
    ) throws(AuthoringError) {
        guard case .present(let name, let range) = risk.id, Risk.canBeNamed(by: name),
            risks.count(where: { $0.id.value?.lowercased() == name.lowercased() }) == 1
        else { return }
        throw AuthoringError(
            "the risk \(id) of \(record.called) has the id \(name)",
            hint: "if you mean this risk, name it \(self.record ?? label)/\(name)",
            at: record.place(of: range))
    }

    /// The record and the position of the risk among its risks.
    ///
    /// - Throws: ``AuthoringError`` if there is none, or several answer to it.
    public func lookUp(
        in log: DecisionLog, method: RiskMethod
    ) throws(AuthoringError) -> (record: DecisionRecord, position: Int) {
        let record = try holder(in: log, method: method)
        let reader = RiskReader(record, method: method)
        let risks = reader.risks
        if id.begins(with: "#"), let place = Int(id.dropFirst()),
            let index = reader.places.firstIndex(of: place)
        {
            try demandNamelessness(
                of: risks[index], among: risks, in: record, called: log.reference(to: record))
            return (record, index)
        }
        let label = log.reference(to: record)
        let names = reader.names
        guard !id.isEmpty else {
            throw AuthoringError(
                "\(label) has \(names.isEmpty ? "no risks yet" : names.count == 1 ? "a risk, but it is not named" : "\(names.count) risks, but none is named")",
                hint: names.isEmpty
                    ? "`adr risk add \(label) \"What may happen\" 2x3` adds one"
                    : "name one: " + names.map { Self.typed($0, of: label) }.joined(separator: ", "))
        }
        let ids = risks.map { $0.id.value ?? "" }
        for isSame in [{ $0 == id }, { $0.lowercased() == id.lowercased() }] as [(String) -> Bool] {
            let found = ids.indices.filter { isSame(ids[$0]) }
            if found.count == 1 { return (record, found[0]) }
            guard found.isEmpty else {
                let places = found.map { Self.typed("#\(reader.places[$0])", of: label) }
                throw AuthoringError(
                    "\(record.called) has \(found.count) risks with the id \(id)",
                    hint: "name one by its place, \(places.joined(separator: " or "))",
                    at: record.place(of: risks[found[1]].id.range))
            }
        }
        let near = names.count == 1 ? names[0] : EditDistance.nearest(to: id, among: names)
        throw AuthoringError(
            "\(record.called) has no risk \(id)",
            hint: near.map { "did you mean \(Self.typed($0, of: label))?" }
                ?? (names.isEmpty
                    ? "`adr risk add \(label) \"What may happen\" 2x3` adds one"
                    : "it has " + names.map { Self.typed($0, of: label) }.joined(separator: ", ")))
    }

    /// A risk as a shell takes it, where `#` begins a comment.
    private static func typed(_ name: String, of record: String) -> String {
        name.begins(with: "#") ? "'\(record)/\(name)'" : "\(record)/\(name)"
    }

    /// The record that is named, or the only one with a risk of that id.
    private func holder(in log: DecisionLog, method: RiskMethod) throws(AuthoringError) -> DecisionRecord {
        if let record { return try log.lookUp(record) }
        let holders = log.records.filter { record in
            RiskReader(record, method: method).risks.contains { $0.id.value?.lowercased() == id.lowercased() }
        }
        if holders.count == 1 { return holders[0] }
        throw AuthoringError(
            holders.isEmpty
                ? "no record of the log has a risk \(id)" : "\(holders.count) records have a risk \(id)",
            hint:
                "name the record and the risk, for example \(holders.first.map { "\(log.reference(to: $0))/\(id)" } ?? "12/R1"); "
                + "`adr risk list` shows all",
            candidates: holders.map { "\(log.reference(to: $0))/\(id)" })
    }
}
