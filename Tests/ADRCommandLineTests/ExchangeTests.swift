import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `adr export json` says of a log is what `adr import json` makes a log of.
@Suite struct ExchangeTests {
    private static let example =
        #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        + "/docs/examples/harbour/docs/decisions"

    private func export(_ project: CommandProject) throws -> JSONTree {
        let outcome = project.run(["export", "json"])
        #expect(outcome.exit == .success && outcome.errors.isEmpty)
        return try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
    }

    private func imported(
        _ document: JSONTree, into project: CommandProject? = nil, _ words: String...
    ) throws -> CommandProject {
        let project = try project ?? CommandProject([:])
        let text = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
        try project.write("log.json", text)
        let outcome = project.run(["import", "json", "log.json"] + words)
        #expect(outcome.exit == .success, "\(outcome.errors)")
        return project
    }

    private func harbour() throws -> CommandProject {
        let project = try CommandProject([:])
        for file in try FileManager.default.contentsOfDirectory(atPath: Self.example) {
            let bytes = try Data(contentsOf: URL(filePath: "\(Self.example)/\(file)"))
            try project.write("docs/decisions/\(file)", String(decoding: bytes, as: UTF8.self))
        }
        return project
    }

    // MARK: - Member by member

    @Test func everyMemberOfTheFormatComesBack() throws {
        let text = #"""
            {"version": "1.0.0", "adrs": [
              {"number": 7, "title": "Use #1: \"X\" & <Y> | Z", "status": "accepted", "date": "2026-11-20",
               "deciders": ["@ana", "Lee, Kim", "yes", "null"], "consulted": ["12"], "informed": ["日本 #2"],
               "tags": ["a: b", "0017"], "source_uri": "https://example.org/7?a=b#c",
               "context": "One *line*.\n\nAnother: `x` | y.", "decision_drivers": ["Use `less` of **it**", "b"],
               "considered_options": [
                 {"name": "X", "description": "Old, and\nknown.", "pros": ["small", "Good: `fast`"], "cons": ["dear"]},
                 {"name": "Y_z", "cons": ["Bad weather"]}],
               "decision": "Use X, not [Y](https://example.org).", "consequences": ["Good, because it is there", "b"],
               "confirmation": "Look at it.",
               "links": [{"type": "supersedes", "target": 8}, {"type": "relates-to", "target": 9},
                 {"type": "depends-on", "target": 9, "description": "its \"first\" part"}],
               "custom_sections": {"Zoo": "z", "Ants": "a\n\n* b"}, "path": "0007-x.md"},
              {"number": 8, "title": "8", "status": "", "date": "0001-01-01", "path": "0008-8.md",
               "considered_options": [{"name": "A"}, {"name": "B"}]},
              {"number": 9, "title": "Z", "status": "on hold", "date": "2000-02-29", "path": "below/0009-z.md"}
            ]}
            """#
        let document = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
        let back = try export(imported(document))
        #expect(back["adrs"]?.values.count == 3)
        #expect(differences(document, back) == [])
    }

    @Test(arguments: 0..<30)
    func generatedRecordsComeBack(_ seed: UInt64) throws {
        var generator = ExchangeGenerator(seed: seed)
        let document = generator.document()
        let first = try imported(document)
        let export = try export(first)
        #expect(differences(document, export) == [])
        let second = try imported(export)
        #expect(try self.export(second) == export)
    }

    /// The members of records that differ, our own sections aside.
    private func differences(_ before: JSONTree, _ after: JSONTree) -> [String] {
        zip(before["adrs"]?.values ?? [], after["adrs"]?.values ?? []).flatMap { before, after -> [String] in
            let (before, after) = (before.members, after.withoutOwnSections.members)
            return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.map {
                "\($0): \(before[$0].map(text) ?? "nothing"), then \(after[$0].map(text) ?? "nothing")"
            }
        }
    }

    private func text(_ value: JSONTree) -> String {
        String(decoding: (try? JSONEncoder().encode(value)) ?? Data(), as: UTF8.self)
    }

    // MARK: - Whole logs

    @Test func anExampleComesBackAsItIs() throws {
        let export = try export(harbour())
        #expect(export["adrs"]?.values.count == 10)
        #expect(try self.export(imported(export)) == export)
    }

    @Test(arguments: ["madr", "nygard"])
    func anExampleInAnotherDialectComesBackWithEqualFacts(_ dialect: String) throws {
        let project = try harbour()
        #expect(project.run(["convert", "--to", dialect, "--keep-going"]).exit == .success)
        let export = try export(project)
        #expect(try self.export(imported(export)) == export)
    }

    @Test func risksComeBackWithoutTheText() throws {
        let project = try harbour()
        let document = try export(project).mapRecords { $0.withoutSection("x-markdown") }
        let copy = try imported(document)
        var count = 0
        for number in 1...10 {
            let (before, after) = (try risks(number, project), try risks(number, copy))
            #expect(after == before)
            count += before.count
        }
        #expect(count > 10)
    }

    /// The risks of a record without the path of its file.
    private func risks(_ number: Int, _ project: CommandProject) throws -> [JSONTree] {
        let outcome = project.run(["show", String(number), "--format", "json"])
        let record = try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
        return record["risks"]?.values.map { $0.without("decision") } ?? []
    }

    @Test func anExampleBesideItselfHasTwiceTheRecords() throws {
        let project = try harbour()
        let others = try export(project).mapRecords { $0.titled { "Other \($0)" } }
        let before = project.run(["lint", "--as-of", "2026-11-26"]).output
        _ = try imported(others, into: project, "--on-collision", "renumber")
        let records = try export(project)["adrs"]?.values ?? []
        #expect(records.count == 20)
        #expect(Set(records.compactMap { $0["number"] }).count == 20)
        let rules = { (text: String) in
            Set(text.split(separator: "\n").compactMap { $0.split(separator: "[").last })
        }
        #expect(rules(project.run(["lint", "--as-of", "2026-11-26"]).output).isSubset(of: rules(before)))
        let again = project.run(["import", "json", "log.json", "--on-collision", "renumber"])
        #expect(
            again.output.isEmpty
                && again.errors.hasSuffix("adr: 0 of 10 records imported, 10 already there\n"))
    }
}

extension JSONTree {
    fileprivate func mapRecords(_ change: (JSONTree) -> JSONTree) -> JSONTree {
        with("adrs", .array(self["adrs"]?.values.map(change) ?? []))
    }

    fileprivate func with(_ name: String, _ value: JSONTree?) -> JSONTree {
        guard case .object(var members) = self else { return self }
        members[name] = value
        return .object(members)
    }

    fileprivate func without(_ name: String) -> JSONTree { with(name, nil) }

    fileprivate func withoutSection(_ name: String) -> JSONTree {
        with("custom_sections", self["custom_sections"]?.without(name))
    }

    fileprivate var withoutOwnSections: JSONTree {
        let rest = withoutSection("x-markdown").withoutSection("x-risks")
        return rest["custom_sections"] == .object([:]) ? rest.without("custom_sections") : rest
    }

    /// The record under another title, also in its text.
    fileprivate func titled(_ change: (String) -> String) -> JSONTree {
        guard let title = self["title"]?.text, let text = self["custom_sections"]?["x-markdown"]?.text else {
            return self
        }
        let sections = self["custom_sections"]?.with(
            "x-markdown", .string(text.replacing("# \(title)\n", with: "# \(change(title))\n")))
        return with("title", .string(change(title))).with("custom_sections", sections)
    }
}
