import ADRText

/// Generates records in every dialect from a seed.
struct RecordGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A record with the way it was written.
    struct Generated {
        let source: SourceText
        /// The offset from which on the text is prose that no edit may touch.
        let proseStart: Int
    }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[next(below: values.count)] }
    mutating func chance(_ percent: Int) -> Bool { next(below: 100) < percent }

    static let oddWords = [
        "Use", "TITLE", "{date}", "|", "Q&A", "&amp;", "\"q\"", "it's", "C:\\x", "#", "C#", "`code`", "*a*",
        "_b_",
        "snake_case", "<b>", "<!-- c -->", "[x](y.md)", "![i](j)", "12.", "ADR-3", "~~s~~", "日本語", "é", "🎉",
        "a: b",
        "@ana", "- x", "1)", "$x$", "https://a.b/c?d=e", "superseded", "accepted", "by", "Status:",
        "2020-01-02", "no",
        "\\", "[[w]]", "<https://x.y>", "==", "replaces", "0004",
    ]

    /// Some words in a row, odd ones among them.
    mutating func title() -> String {
        (0..<(1 + next(below: 5))).map { _ in pick(Self.oddWords) }.joined(separator: " ")
    }

    mutating func record(path: String) -> Generated {
        let status = pick([
            "accepted", "Accepted", "PROPOSED", "proposed", "✅ Accepted", "Approved", "draft", "Rejected",
        ])
        let head = pick([Self.frontMatter, Self.bullets, Self.lines, Self.table, Self.section, Self.heading])(
            &self)(status)
        let prose = pick([
            "## Context\n\nWe *like* it.\tSo.\n\n```\nStatus: x\n```",
            "## Context and Problem Statement\n\n- a\n- b  \n",
        ])
        var text = head + "\n" + prose + (chance(50) ? "\n" : "")
        let mark = chance(30) ? "\u{FEFF}" : ""
        let isCRLF = chance(40)
        func ended(_ text: String) -> [UInt8] {
            isCRLF ? Array(text.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] } : Array(text.utf8)
        }
        text = mark + text
        return Generated(
            source: SourceText(path: path, bytes: ended(text)), proseStart: ended(mark + head + "\n").count)
    }

    private static func frontMatter(_ it: inout RecordGenerator) -> (String) -> String {
        let quote = it.pick(["", "\"", "'"])
        let lines = it.pick([
            "date: 2020-01-02\n", "date: '2020-01-02' # day\n", "",
            "# note\ndate: 2020-01-02\nx-own: {a: [1, 2]}\n",
            "deciders: [ana, lee]\ndate: 2020-01-02\n", "tags:\n  - a\n  - b\n",
            "superseded_by:\nsupersedes: [2]\n",
        ])
        return { "---\nstatus: \(quote)\($0)\(quote)\n\(lines)---\n# Use X\n" }
    }

    private static func bullets(_ it: inout RecordGenerator) -> (String) -> String {
        let (head, tail) = it.pick([
            ("* ", ": "), ("- ", ": "), ("- **", ":** "), ("* **", "**: "), ("+ ", ":  "),
        ])
        let more = it.pick([
            "", "\(head)Date\(tail)2020-01-02\n",
            "\(head)Deciders\(tail)ana, lee\n\(head)Date\(tail)2020-01-02 <!-- day -->\n",
        ])
        return { "# Use X\n\n\(head)Status\(tail)\($0)\n\(more)" }
    }

    private static func lines(_ it: inout RecordGenerator) -> (String) -> String {
        let (head, tail) = it.pick([("", ": "), ("**", ":** "), ("**", "**: "), ("_", ":_ ")])
        let hardBreak = it.pick(["  ", "\\", "\n"])
        return { "# Use X\n\n\(head)Status\(tail)\($0)\(hardBreak)\n\(head)Date\(tail)2020-01-02\n" }
    }

    private static func table(_ it: inout RecordGenerator) -> (String) -> String {
        it.chance(50)
            ? { "# Use X\n\n| Status | \($0) |\n|---|---|\n| Date | 2020-01-02 |\n" }
            : {
                "# Use X\n\n| Key | Value |\n|---|---|\n| **Status** | \($0) |\n| Date | 2020-01-02 |\n\nText.\n"
            }
    }

    private static func section(_ it: inout RecordGenerator) -> (String) -> String {
        let date = it.pick(["Date: 2020-01-02\n\n", ""])
        let more = it.pick(["", "\nAmends [1. A](0001-a.md)\n", "\n<!-- c -->\n", "\nMore text on it.\n"])
        return { "# 7. Use X\n\n\(date)## Status\n\n\($0)\n\(more)" }
    }

    private static func heading(_ it: inout RecordGenerator) -> (String) -> String {
        { "# 7. Use X\n\n## Status: \($0)\n\nText.\n" }
    }
}
