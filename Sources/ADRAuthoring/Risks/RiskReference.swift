public import ADRModel
import ADRText

/// A risk as people name it: `12/R1`.
public struct RiskReference: Hashable, Sendable {
    /// How the record is named.
    public let record: String
    /// The risk's id, or its place among the record's risks, as `#2`.
    public let id: String

    /// - Throws: ``AuthoringError`` if the text has no record and id with a slash between them.
    public init(_ text: String) throws(AuthoringError) {
        guard let parts = text.partedAtLast("/"), !parts.before.isEmpty, !parts.behind.isEmpty else {
            throw AuthoringError(
                "“\(text)” names no risk", hint: "name record and risk, as 12/R1; `adr risk list` shows all")
        }
        record = String(parts.before)
        id = String(parts.behind)
    }

    /// The record and the position of the risk among its risks.
    ///
    /// - Throws: ``AuthoringError`` if there is none, or several answer to it.
    public func lookUp(
        in log: DecisionLog, method: RiskMethod
    ) throws(AuthoringError) -> (record: DecisionRecord, position: Int) {
        let record = try log.lookUp(self.record)
        let risks = RiskReader(record, method: method).risks
        if id.begins(with: "#"), let place = Int(id.dropFirst()), risks.indices.contains(place - 1) {
            return (record, place - 1)
        }
        let ids = risks.map { $0.id.value ?? "" }
        for isSame in [{ $0 == id }, { $0.lowercased() == id.lowercased() }] as [(String) -> Bool] {
            let found = ids.indices.filter { isSame(ids[$0]) }
            if found.count == 1 { return (record, found[0]) }
            guard found.isEmpty else {
                let places = found.map { "#\($0 + 1)" }.joined(separator: " and ")
                throw AuthoringError(
                    "\(record.called) has \(found.count) risks with the id \(id)",
                    hint: "name one by its place, \(places)", at: record.place(of: risks[found[1]].id.range))
            }
        }
        let near = EditDistance.nearest(to: id, among: ids)
        let known = ids.filter { !$0.isEmpty }.joined(separator: ", ")
        throw AuthoringError(
            "\(record.called) has no risk \(id)",
            hint: near.map { "did you mean \($0)" }
                ?? (known.isEmpty ? "`adr risk add \(self.record)` adds one" : "it has \(known)"))
    }
}
