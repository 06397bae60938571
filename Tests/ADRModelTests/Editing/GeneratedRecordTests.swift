import ADRModel
import ADRText
import Testing

/// Edits of generated records in every dialect, with both line endings, with and without a byte order mark.
@Suite struct GeneratedRecordTests {
    static let rounds = 5_000

    @Test(arguments: [1, 2] as [UInt64]) func editsChangeNothingElseAndAreReadBackAsMeant(seed: UInt64) throws
    {
        var generator = RecordGenerator(seed: seed)
        for round in 0..<Self.rounds {
            let generated = generator.record(path: "adr/0007-use-x.md")
            let other = generator.title()
            let target = RecordReader().read(
                SourceText(path: "adr/0012-other.md", "# \(MarkdownWriter.heading("12. " + other))\n"))
            let step = Step(
                status: generator.pick([.accepted, .proposed, .rejected, .deprecated, .superseded]),
                kind: generator.pick(LinkKind.standard.filter { $0 != .supersededBy }), target: target,
                doesLink: generator.chance(60))
            try check(generated, step, "seed \(seed), round \(round), title \(other)")
        }
    }

    struct Step {
        let status: DecisionStatus
        let kind: LinkKind
        let target: DecisionRecord
        let doesLink: Bool

        func run(_ editor: inout RecordEditor) throws(RecordEditError) {
            let target = LinkTarget(target)
            try editor.setStatus(status, supersededBy: status == .superseded ? [target] : [])
            if doesLink { try editor.addLink(kind, to: target) }
        }
    }

    private func check(_ generated: RecordGenerator.Generated, _ step: Step, _ name: String) throws {
        let source = generated.source
        let before = RecordReader().read(source)
        var editor = RecordEditor(before)
        do { try step.run(&editor) } catch {
            Issue.record("\(name): \(error) in \(source.text)")
            return
        }
        let after = editor.record
        let result = after.source
        let text = "\(name):\n\(source.text)\n→ \(step.status), \(step.kind.name)\n\(result.text)"

        let prose = source.bytes[generated.proseStart...]
        #expect(result.bytes.suffix(prose.count).elementsEqual(prose), "\(text)")
        let bareLineFeeds = result.bytes.indices.count { offset in
            result.bytes[offset] == 10 && (offset == 0 || result.bytes[offset - 1] != 13)
        }
        if source.lineEnding == "\r\n" { #expect(bareLineFeeds == 0, "\(text)") }
        #expect(result.contentStart == source.contentStart, "\(text)")
        #expect(try source.applying(editor.edits) == result, "\(text)")

        #expect(after.currentStatus == step.status, "\(text)")
        #expect(after.title.value == before.title.value && after.date.value == before.date.value, "\(text)")
        #expect(after.deciders == before.deciders && after.tags == before.tags, "\(text)")
        let target = LinkTarget(step.target)
        #expect(editor.states(.supersededBy, to: target) == (step.status == .superseded), "\(text)")
        if step.doesLink { #expect(editor.states(step.kind, to: target), "\(text)") }
        #expect(Set(after.links.map(\.kind)).isSuperset(of: before.links.map(\.kind)), "\(text)")

        var again = RecordEditor(after)
        try step.run(&again)
        #expect(again.edits.isEmpty, "\(text)")
    }

    @Test(arguments: [3, 4] as [UInt64]) func aPartialSupersessionIsReadBackAndTakenBack(seed: UInt64) throws
    {
        var generator = RecordGenerator(seed: seed)
        let target = LinkTarget(
            RecordReader().read(SourceText(path: "adr/0012-other.md", "# 12. Other\n")))
        for round in 0..<Self.rounds / 2 {
            let source = generator.record(path: "adr/0007-use-x.md").source
            let kind = generator.pick([LinkKind.supersedes, .supersededBy])
            let scope = generator.pick(["retention", "logs (of users)", "a; b. C", "5*3 {x} `y` <z> & é日"])
            let before = RecordReader().read(source)
            var editor = RecordEditor(before)
            do {
                try editor.addLink(kind, to: target, scope: scope)
                let record = editor.record
                let name =
                    "seed \(seed), round \(round), \(kind.name):\n\(source.text)\n→\n\(record.source.text)"
                #expect(record.links(kind).last?.scope == scope, "\(name)")
                #expect(record.currentStatus == before.currentStatus, "\(name)")
                try editor.removeLink(kind, to: target)
                #expect(!editor.states(kind, to: target), "\(name)")
                if before.frontMatterEntry(.link(kind)) == nil {
                    #expect(editor.record.source == source, "\(name)")
                }
            } catch {
                Issue.record(
                    "seed \(seed), round \(round): \(error) in \(source.text)\n\(kind.name) \(scope)")
                return
            }
        }
    }
}
