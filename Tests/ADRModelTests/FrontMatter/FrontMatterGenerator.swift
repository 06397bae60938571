/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Makes YAML of the kind that stands in front matter, in all styles, with comments and blank lines.
struct FrontMatterGenerator {
    var random: SeededGenerator
    private var lines: [String] = []

    init(seed: Int) { random = SeededGenerator(seed: seed) }

    static let keys = [
        "status", "date", "tags", "x-é", "risks", "\"quoted key\"", "'a'", "owner of it", "k9",
    ]
    static let words = [
        "accepted", "2026-11-22", "a b", "0017", "no", "x:y", "é✅", "http://a.b/c#d", "it's", "a\"b", "-1",
        "~",
        "null", "a#b", "1e3", "\u{A0}", "[x", "c\\d", "a  b",
    ]

    /// The lines of a block mapping, each with its line ending.
    mutating func document(lineEnding: String = "\n") -> String {
        lines = []
        mapping(column: 0, depth: 0)
        return lines.map { $0 + lineEnding }.joined()
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    private mutating func pick<T>(_ list: [T]) -> T { list.randomElement(using: &random)! }
    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    private mutating func comment() -> String { chance(15) ? pick([" # why", "  # a: b", "\t#x"]) : "" }

    private mutating func noise(_ column: Int) {
        if chance(8) { lines.append(pick(["", "  ", blanks(column) + "# note", "# [x"])) }
    }

    private mutating func mapping(column: Int, depth: Int, firstLine: String? = nil) {
        var keys = Self.keys.shuffled(using: &random)
        for index in 0..<Int.random(in: 1...4, using: &random) {
            let start = index == 0 ? firstLine ?? blanks(column) : blanks(column)
            if index > 0 || firstLine == nil { noise(column) }
            value(
                behind: "\(start)\(keys.removeLast())\(chance(5) ? " " : ""):", column: column, depth: depth,
                isEntry: true)
        }
    }

    private mutating func sequence(column: Int, depth: Int, firstLine: String? = nil) {
        for index in 0..<Int.random(in: 1...3, using: &random) {
            let start = index == 0 ? firstLine ?? blanks(column) : blanks(column)
            if index > 0 || firstLine == nil { noise(column) }
            if depth < 3, chance(35) {
                let offset = pick([1, 1, 1, 3])
                let line = start + "-" + blanks(offset)
                if chance(75) {
                    mapping(column: column + 1 + offset, depth: depth + 1, firstLine: line)
                } else {
                    sequence(column: column + 1 + offset, depth: depth + 1, firstLine: line)
                }
            } else {
                value(behind: start + "-", column: column, depth: depth, isEntry: false)
            }
        }
    }

    private mutating func value(behind start: String, column: Int, depth: Int, isEntry: Bool) {
        switch Int.random(in: 0..<20, using: &random) {
        case 0...1: lines.append(start + comment())
        case 2...4 where depth < 3:
            lines.append(start + comment())
            mapping(column: column + pick([1, 2, 4]), depth: depth + 1)
        case 5...7 where depth < 3:
            lines.append(start + comment())
            sequence(column: column + pick(isEntry ? [0, 1, 2] : [1, 2]), depth: depth + 1)
        case 8...9: lines.append(start + " " + flow(depth: depth, indentation: column + 1) + comment())
        case 10:
            lines.append(start + " " + pick(["|", ">", "|-", ">+", "|+", ">-", "| # x"]))
            let indentation = blanks(column + pick([1, 2, 3]))
            lines.append(indentation + pick(["text", "- x: y", "# no comment"]))
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                lines.append(
                    pick([
                        "", indentation + "more", indentation + "  indented", indentation + pick(Self.words),
                    ]))
            }
        case 11:
            lines.append(start + " plain text")
            if chance(40) { lines.append("") }
            lines.append(blanks(column + pick([1, 2])) + "that goes on" + comment())
        case 12: lines.append(start + "\n".prefix(0) + comment())
        default:
            lines.append(
                start + pick([" ", " ", "  "]) + scalar(inFlow: false, indentation: column + 1) + comment())
        }
    }

    private mutating func scalar(inFlow: Bool, indentation: Int) -> String {
        let text = pick(Self.words)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "'" + text.replacing("'", with: "''") + "'"
        case 1:
            return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                + pick(["", "\\n", "\\u00e9"]) + "\""
        case 2 where chance(15):
            return pick(["\"a", "'a"].map { $0 }) == "\"a"
                ? "\"a\n\n\(blanks(indentation)) b\\\n\(blanks(indentation))c\""
                : "'a \n\(blanks(indentation))b'"
        default: return pick(["accepted", "2026-11-22", "a b", "é✅", "it's", "-1", "~", "x#y"])
        }
    }

    private mutating func flow(depth: Int, indentation: Int) -> String {
        let space = pick(["", " ", "\n" + blanks(indentation)])
        let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            depth < 3 && chance(20)
                ? flow(depth: depth + 1, indentation: indentation)
                : scalar(inFlow: true, indentation: indentation)
        }
        let comma = elements.isEmpty || chance(85) ? "" : ","
        let separator = pick([", ", ",\n" + blanks(indentation), " , "])
        if chance(50) { return "[" + space + elements.joined(separator: separator) + comma + space + "]" }
        var keys = Self.keys.shuffled(using: &random)
        let entries = elements.map { element in
            keys.removeLast() + (chance(10) ? "" : ": " + element)
        }
        return "{" + space + entries.joined(separator: separator) + comma + space + "}"
    }
}
