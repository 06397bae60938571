public import ADRModel

/// One thing that can be wrong with a record, alone or in its log.
///
/// A rule looks at one record at a time; what it asks about other records it asks of the context, which holds
/// the whole log. It returns findings and never stamps its own id, severity or path on them.
public protocol Rule: Sendable {
    /// Everything people and other parts of the program know about the rule.
    static var description: RuleDescription { get }

    init()

    /// Finds every place of a record that breaks the rule.
    func check(_ record: DecisionRecord, in context: LintContext) -> [Finding]

    /// Finds what is wrong with a record being gone.
    ///
    /// - Parameter record: the record as it was where the log and its base part; findings have ranges of that
    ///   text.
    func check(removed record: DecisionRecord, in context: LintContext) -> [Finding]

    /// Finds what is wrong with a template of the log.
    ///
    /// - Parameter template: the template, read as if it were a record.
    func check(template: DecisionRecord, in context: LintContext) -> [Finding]

    /// Finds what is wrong with a page that lists the log's records.
    ///
    /// - Parameter page: the page, read as if it were a record.
    func check(page: DecisionRecord, in context: LintContext) -> [Finding]

    /// Finds what is wrong with a place outside of the logs that names a decision.
    func check(_ citation: Citation, among records: CitedRecords) -> Finding?
}

extension Rule {
    /// Nothing: most rules are about records that are there.
    public func check(removed record: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    /// Nothing: most rules are about records.
    public func check(template: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    /// Nothing: most rules are about records.
    public func check(page: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    /// Nothing: most rules are about records.
    public func check(_ citation: Citation, among records: CitedRecords) -> Finding? { nil }
}

/// A rule that holds for a page that lists records as it does for a record.
package protocol PageRule: Rule {}

extension PageRule {
    public func check(page: DecisionRecord, in context: LintContext) -> [Finding] { check(page, in: context) }
}
