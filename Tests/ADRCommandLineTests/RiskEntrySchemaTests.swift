import ADRModel
import ADRText
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The schema of a risk entry accepts and refuses what the reader does. An entry is JSON, which is YAML too.
@Suite struct RiskEntrySchemaTests {
    private func isAccepted(_ entry: String) throws -> (byReader: Bool, bySchema: Bool) {
        let text = "---\nstatus: accepted\nrisks: [\(entry)]\n---\n# Use X\n"
        let record = RecordReader().read(SourceText(path: "docs/decisions/0001-x.md", text))
        #expect(record.frontMatter?.problems.isEmpty == true)
        let value = try JSONDecoder().decode(JSONTree.self, from: Data(entry.utf8))
        let faults = try JSONSchema("risk-entry.schema.json").faults(in: value)
        return (RiskReader(record, method: .standard).problems.isEmpty, faults.isEmpty)
    }

    @Test(arguments: [
        #"{"id": "R1", "risk": "A", "level": "2x5"}"#,
        #"{"id": "R1", "risk": "A", "level": "2 × 5", "kind": "debt"}"#,
        #"{"id": "R1", "risk": "A", "level": "likely x severe"}"#,
        #"{"id": "R1", "risk": "A", "likelihood": 2, "impact": "very-high"}"#,
        #"{"id": "R1", "risk": "A", "kind": "assumption"}"#,
        #"{"id": "R1", "risk": "A", "kind": "non-risk", "x-ours": {"any": ["thing"]}}"#,
        #"{"id": "R1", "risk": "A", "kind": "tradeoff", "quality": ["safety", "security"]}"#,
        #"{"id": "R1", "risk": "A", "kind": "sensitivity", "quality": ["safety"], "trigger": "B"}"#,
        #"{"id": "R1", "risk": "A", "level": "1x1", "status": "accepted", "owner": "B", "review-by": "2027-01-15"}"#,
        #"{"id": "R1", "risk": "A", "level": "3x4", "target": "1x4", "residual": "1x3", "raised": "2026-11-20"}"#,
        #"{"id": "R1", "risk": "A", "level": "3x4", "votes": {"ana": "2x5", "lee": "4x4"}, "refs": ["OPS-1"]}"#,
        #"{"id": "R1", "risk": "A", "level": "3x4", "response": "mitigate", "fallback": "B", "actions": ["#
            + #"{"do": "B", "owner": "C", "by": "2026-12-15", "ref": "D", "done": false, "x-ours": 1}]}"#,
    ])
    func bothAccept(_ entry: String) throws {
        #expect(try isAccepted(entry) == (byReader: true, bySchema: true))
    }

    @Test(arguments: [
        #""just words""#,
        #"{"risk": "A", "level": "2x5"}"#,
        #"{"id": "R1", "level": "2x5"}"#,
        #"{"id": "", "risk": "A", "level": "2x5"}"#,
        #"{"id": "eu/west", "risk": "A", "level": "2x5"}"#,
        ##"{"id": "#1", "risk": "A", "level": "2x5"}"##,
        #"{"id": "R1", "risk": "A", "level": "02x3"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "refs": {"a": "b"}}"#,
        #"{"id": "R1", "risk": "A"}"#,
        #"{"id": "R1", "risk": "A", "kind": "debt"}"#,
        #"{"id": "R1", "risk": "A", "level": "6x1"}"#,
        #"{"id": "R1", "risk": "A", "level": "0x5"}"#,
        #"{"id": "R1", "risk": "A", "level": "high"}"#,
        #"{"id": "R1", "risk": "A", "level": 2.5}"#,
        #"{"id": "R1", "risk": "A", "level": ["2", "5"]}"#,
        #"{"id": "R1", "risk": "A", "likelihood": 2}"#,
        #"{"id": "R1", "risk": "A", "likelihood": 7, "impact": 2}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "likelyhood": 2}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "cost": 4}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "kind": "threat"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "response": "ignore"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "status": "done"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "quality": ["speed"]}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "raised": "1.2.2026"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "residual": "9"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "votes": "2x5"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "votes": {"ana": "7x1"}}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "status": "accepted", "owner": "B"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "status": "accepted", "review-by": "2027-01-15"}"#,
        #"{"id": "R1", "risk": "A", "kind": "tradeoff"}"#,
        #"{"id": "R1", "risk": "A", "kind": "tradeoff", "quality": ["safety"]}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "actions": ["B"]}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "actions": [{"owner": "B"}]}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "actions": [{"do": "B", "due": "C"}]}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "actions": [{"do": "B", "by": "soon"}]}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "actions": [{"do": "B", "done": "maybe"}]}"#,
    ])
    func bothRefuse(_ entry: String) throws {
        #expect(try isAccepted(entry) == (byReader: false, bySchema: false))
    }

    /// Days of the calendar, words of the team, and keys that have to agree.
    @Test(arguments: [
        #"{"id": "R1", "risk": "A", "level": "2x5", "raised": "2026-02-30"}"#,
        #"{"id": "R1", "risk": "A", "level": "odd x grim"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "impact": 4, "likelihood": 2}"#,
    ])
    func onlyTheReaderCanTell(_ entry: String) throws {
        #expect(try isAccepted(entry) == (byReader: false, bySchema: true))
    }

    /// Spellings that are read, and that the tool does not write.
    @Test(arguments: [
        #"{"id": "R1", "risk": "A", "level": "2x5", "kind": "Risk"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "status": "in progress"}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "quality": ["usability"]}"#,
        #"{"id": "R1", "risk": "A", "level": "2x5", "owner": null}"#,
    ])
    func theReaderTakesMoreSpellings(_ entry: String) throws {
        #expect(try isAccepted(entry) == (byReader: true, bySchema: false))
    }
}
