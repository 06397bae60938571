/// The strengths and weaknesses that the accepted decisions build in.
struct BalanceSection {
    let balance: [QualityBalance]

    var section: ReportSection? {
        guard !balance.isEmpty else { return nil }
        let table = ReportTable(
            [.sentence("Quality"), .number("Sum"), .detail("Strengths"), .detail("Weaknesses")],
            balance.map { entry in
                [
                    ReportText(Wording.name(of: entry.quality)), ReportText(Self.signed(entry.sum)),
                    effects(entry.strengths), effects(entry.weaknesses),
                ]
            })
        return ReportSection(
            name: "strengths-and-weaknesses", title: "Strengths and weaknesses",
            blocks: [.picture(QualityBalancePicture(balance: balance), data: table)])
    }

    private func effects(_ effects: [QualityBalance.Effect]) -> ReportText {
        effects.map { .label($0.decision) + ReportText(" \(Self.signed($0.effect))") }.joined(separator: ", ")
    }

    private static func signed(_ number: Int) -> String {
        number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0"
    }
}
