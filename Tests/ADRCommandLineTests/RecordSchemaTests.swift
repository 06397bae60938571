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

    @Test(arguments: ["1", "5", "8", "99"])
    func aRecordIsAsItsSchemaSays(_ reference: String) throws {
        let record = try output(example(), "show", reference)
        #expect(try schema("show").faults(in: record) == [])
        let risk = try schema("risk")
        #expect(record["risks"]?.values.flatMap { risk.faults(in: $0) } == [])
    }

    @Test func whatASchemaDoesNotSayIsFound() throws {
        let faults = try schema("list").faults(in: .array([.object(["path": .number(1), "nubmer": .null])]))
        #expect(faults.contains("[0].nubmer is unknown"))
        #expect(faults.contains("[0].path is no string"))
        #expect(faults.contains("[0].status is missing"))
    }
}
