import ADRAuthoring
import ADRModel
import ADRReports
import ADRText

/// Finds out who is meant by a name that a log does not know.
struct NameSlips {
    private let known: [String]

    init(_ log: DecisionLog) {
        let owners = log.records.flatMap { record in
            DecisionAction.all(of: record).compactMap(\.action.owner.value)
                + RiskReader(record, method: .standard).risks.flatMap {
                    [$0.owner.value] + $0.actions.map(\.owner.value) + $0.votes.map { Optional($0.voter) }
                }.compactMap(\.self)
        }
        known = Set(KnownNames(log).people + owners).sorted()
    }

    /// Who may be meant: several names for `ana & lee`, one for a slip, a part of a name, another letter case or an
    /// address; none for a name that is known, or new.
    func meant(by name: String) -> [String] {
        guard !name.isEmpty, !known.contains(name) else { return [] }
        let parts = name.split { "&;/+".contains($0) }.flatMap { $0.parts(of: [" and ", " und ", " et "]) }
            .map(\.trimming)
        if parts.count > 1 {
            let people = parts.map { part in known.contains(part) ? [part] : meant(by: part) }
            if !people.allSatisfy(\.isEmpty) {
                return zip(parts, people).map { $1.count == 1 ? $1[0] : $0 }
            }
        }
        let words = Self.words(of: name.begins(with: "@") ? name[...] : name.upTo("@"))
        let longer = known.filter { other in
            let own = Self.words(of: other)
            return !words.isEmpty && own.count >= words.count && words.allSatisfy(own.contains)
        }
        if longer.count == 1 { return longer }
        return longer.isEmpty ? EditDistance.nearest(to: name, among: known).map { [$0] } ?? [] : []
    }

    /// In capitals, in which `ß` is `SS`.
    private static func words(of name: some StringProtocol) -> [String] {
        name.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension Surroundings {
    /// Tells of a name that a log does not know and that looks like a slip.
    ///
    /// - Parameter command: what puts the names that are meant in its place.
    func tellSlip(
        _ name: String, _ slips: NameSlips, command: (_ name: String, _ meant: [String]) -> [String]
    ) {
        let meant = slips.meant(by: name)
        guard !meant.isEmpty else { return }
        warn(
            "“\(name)” is new in this log",
            hint:
                "did you mean \(meant.joined(separator: ", "))? Run `\(ShellText.commandLine(["adr"] + command(name, meant)))`"
        )
    }
}

extension Substring {
    /// The parts between any of the words.
    fileprivate func parts(of words: [String]) -> [Substring] {
        for word in words {
            if let range = firstRange(of: word) {
                return [self[..<range.lowerBound]] + self[range.upperBound...].parts(of: words)
            }
        }
        return [self]
    }
}
