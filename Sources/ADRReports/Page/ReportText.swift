import ADRModel

/// A line of text in which some words are links, and some are marked with a band.
struct ReportText: Hashable, ExpressibleByStringLiteral {
    private(set) var runs: [Run]

    /// Words with one look.
    struct Run: Hashable {
        fileprivate(set) var text: String
        /// What the words lead to, relative to the project's root.
        var path: String?
        var band: RiskBand?
        var isStrong = false
        /// Whether a terminal may cut the words where there is little room.
        var isElastic = false
    }

    init(_ text: String) { runs = text.isEmpty ? [] : [Run(text: text)] }

    init(stringLiteral text: String) { self.init(text) }

    fileprivate init(runs: [Run]) { self.runs = runs }

    static func link(_ text: String, to path: String) -> ReportText {
        ReportText(runs: [Run(text: text, path: path)])
    }

    static func band(_ band: RiskBand?, _ text: String) -> ReportText {
        ReportText(runs: [Run(text: text, band: band)])
    }

    static func strong(_ text: String) -> ReportText { ReportText(runs: [Run(text: text, isStrong: true)]) }

    /// Words that give way where there is little room.
    static func elastic(_ text: String) -> ReportText { ReportText(runs: [Run(text: text, isElastic: true)]) }

    static func + (left: ReportText, right: ReportText) -> ReportText {
        ReportText(runs: left.runs + right.runs)
    }

    var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

    /// The text with the words of each run changed.
    func mapped(elasticOnly: Bool = false, _ change: (String) -> String) -> ReportText {
        ReportText(
            runs: runs.map { run in
                guard run.isElastic || !elasticOnly else { return run }
                var changed = run
                changed.text = change(run.text)
                return changed
            })
    }

    /// The first texts, and how many more there are.
    static func first(_ limit: Int, of texts: [ReportText]) -> [ReportText] {
        let shown = texts.firstOrAll(limit)
        return shown
            + (shown.count < texts.count ? [ReportText("and \(texts.count - shown.count) more")] : [])
    }

    /// The words alone.
    var plain: String { runs.map(\.text).joined() }
}

extension Sequence<ReportText> {
    func joined(separator: ReportText) -> ReportText {
        var runs: [ReportText.Run] = []
        for (index, text) in enumerated() { runs += (index == 0 ? [] : separator.runs) + text.runs }
        return ReportText(runs: runs)
    }
}
