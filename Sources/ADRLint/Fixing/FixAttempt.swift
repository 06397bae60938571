import ADRModel
import ADRText

/// A log on its way through several rounds of fixes, and what is found in it.
struct FixAttempt {
    let log: DecisionLog
    let found: [Diagnostic]

    /// The log after some fixes; `nil` if one of them cannot be applied, leaves its finding, or brings another.
    func applying(
        _ diagnostics: [Diagnostic], reader: RecordReader, lint: (DecisionLog) -> [Diagnostic]
    ) -> FixAttempt? {
        guard let changes = changes(of: diagnostics) else { return nil }
        let next = log.applying(changes, reader: reader)
        let attempt = FixAttempt(log: next, found: lint(next))
        return attempt.hasOnlyWhatIsLeft(of: found, without: diagnostics) ? attempt : nil
    }

    private func changes(of diagnostics: [Diagnostic]) -> ChangeSet? {
        var edits: [FilePath: [TextEdit]] = [:]
        for fix in diagnostics.compactMap(\.fix) { edits.merge(fix.edits, uniquingKeysWith: +) }
        var changes = ChangeSet()
        for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
            guard let source = log.source(at: path.text), (try? changes.edit(source, edits)) != nil else {
                return nil
            }
        }
        return changes
    }

    /// Where something was found, and by which rule; messages may change with what they quote.
    private struct Place: Hashable {
        let rule: String
        let path: FilePath

        init(_ diagnostic: Diagnostic) { (rule, path) = (diagnostic.rule, FilePath(diagnostic.path)) }
    }

    private func hasOnlyWhatIsLeft(of before: [Diagnostic], without fixed: [Diagnostic]) -> Bool {
        var allowed: [Place: Int] = [:]
        for diagnostic in before { allowed[Place(diagnostic), default: 0] += 1 }
        for diagnostic in fixed { allowed[Place(diagnostic), default: 0] -= 1 }
        for diagnostic in found { allowed[Place(diagnostic), default: 0] -= 1 }
        return allowed.values.allSatisfy { $0 >= 0 }
    }
}
