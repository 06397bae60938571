public import ADRModel

/// How long decisions took from proposed to accepted, as far as their history tells.
public struct DecisionPace: Sendable {
    /// What a page says of it.
    let text: String

    /// - Parameter gap: why the history is not known.
    public init(gap: String) { text = "How long proposals waited is unknown: \(gap)." }

    public init(_ courses: [RecordCourse]) {
        var days: [Int] = []
        var (straight, unknown) = (0, 0)
        for course in courses {
            let turns = course.steps.flatMap { step in
                step.moves.filter { $0.fact == .status }.map {
                    (day: step.commit?.day, status: $0.after.flatMap(DecisionStatus.init(rawValue:)))
                }
            }
            guard let accepted = turns.firstIndex(where: { $0.status == .accepted }) else { continue }
            let waiting = turns[..<accepted].first { $0.status?.isPending ?? false }
            if let first = waiting?.day, let last = turns[accepted].day, !course.isCut {
                days.append(max(0, first.days(until: last)))
            } else if accepted == 0, !course.isCut {
                straight += 1
            } else {
                unknown += 1
            }
        }
        days.sort()
        var sentences: [String] = []
        if days.isEmpty {
            sentences.append("No decision has a known time from proposal to acceptance")
        } else {
            let median = Wording.counted(days[days.count / 2], "day")
            let range = days.count > 2 ? ", from \(days[0]) to \(days[days.count - 1])" : ""
            sentences.append(
                "From proposal to acceptance: a median of \(median) for \(Wording.counted(days.count, "decision"))\(range)"
            )
        }
        if straight > 0 {
            sentences.append("\(Wording.counted(straight, "decision")) accepted when first committed")
        }
        if unknown > 0 {
            sentences.append("\(Wording.counted(unknown, "decision")) with incomplete git history")
        }
        text = sentences.map { $0 + "." }.joined(separator: " ")
    }
}
