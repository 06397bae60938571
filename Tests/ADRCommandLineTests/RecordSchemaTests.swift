import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The JSON of `list` and `show` is as its schema says.
@Suite struct RecordSchemaTests {
    private static let package = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private func schema(_ name: String) throws -> JSONSchema { try JSONSchema("\(name).schema.json") }

    private func output(_ project: CommandProject, _ words: String...) throws -> JSONTree {
        let outcome = project.run(words + ["--format", "json"])
        #expect(outcome.exit == .success && outcome.errors.isEmpty)
        return try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
    }

    private func example() throws -> CommandProject {
        let project = try CommandProject([
            "docs/decisions/0099-use-y.md": "# Use Y\n\n## Status\n\nFrobnicated\n\nAmends ADR-98\n"
        ])
        let log = Self.package + "/docs/examples/harbour/docs/decisions"
        for file in try FileManager.default.contentsOfDirectory(atPath: log) {
            try FileManager.default.copyItem(
                atPath: "\(log)/\(file)", toPath: "\(project.folder)/docs/decisions/\(file)")
        }
        return project
    }

    @Test func aListIsAsItsSchemaSays() throws {
        let list = try output(example(), "list")
        #expect(list.values.count == 11)
        #expect(try schema("list").faults(in: list) == [])
    }

    @Test func whatIsFoundIsAsItsSchemaSays() throws {
        let found = try output(example(), "search", "sessions")
        #expect(!found.values.isEmpty)
        #expect(try schema("search").faults(in: found) == [])
    }

    @Test func aGraphIsAsItsSchemaSays() throws {
        let graph = try output(example(), "graph")
        #expect(graph["nodes"]?.values.count == 11 && graph["edges"]?.values.isEmpty == false)
        #expect(try schema("graph").faults(in: graph) == [])
    }

    @Test func whatGovernsFilesIsAsItsSchemaSays() throws {
        let project = try CommandProject([
            "docs/decisions/0001-x.md":
                "---\nstatus: superseded\nsuperseded-by: [2]\napplies-to: [src/**]\n---\n# X\n",
            "docs/decisions/0002-y.md": "---\nstatus: accepted\n---\n# Y\n\nSee [a](../../src/a.c).\n",
            "src/a.c": "// ADR-0002\n",
        ])
        let found = try output(project, "why", "src/a.c")
        #expect(found.values.count == 2)
        #expect(try schema("why").faults(in: found) == [])
    }

    @Test(arguments: ["1", "5", "8", "99"])
    func aRecordIsAsItsSchemaSays(_ reference: String) throws {
        let record = try output(example(), "show", reference)
        #expect(try schema("show").faults(in: record) == [])
        let risk = try schema("risk")
        #expect(record["risks"]?.values.flatMap { risk.faults(in: $0) } == [])
    }

    @Test func anExportIsAsItsSchemaSays() throws {
        let project = try example()
        let outcome = project.run(["export", "json"])
        let export = try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
        #expect(export["adrs"]?.values.count == 11)
        #expect(try schema("export").faults(in: export) == [])
        let risks = try (export["adrs"]?.values ?? []).compactMap { $0["custom_sections"]?["x-risks"]?.text }
            .flatMap { try JSONDecoder().decode(JSONTree.self, from: Data($0.utf8)).values }
        let risk = try schema("risk")
        #expect(risks.count > 10 && risks.flatMap { risk.faults(in: $0) } == [])
    }

    @Test func findingsAreAsTheirSchemaSays() throws {
        let project = try example()
        try project.write(
            "docs/decisions/0098-use-z.md",
            "---\nstatus: acepted\ntags: a\nsupersedes: [0099]\n---\n# Use Y\n\n## Context\n\n[x](0099-use-Y.md)\n"
        )
        let outcome = project.run(["lint", "--format", "json"])
        let findings = try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
        #expect(try schema("lint").faults(in: findings) == [])
        let all = findings["findings"]?.values ?? []
        #expect(all.contains { $0["fix"] != .null } && all.contains { $0["notes"]?.values.isEmpty == false })
    }

    @Test func whatASchemaDoesNotSayIsFound() throws {
        let faults = try schema("list").faults(in: .array([.object(["path": .number(1), "nubmer": .null])]))
        #expect(faults.contains("[0].nubmer is unknown"))
        #expect(faults.contains("[0].path is no string"))
        #expect(faults.contains("[0].status is missing"))
    }
}
