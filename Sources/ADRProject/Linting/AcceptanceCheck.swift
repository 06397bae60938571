public import ADRAuthoring
public import ADRLint
public import ADRModel
public import ADRText

/// What is still open in records that are about to be accepted.
public struct AcceptanceCheck: Sendable {
    /// An open risk of the band critical, by the residual level if one is given.
    public struct CriticalRisk: Sendable {
        /// `0012/R7`.
        public let reference: String
        public let statement: String
        /// `nil` where only its band is known.
        public let level: RiskLevel?
        public let owner: String?
    }

    /// Warnings and errors in the records as they will be, empty sections and text of the template among them.
    public let diagnostics: [Diagnostic]
    public let risks: [CriticalRisk]
    /// The texts of the records as they will be.
    public let sources: [SourceText]

    /// Whether nothing is found, and every critical risk has an owner.
    public var isPassed: Bool { diagnostics.isEmpty && risks.allSatisfy { $0.owner != nil } }
}

extension Repository {
    /// Looks at records as they stand in a log that is not written yet.
    ///
    /// - Parameter references: the records.
    /// - Throws: `AuthoringError` if there is no such record.
    public func acceptanceCheck(
        of references: [String], in log: DecisionLog
    ) throws(AuthoringError) -> AcceptanceCheck {
        var records: [DecisionRecord] = []
        for reference in references { records.append(try log.lookUp(reference)) }
        let paths = Set(records.map(\.source.filePath))
        let method = project.configuration.risks
        let found = Linter(settings: project.configuration.lint, riskMethod: method)
            .lint(log, where: paths.contains(path:), surroundings: lintSurroundings(today: today))
            .filter { paths.contains(path: $0.path) && $0.severity >= .warning && !Self.isOfPages($0) }
        let risks = records.flatMap { SupersededRisks.open(of: $0, method: method) }
            .filter { $0.risk.band(by: method) == .critical }
            .map { reference, risk in
                AcceptanceCheck.CriticalRisk(
                    reference: reference, statement: risk.statement.value ?? "", level: risk.effectiveLevel,
                    owner: risk.owner.value)
            }
        return AcceptanceCheck(diagnostics: found, risks: risks, sources: records.map(\.source))
    }

    /// Whether a finding says that a page does not list the record as it is: pages follow the records.
    private static func isOfPages(_ diagnostic: Diagnostic) -> Bool {
        ["stale-index", "missing-from-index"].contains(diagnostic.rule)
    }

    /// What rules may know of the project's files on disk.
    ///
    /// - Parameters:
    ///   - tracked: the paths that git has, if those count and not the disk.
    ///   - base: what the log is compared with.
    public func lintSurroundings(
        today: CalendarDate, tracked: TrackedPaths? = nil, base: BaseComparison? = nil
    ) -> LintSurroundings {
        let root = project.root
        let spelling = PathSpelling(root: root)
        let present = PresentPaths(root: root, git: git)
        var surroundings = LintSurroundings(
            today: today, pathExists: { tracked?.exists($0) ?? present.exists($0) },
            spelling: { path in
                if let tracked { return tracked.spelling(of: path) }
                return spelling.spelling(of: path)
            }, base: base)
        surroundings.progress = project.progress
        let files = FileNames(of: project)
        surroundings.holdsFile = { tracked?.holdsFile($0) ?? files.holdsFile($0) }
        if tracked == nil { surroundings.pagesAbove = { PagesAbove(root: root).pages(of: $0) } }
        if let enclosing = EnclosingRepository(around: root) {
            surroundings.existsOutside = { enclosing.exists($0) }
        }
        return surroundings
    }
}
