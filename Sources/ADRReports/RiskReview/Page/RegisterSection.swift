import ADRModel

/// Every entry, open or not.
struct RegisterSection {
    let register: [ReviewedRisk]

    var section: ReportSection {
        let table = ReportTable(
            [
                .key("Level"), .key("Entry"), .sentence("What it says"), .detail("Kind"), .detail("Status"),
                .detail("Owner"), .detail("Response"), .detail("Target"), .detail("Review by"),
            ],
            register.map { risk in
                [
                    .level(of: risk), .reference(risk), ReportText(risk.statement),
                    ReportText(risk.entry.effectiveKind.rawValue),
                    ReportText(risk.entry.effectiveStatus.rawValue),
                    ReportText(risk.entry.owner.value ?? ""),
                    ReportText(risk.entry.response.value?.rawValue ?? ""),
                    ReportText(risk.entry.target.value?.text ?? ""), .day(risk.entry.reviewBy.value),
                ]
            })
        return ReportSection(
            name: "register", title: "Register (\(register.count))", blocks: [.table(table)])
    }
}
