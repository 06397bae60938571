import ADRAuthoring
import ADRModel
import ADRText

/// Makes records with risks, and changes of them, from a seed.
struct RegisterGenerator {
    /// A change of the register.
    enum Step: CustomStringConvertible {
        case add(String)
        case set(Int, String, String)
        case vote(Int, String, String)

        var description: String {
            switch self {
            case .add(let risk): "add \(risk)"
            case .set(let index, let key, let value): "set R\(index + 1) \(key)=\(value)"
            case .vote(let index, let voter, let level): "vote R\(index + 1) \(level) as \(voter)"
            }
        }

        func changes(in log: DecisionLog) throws -> ChangeSet {
            switch self {
            case .add(let risk):
                let values = [
                    try RiskAssignment("risk", risk, method: .standard),
                    try RiskAssignment("level", "3x3", method: .standard),
                ]
                return try NewRisk(of: "12", values, today: RiskAuthoringTests.today, method: .standard)
                    .changes(in: log).changes
            case .set(let index, let key, let value):
                let step = RiskChange.Step.assign(try RiskAssignment(key, value, method: .standard))
                return try RiskChange(RiskReference("12/R\(index + 1)"), [step], method: .standard).changes(
                    in: log)
            case .vote(let index, let voter, let level):
                let step = RiskChange.Step.vote(voter, RiskLevel(level, scale: .standard)!)
                return try RiskChange(RiskReference("12/R\(index + 1)"), [step], method: .standard).changes(
                    in: log)
            }
        }

        /// The entries that this change shall lead to.
        func expected(from entries: [[String]]) -> [[String]] {
            var entries = entries
            switch self {
            case .add(let risk):
                entries.append(["R\(entries.count + 1)", risk, "3x3", "", "open", "", ""])
            case .set(let index, let key, let value):
                let column = ["risk": 1, "level": 2, "owner": 3, "status": 4, "trigger": 6][key]!
                entries[index][column] = value
            case .vote(let index, let voter, let level):
                entries[index][5] += (entries[index][5].isEmpty ? "" : " ") + "\(voter)=\(level)"
            }
            return entries
        }

        /// Whether a line belongs to the entry that changes.
        func mayTouch(_ line: String) -> Bool {
            switch self {
            case .add: line == "risks: []" || line == "risks:"
            case .set(let index, _, _), .vote(let index, _, _):
                line.contains("of \(index + 1) ") || line.contains("\(index + 1)-")
            }
        }
    }

    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(state: seed) }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    private mutating func pick<T>(_ list: [T]) -> T { list.randomElement(using: &random)! }

    static let words = [
        "plain", "a, b", "it's", "say \"x\"", "a: b", "#tag", "100 %", "é✅", "x | y", "- dash", "[b]", "{c}",
        "true", "12",
        "*", "a * b", "`code`", "<b>", "\\", "null",
    ]

    /// A record with one to four risks, `R1` and so on, and whether they stand in a table.
    mutating func record() -> (text: String, isTable: Bool) {
        let isTable = chance(30)
        let count = Int.random(in: 1...4, using: &random)
        var lines: [String]
        if isTable {
            lines = [
                "# 12. X", "", "## Status", "", "Accepted", "", "## Risks", "",
                "| ID | Owner | Risk | Trigger | Level | Status |", "|---|---|---|---|:-:|---|",
            ]
            for index in 1...count {
                lines.append(
                    "| R\(index) | \(index)-\(pick(["ana", ""])) | R of \(index) x | \(pick(["", "lag"])) | \(level()) | open\(pick([" |", ""]))"
                )
            }
            lines += ["", "Text", ""]
        } else {
            lines = ["---", "status: accepted # fine", "risks:" + pick(["", " # ours"])]
            for index in 1...count { lines += entry(index) }
            lines += chance(50) ? ["tags: [a, b]"] : []
            lines += ["---", "# X", "", "- a", ""]
        }
        let text = lines.joined(separator: pick(["\n", "\r\n"]))
        return ((chance(25) ? "\u{FEFF}" : "") + text, isTable)
    }

    private mutating func level() -> String {
        "\(Int.random(in: 1...5, using: &random))x\(Int.random(in: 1...5, using: &random))"
    }

    private mutating func entry(_ index: Int) -> [String] {
        let quote = pick(["", "'", "\""])
        let risk = "\(quote)R of \(index) x\(quote)"
        let comment = pick(["", " # c of \(index) x"])
        var pairs = ["id: R\(index)", "risk: \(risk)", "level: \(level())"]
        if chance(40) { pairs.append("owner: \(index)-ana") }
        if chance(30) { pairs.append("votes: {kim: \(level()), x\(index)-y: 1x1}") }
        if chance(30) { pairs.append("status: open") }
        if chance(30) { pairs.append("x-own: \(index)-[a") }
        if chance(50) {
            pairs = pairs.map { $0.hasPrefix("x-own") ? "x-own: '\(index)-[a'" : $0 }
            return ["  - {" + pairs.joined(separator: ", ") + "}" + comment]
        }
        // Each line of a block tells which entry it belongs to.
        return pairs.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 + " # of \(index) x" }
            + (chance(20) ? ["    # of \(index) x"] : [])
    }

    mutating func step(isTable: Bool, count: Int) -> Step {
        let index = Int.random(in: 0..<count, using: &random)
        let word = pick(Self.words)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .add(word + " z")
        case 1: return .set(index, "level", level())
        case 2: return .set(index, "status", pick(["in-progress", "mitigated", "closed", "occurred"]))
        case 3 where !isTable: return .vote(index, pick(["ana", "@lee", "a: b", "12"]), level())
        case 4: return .set(index, "owner", "o " + word)
        default: return .set(index, pick(["trigger", "risk"]), "t " + word)
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
