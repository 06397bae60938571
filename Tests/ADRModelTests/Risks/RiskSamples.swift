import ADRModel
import ADRText

/// A record with lines of front matter and a body.
func riskRecord(_ frontMatter: String, body: String = "", path: String = "adr/0012-x.md") -> DecisionRecord {
    RecordReader().read(SourceText(path: path, "---\nstatus: accepted\n\(frontMatter)\n---\n# X\n\n\(body)"))
}

extension DecisionRecord {
    /// The risks by numbers and common words.
    var risks: [Risk] { RiskReader(self, method: .standard).risks }
}

/// The problems of a record's risks as `text at the place: message`.
func riskProblems(_ record: DecisionRecord) -> [String] {
    RiskReader(record, method: .standard).problems.map { "\(record.source[$0.range]): \($0.message)" }
}
