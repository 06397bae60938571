public import ADRModel
public import ADRText

/// Judges what texts outside of the logs say of decisions, with the rules about that.
public struct CitationLinter: Sendable {
    /// The id of what `citations --all` lists and no rule finds fault with.
    public static let plain = "citation"

    private let rules: [(rule: any Rule, description: RuleDescription)]
    private let settings: LintSettings
    private let records: CitedRecords

    /// - Parameter logs: all logs of the repository.
    public init(_ logs: [DecisionLog], settings: LintSettings = LintSettings()) {
        rules = BuiltInRules.ofCitations.filter { settings.selection.isOn($0.description) }
            .map { ($0.init(), $0.description) }
        self.settings = settings
        records = CitedRecords(logs)
    }

    /// What is wrong with the citations of a text and not silenced there, in their order.
    ///
    /// - Parameter listsAll: whether those are told too with which nothing is wrong, or which are not certain.
    public func diagnostics(
        of citations: [Citation], in source: SourceText, listingAll listsAll: Bool = false
    ) -> [Diagnostic] {
        let exceptions = settings.exceptions(at: source.path)
        let active = rules.filter { !exceptions.contains($0.description.id) }
        var suppressions = citations.isEmpty ? nil : Suppressions(ofText: source)
        return citations.flatMap { citation in
            let found = active.compactMap { rule, description in
                rule.check(citation, among: records).map {
                    diagnostic($0, description, citation, in: source)
                }
            }
            .filter { !(suppressions?.silence($0) ?? false) }
            return found.isEmpty && listsAll ? [entry(of: citation, in: source)] : found
        }
    }

    private func diagnostic(
        _ finding: Finding, _ rule: RuleDescription, _ citation: Citation, in source: SourceText
    ) -> Diagnostic {
        var fix: Fix?
        if let old = citation.record, rule.id == SupersededCitationRule.description.id,
            let new = records.successorOfWhole(old)
        {
            fix = CitationFix(citation: citation, source: source, old: old, new: new, records: records).fix
        }
        return Diagnostic(
            rule: rule.id, severity: settings.severity(of: rule), path: source.path, range: finding.range,
            message: finding.message, notes: finding.notes, fix: fix)
    }

    /// `0012 Use PostgreSQL (accepted)`
    private func entry(of citation: Citation, in source: SourceText) -> Diagnostic {
        let message: String
        switch citation.meaning {
        case .record(let record):
            message = records.name(of: record) + (record.shownStatus.map { " (\($0))" } ?? "")
        case .several(let several):
            message = "one of " + several.map(records.name).joined(separator: ", ")
        case .none: message = "no decision"
        }
        let doubt =
            switch citation.standing {
            case .certain: ""
            case .listed: "listed: "
            case .doubtful: "perhaps "
            }
        return Diagnostic(
            rule: Self.plain, severity: .info, path: source.path, range: citation.range,
            message: doubt + message)
    }
}
