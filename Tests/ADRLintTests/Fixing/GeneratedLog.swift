import ADRModel
import ADRText

/// A small log put together at random from parts that have faults, and from parts that have none.
struct GeneratedLog {
    let log: DecisionLog

    private static let headers = [
        "---\nstatus: acepted\n---\n", "---\nstatus: Superceded\nsuperseded-by: [2]\n---\n",
        "---\nstatus: accepted\nsupersedes: [1, 3]\ndate: 2026-02-30\n---\n", "",
        "---\nstatus: accepted # adr-disable unknown-status, broken-link\ntags: a, b\n---\n",
        "---\nstauts: accepted\nsupersedes: 0004-d.md\nstatus: proposed\n---\n",
        "\u{FEFF}---\nstatus: draft\n---\n",
    ]

    private static let titles = ["# Use é", "#Use it", "# 7. Use it", "Use it\n======", "#\u{A0}Use it", ""]

    private static let bodies = [
        "## Status\n\nSuperceded by [2](0002-b.md)\n", "* Status: Acceptd\n* Date: 2026-13-01\n",
        "## Status\n\nAccepted\n\nAmends [1. Use it](0001-a.md)\n",
        "<!-- adr-disable-next-line -->\n\nText.\n",
        "[a](missing.md) <!-- adr-disable-line broken-link, missing-title -->\n", "```\n# adr-disable\n",
        "## Context\n\n## Decision\n\nSupersedes ADR-0001.\n",
        "<!-- adr-disable broken-link -->\n[b](b.md)\n",
        "<!-- adr-enable -->\n<!-- adr-disable-file missing-status -->\n",
        "Text with \u{200B} and \u{202E}.  \n",
    ]

    init(using generator: inout SplitMix) {
        let reader = RecordReader()
        let names = ["0001-a.md", "0002-b.md", "0003-c.md", "0004-d.md"]
        let records = names.map { name in
            var text = Self.headers.randomElement(using: &generator)!
            text += Self.titles.randomElement(using: &generator)! + "\n\n"
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                text += Self.bodies.randomElement(using: &generator)! + "\n"
            }
            if Bool.random(using: &generator) {
                text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
            }
            return reader.read(SourceText(path: "docs/adr/" + name, text))
        }
        log = DecisionLog(folder: "docs/adr", records: records)
    }
}

/// A generator of random numbers that gives the same ones for the same state.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
