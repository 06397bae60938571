import ADRModel
import ADRText

/// What the records of a log tell of who made it.
struct AdrToolsLog {
    let log: DecisionLog

    /// Whether it may be kept as adr-tools keeps it: it is empty, or begins with a status section.
    var isOfItsKind: Bool { log.records.first.map { $0.dialect == .sections } ?? true }

    /// Whether adr-tools made it: it lies where that makes logs, and begins with the record that `adr-tools init`
    /// writes, in any of its versions, or has no record that `adr-tools new` would not have written.
    var isMadeByAdrTools: Bool {
        guard ("/" + log.folder).ends(with: "/" + Habits.adrTools.logFolder), let first = log.records.first
        else { return false }
        return Self.isFirstOfAdrTools(first) || log.records.allSatisfy(Self.hasFormOfAdrTools)
    }

    private static func isFirstOfAdrTools(_ record: DecisionRecord) -> Bool {
        record.dialect == .sections && sources.contains { record.source.text.firstRange(of: $0) != nil }
    }

    private static let sources = [
        "thinkrelevance.com/blog/2011/11/15/documenting-architecture-decisions",
        "github.com/npryce/adr-tools",
    ]

    /// Whether file name, head and order of sections are those of `adr-tools new`, whatever was written since.
    private static func hasFormOfAdrTools(_ record: DecisionRecord) -> Bool {
        let lines = record.source.text.split(
            maxSplits: 3, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let digits = record.fileName.digits, let number = Int(digits), lines.count > 3,
            lines[0].begins(with: "# \(number). "), lines[1].isEmpty, lines[2].begins(with: "Date: ")
        else { return false }
        let title = lines[0].dropFirst("# \(number). ".count)
        let zeros = String(repeating: "0", count: max(0, 4 - String(number).count))
        let sections = record.outline.headings.filter { $0.level == 2 }.prefix(Self.sections.count)
        return slug(record.fileName.stem) == slug("\(zeros)\(number) \(title)")
            && sections.map { record.source[$0.textRange] } == Self.sections
    }

    private static let sections = ["Status", "Context", "Decision", "Consequences"]

    /// The ASCII letters and digits of a text in lower case, each run of others as one `-`: what adr-tools and this
    /// tool have in common where they make file names of titles.
    private static func slug(_ text: String) -> String {
        text.lowercased().split { !$0.isASCII || !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
