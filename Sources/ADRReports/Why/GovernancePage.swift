import ADRModel
import ADRText

/// The decisions that govern files laid out: those in force, those that are open, those that no longer hold.
struct GovernancePage {
    let governance: Governance
    /// The folder that paths are shown relative to.
    let folder: String

    var page: ReportPage {
        ReportPage(
            title: title, lead: ReportText(lead),
            sections: Governance.Standing.allCases.compactMap(section),
            rest: "rerun with --format json")
    }

    private var title: String {
        guard governance.files.count == 1 else { return "Decisions that govern \(files)" }
        return "Decisions that govern \(shown(governance.files[0]))"
    }

    private var files: String { Wording.counted(governance.files.count, "file") }

    private var lead: String {
        let count = governance.decisions.count { $0.standing == .inForce }
        guard !governance.files.isEmpty else { return "No file has changed." }
        guard !governance.decisions.isEmpty else {
            return "None: no pattern, link or mention points to a decision."
        }
        return count == 0 ? "None is in force." : "\(Wording.counted(count, "decision")) in force."
    }

    private func section(_ standing: Governance.Standing) -> ReportSection? {
        let decisions = governance.decisions.filter { $0.standing == standing }
        guard !decisions.isEmpty else { return nil }
        return ReportSection(
            name: Self.title(standing).lowercased().replacing(" ", with: "-"), title: Self.title(standing),
            blocks: decisions.flatMap { decision in
                [ReportBlock.text(head(of: decision)), .list(decision.grounds.map(line))]
            })
    }

    private static func title(_ standing: Governance.Standing) -> String {
        switch standing {
        case .inForce: "In force"
        case .open: "Undecided"
        case .past: "No longer in force"
        }
    }

    /// `0003 Use MySQL (superseded by 0012 Use PostgreSQL)`
    private func head(of decision: Governance.Decision) -> ReportText {
        let name = ReportText.link(decision.label, to: decision.record.source.path)
        let successors = decision.successors.map { record, label in
            ReportText.link(label, to: record.source.path) + ReportText(" \(record.displayTitle)")
        }
        let status = decision.record.shownStatus ?? "no status"
        let standing =
            successors.isEmpty
            ? ReportText(status)
            : ReportText(status == "superseded" ? "superseded by " : "\(status), superseded by ")
                + successors.joined(separator: ", ")
        return name + " " + .strong(decision.record.displayTitle) + " (" + standing + ")"
    }

    private func line(_ ground: Governance.Ground) -> ReportText {
        switch ground {
        case .pattern(let text, let files):
            return ReportText("pattern \(text): ") + few(files)
        case .link(let file, let place):
            return "link to " + .link(shown(file), to: file) + " at " + self.place(place)
        case .mention(let text, let place): return ReportText("\(text) at ") + self.place(place)
        }
    }

    private func few(_ files: [String]) -> ReportText {
        files.prefix(Self.fewest).map { ReportText.link(shown($0), to: $0) }.joined(separator: ", ")
            + ReportText(Wording.more(files.count - Self.fewest))
    }

    private static let fewest = 3

    private func place(_ place: TextPlace) -> ReportText {
        .link("\(shown(place.path)):\(place.line):\(place.column)", to: place.path)
    }

    private func shown(_ path: String) -> String { RelativePath.from(folder, to: path) }
}
