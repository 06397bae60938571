public import ADRModel
public import ADRText

/// Moves what records state under names into front matter, under the title or into sections.
public struct DialectConversion: Sendable {
    /// References to the records; all of the log if there are none.
    public let records: [String]
    public let dialect: RecordDialect

    public init(_ records: [String], to dialect: RecordDialect) {
        self.records = records
        self.dialect = dialect
    }

    /// What a conversion comes to.
    public struct Result: Sendable {
        public fileprivate(set) var changes = ChangeSet()
        /// Records that cannot be converted, and why.
        public fileprivate(set) var refused: [Remark] = []
        /// Facts of converted records that stay where they are, and why.
        public fileprivate(set) var leftovers: [Remark] = []
    }

    /// A place that cannot be converted.
    public struct Remark: Hashable, Sendable {
        /// The text that the place is in: of a leftover the converted one.
        public let source: SourceText
        /// UTF-8 offsets.
        public let range: Range<Int>?
        /// One sentence without a period.
        public let message: String
    }

    /// Computes the changes; none for a record that states everything in the dialect.
    ///
    /// - Throws: ``AuthoringError`` if a reference names no record or several.
    public func result(in log: DecisionLog) throws(AuthoringError) -> Result {
        var wanted = records.isEmpty ? log.records : []
        for reference in records { wanted.append(try log.lookUp(reference)) }
        let style = LogStyle(log)
        var result = Result()
        for record in wanted {
            var editor = RecordEditor(record, style: style)
            do throws(RecordEditError) {
                let leftovers = try editor.convert(to: dialect) {
                    log.target(meantBy: $0, from: record.source)
                }
                result.changes.replace(record.source, with: editor.record.source)
                result.leftovers += leftovers.map {
                    Remark(source: editor.record.source, range: $0.range, message: $0.message)
                }
            } catch {
                result.refused.append(
                    Remark(source: record.source, range: error.range, message: error.message))
            }
        }
        return result
    }
}
