import ADRModel

/// The strengths and weaknesses that the accepted decisions build in.
struct StrengthsPart: ReviewPart {
    let review: RiskReview

    static let name = "strengths-and-weaknesses"
    static let summary = "how decisions affect each quality"
    static let pictures = [QualityBalancePicture.name]
    static let linesOfRow = 1

    func section(for reader: ReviewReader) -> ReportSection? {
        let balance = review.balance
        guard !balance.isEmpty else { return nil }
        let title = "Strengths and weaknesses"
        guard reader.isThorough else {
            let entries = reader.shown(balance, of: Self.self).map { quality in
                ReportEntry(
                    key: "", name: ReportText(reader.name(of: quality.quality)),
                    sentence: few(quality.strengths + quality.weaknesses),
                    note: ReportText(Self.both(quality)), facts: [])
            }
            return ReportSection(
                name: Self.name, title: title,
                blocks: [.entries(ReportEntries(title: "Quality", entries: entries))])
        }
        let table = ReportTable(
            [.sentence("Quality"), .number("Effects"), .detail("Strengths"), .detail("Weaknesses")],
            balance.map { quality in
                [
                    ReportText(Wording.name(of: quality.quality)), ReportText(Self.both(quality)),
                    effects(quality.strengths), effects(quality.weaknesses),
                ]
            })
        return ReportSection(
            name: Self.name, title: title,
            blocks: [.picture(QualityBalancePicture(balance: balance), data: table)])
    }

    var json: JSONValue? {
        .array(
            review.balance.map { balance in
                .object([
                    "quality": .string(balance.quality.rawValue), "strength": .number(balance.strength),
                    "weakness": .number(balance.weakness),
                    "effects": .array(
                        (balance.strengths + balance.weaknesses).map {
                            .object([
                                "decision": .string($0.decision.label), "effect": .number($0.effect),
                            ])
                        }),
                ])
            })
    }

    private func effects(_ effects: [QualityBalance.Effect]) -> ReportText {
        effects.map { .label($0.decision) + ReportText(" \(Self.signed($0.effect))") }.joined(separator: ", ")
    }

    /// The strongest effects both ways, and how many more there are.
    private func few(_ all: [QualityBalance.Effect]) -> ReportText {
        let strongest = [2, 1].flatMap { size in all.filter { abs($0.effect) == size } }
        return effects(Array(strongest.prefix(Self.named))) + ReportText(Wording.more(all.count - Self.named))
    }

    private static let named = 4

    /// `+3 −2`; what speaks for and against a quality is not offset.
    private static func both(_ balance: QualityBalance) -> String {
        [balance.strength, balance.weakness].filter { $0 != 0 }.map(signed).joined(separator: " ")
    }

    private static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "−\(-number)" }
}
