/// Makes logs in the format JSON-ADR, the same for the same seed.
struct ExchangeGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func document() -> JSONTree {
        let count = 1 + below(6)
        return .object([
            "version": .string("1.0.0"),
            "adrs": .array((1...count).map { record(Int($0), of: Int(count)) }),
        ])
    }

    private mutating func record(_ number: Int, of count: Int) -> JSONTree {
        var members: [String: JSONTree] = [
            "number": .number(Double(number)), "title": .string(words()),
            "path": .string("000\(number)-x.md"),
            "status": .string(one(of: ["proposed", "accepted", "rejected", "superseded", "on hold", ""])),
            "date": .string(one(of: ["2026-11-20", "1999-12-31", "0001-01-01"])),
        ]
        for name in ["deciders", "consulted", "informed", "tags", "decision_drivers", "consequences"] {
            maybe { members[name] = .array($0.several { .string($0.words()) }) }
        }
        for name in ["context", "decision", "confirmation"] {
            maybe { members[name] = .string($0.paragraphs()) }
        }
        maybe { members["source_uri"] = .string("https://example.org/\($0.below(99))#a") }
        maybe { members["considered_options"] = .array($0.several { $0.option() }) }
        if count > 1 {
            maybe {
                let target = 1 + (number % count)
                members["links"] = .array([
                    .object(["type": .string($0.one(of: Self.kinds)), "target": .number(Double(target))])
                ])
            }
        }
        maybe {
            members["custom_sections"] = .object([
                "Notes \(number)": .string($0.paragraphs()), "日本": .string("x"),
            ])
        }
        return .object(members)
    }

    private static let kinds = ["supersedes", "superseded-by", "amends", "depends-on", "relates-to"]

    /// An option of which something is said, so that it has a heading.
    private mutating func option() -> JSONTree {
        var members: [String: JSONTree] = [
            "name": .string(words()), "pros": .array([.string("so " + words())]),
        ]
        maybe { members["cons"] = .array($0.several { .string("but " + $0.words()) }) }
        maybe { members["description"] = .string($0.words() + ".") }
        return .object(members)
    }

    // MARK: - Words

    private mutating func words() -> String {
        (["Use"] + several { $0.one(of: Self.words) }).joined(separator: " ")
    }

    private static let words = [
        "X", "C#", "\"it\"", "a|b", "x_y", "50%", "日本語", "é", "@ana", "key: value", "yes", "~", "it's", "Q&A",
        "\\d", "-",
        "{x}", "a, b", "!", "?", "%", "1.5", "ADR", "😀",
    ]

    private mutating func paragraphs() -> String {
        several { $0.words() + $0.one(of: [".", ":\n\n* one\n* two", "\nand more"]) }
            .joined(separator: "\n\n")
    }

    // MARK: - Chance

    private mutating func several<Value>(_ make: (inout Self) -> Value) -> [Value] {
        var values: [Value] = []
        for _ in 0...below(3) { values.append(make(&self)) }
        return values
    }

    private mutating func maybe(_ change: (inout Self) -> Void) { if below(2) == 0 { change(&self) } }

    private mutating func one(of choices: [String]) -> String { choices[Int(below(UInt64(choices.count)))] }

    private mutating func below(_ limit: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % limit
    }
}
