import ADRModel
import ADRText

/// Which records of a log tell which risks, for asking where a risk is carried on.
struct RiskUse {
    private let log: DecisionLog
    /// The paths of the records that tell a sentence.
    private var tellers: [String: Set<String>] = [:]
    /// The paths of the records whose risks name a risk of another record in their `refs`.
    private var referrers: [String: Set<String>] = [:]

    init(_ log: DecisionLog, method: RiskMethod) {
        self.log = log
        for record in log.records {
            let path = record.source.path
            for risk in RiskReader(record, method: method).risks {
                if let sentence = risk.statement.value {
                    tellers[Self.words(sentence), default: []].insert(path)
                }
                for ref in risk.refs {
                    if let name = named(by: ref) { referrers[name, default: []].insert(path) }
                }
            }
        }
    }

    /// The paths of the records with a risk of the same sentence, or one whose `refs` name this risk.
    func paths(carrying risk: Risk, of record: DecisionRecord) -> Set<String> {
        let telling = risk.statement.value.flatMap { tellers[Self.words($0)] } ?? []
        let referring = risk.id.value.flatMap { referrers[Self.name($0, record)] } ?? []
        return telling.union(referring).subtracting([record.source.path])
    }

    private func named(by ref: String) -> String? {
        guard let slash = ref.lastIndex(of: "/"),
            case .record(let record) = log.resolve(String(ref[..<slash]))
        else { return nil }
        return Self.name(String(ref[ref.index(after: slash)...]), record)
    }

    private static func name(_ id: String, _ record: DecisionRecord) -> String {
        record.source.path + "/" + id.lowercased()
    }

    /// A sentence without letter case and punctuation.
    private static func words(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
