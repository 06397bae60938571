import ADRAuthoring
import ADRModel
import ADRText
import Testing

/// Changes of generated registers: in flow and block form, in tables, with both line endings, with and without
/// a byte order mark, comments and quotes.
@Suite struct GeneratedRiskTests {
    static let rounds = 150

    @Test(arguments: 1...4) func aChangeTouchesOneEntryAndIsReadBackAsMeant(seed: Int) throws {
        var generator = RegisterGenerator(seed: UInt64(seed))
        for round in 0..<Self.rounds {
            let (text, isTable) = generator.record()
            let log = SampleLog.of([("0012-x.md", text)])
            let before = Self.entries(log)
            let step = generator.step(isTable: isTable, count: before.count)
            let name = "seed \(seed), round \(round): \(step)\n\(text)"
            let changes: ChangeSet
            do {
                changes = try step.changes(in: log)
            } catch {
                Issue.record("\(error) in \(name)")
                continue
            }
            let result = changes.text("adr/0012-x.md") ?? text
            let after = Self.entries(SampleLog.of([("0012-x.md", result)]))
            let shown = Comment(rawValue: "\(name)\n→\n\(result)")
            #expect(after == step.expected(from: before), shown)
            #expect(Self.kept(of: text, in: result, besides: step), shown)
            if text.contains("\r\n") { #expect(!result.replacing("\r\n", with: "").utf8.contains(10), shown) }
            #expect(text.hasPrefix("\u{FEFF}") == result.hasPrefix("\u{FEFF}"), shown)
            if case .add = step { continue }
            #expect(try step.changes(in: SampleLog.of([("0012-x.md", result)])).isEmpty, shown)
        }
    }

    /// What the risks say, without places.
    static func entries(_ log: DecisionLog) -> [[String]] {
        RiskReader(log.records[0], method: .standard).risks.map { risk in
            [
                risk.id.value ?? "", risk.statement.value ?? "", risk.level.value?.text ?? "",
                risk.owner.value ?? "", risk.effectiveStatus.rawValue,
                risk.votes.map { "\($0.voter)=\($0.level.text)" }.joined(separator: " "),
                risk.trigger.value ?? "",
            ]
        }
    }

    /// Whether every line that is about something else is there, in order.
    static func kept(of text: String, in result: String, besides step: RegisterGenerator.Step) -> Bool {
        func lines(_ text: String) -> [String] {
            text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init)
        }
        var rest = lines(result)[...]
        for line in lines(text) where !step.mayTouch(line) {
            guard let index = rest.firstIndex(of: line) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
    }
}
