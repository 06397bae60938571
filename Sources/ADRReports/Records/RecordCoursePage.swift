public import ADRModel
import ADRText

/// How a record came to state what it states, for people and programs.
public struct RecordCoursePage: Sendable {
    private let record: DecisionRecord
    private let course: RecordCourse

    public init(_ record: DecisionRecord, _ course: RecordCourse) {
        (self.record, self.course) = (record, course)
    }

    /// For a terminal.
    ///
    /// - Parameter columns: how wide it is.
    public func terminal(columns: Int?) -> StyledText { PageTerminal(columns: columns).render(page) }

    /// For a chat, a comment or a mail.
    public var markdown: String { PageMarkdown(folder: "", isMessage: true).render(page) }

    private var page: ReportPage {
        let table = ReportTable(
            [.key("Date"), .key("Commit"), .key("Author"), .sentence("What changed")],
            course.steps.map(row))
        let blocks: [ReportBlock] = course.steps.isEmpty ? [] : [.table(table)]
        return ReportPage(
            title: "History of \(record.label) \(record.displayTitle)", lead: ReportText(lead),
            sections: [ReportSection(name: "history", title: "", blocks: blocks, isShort: true)], isFull: true
        )
    }

    private var lead: String {
        guard !course.steps.isEmpty else { return "This record has not been committed yet." }
        let cut = course.isCut ? " Older commits are missing: the clone is shallow." : ""
        return course.isUnmoved ? "The status has not changed.\(cut)" : cut.trimming
    }

    private func row(_ step: RecordCourse.Step) -> [ReportText] {
        let (day, commit, author) =
            switch step.source {
            case .commit(let commit): (commit.day.iso, commit.shortName, commit.author)
            case .merge: ("in a merge", "", "")
            case .uncommitted: ("uncommitted", "", "")
            }
        return [day, commit, author, step.moves.map { words(for: $0, step) }.joined(separator: "; ")]
            .map { ReportText($0) }
    }

    private func words(for move: RecordCourse.Move, _ step: RecordCourse.Step) -> String {
        func named(_ value: String?) -> String { value ?? "none" }
        let after = move.after ?? "no status"
        return switch move.fact {
        case .status where step.isFirst: course.isCut ? "already there: \(after)" : "added: \(after)"
        case .status: "\(move.before ?? "no status") → \(after)"
        case .title: "title: \(named(move.before)) → \(named(move.after))"
        case .deciders: "decision makers: \(named(move.before)) → \(named(move.after))"
        case .path: "moved from \(named(move.before))"
        }
    }

    /// As a JSON value.
    var json: JSONValue {
        .object([
            "complete": .bool(!course.isCut),
            "steps": .array(
                course.steps.map { step in
                    .object([
                        "commit": .string(orNull: step.commit?.name),
                        "day": .string(orNull: step.commit?.day.iso),
                        "author": .string(orNull: step.commit?.author),
                        "committed": .bool(step.source != .uncommitted),
                        "moves": .array(
                            step.moves.map {
                                .object([
                                    "fact": .string($0.fact.rawValue), "before": .string(orNull: $0.before),
                                    "after": .string(orNull: $0.after),
                                ])
                            }),
                    ])
                }),
        ])
    }
}
