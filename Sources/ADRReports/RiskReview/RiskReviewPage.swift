import ADRModel

/// A risk review laid out for a reader: the page of five minutes, and behind it the rest if that is wanted.
struct RiskReviewPage {
    let review: RiskReview
    let audience: ReviewAudience
    var isFull = false
    /// Which form of the full page has what this one has no room for.
    var whole = RiskReviewFormat.html

    var page: ReportPage {
        var reader = ReviewReader(audience, review.basis)
        let brief = audience.parts.filter(isTold)
        var sections = (review.basis.whole.isEmpty ? beginning : []) + sections(brief, for: reader)
        if isFull {
            reader.isThorough = true
            let more = ReviewParts.all.filter { isTold($0) && ($0.hasMore || !audience.has($0)) }
            sections += self.sections(more, for: reader).filter { !$0.isStatementOnly }.map { section in
                var folded = section
                folded.isFolded = true
                if sections.contains(where: { $0.name == folded.name }) { folded.name += "-in-full" }
                return folded
            }
        } else if hasHeadline {
            sections.append(whereTheRestIs)
        }
        let lead =
            review.basis.whole.isEmpty
            ? RiskReviewHeadline.invitation(of: review)
            : hasHeadline ? CountsPart(review: review).headline : ""
        return ReportPage(
            title: "Risk review as of \(review.asOf.iso)", lead: ReportText(lead), sections: sections,
            isBrief: true, isFull: isFull,
            rest: command((whole == .html ? ["--full"] : []) + ["--format", whole.rawValue]))
    }

    private func sections(_ parts: [any ReviewPart.Type], for reader: ReviewReader) -> [ReportSection] {
        parts.compactMap { $0.init(review: review).section(for: reader) }
    }

    private var hasHeadline: Bool {
        !review.basis.whole.isEmpty && audience.has(CountsPart.self)
    }

    /// Of a register without entries only what waits for the meeting, and what decisions build in.
    private func isTold(_ part: any ReviewPart.Type) -> Bool {
        guard review.basis.whole.isEmpty else { return true }
        return part.name == DecisionsNeededPart.name && !review.needs.isEmpty
            || part.name == StrengthsPart.name
            || part.name == DecisionHealthPart.name
    }

    private var beginning: [ReportSection] {
        [
            ReportSection(
                name: "begin", title: "Getting started", blocks: RiskReviewHeadline.beginning(of: review))
        ]
    }

    private var whereTheRestIs: ReportSection {
        let isForAll = audience.name == ReviewAudience.all.name
        let command = command(["--full"] + (isForAll ? [] : ["--audience", audience.name]))
        let more =
            isForAll && review.basis.filter.isEmpty ? "; for a role: --audience NAME; yours: --mine" : ""
        return ReportSection(
            name: "rest", title: "The rest", blocks: [.text(ReportText(command + more))],
            isShort: true)
    }

    /// A review of what is asked for.
    private func command(_ options: [String]) -> String {
        ShellText.commandLine(["adr", "risk", "review"] + options + review.basis.filter.arguments)
    }
}

extension ReportSection {
    /// Whether the section only says that there is nothing.
    var isStatementOnly: Bool {
        blocks.allSatisfy(\.isText)
    }
}
