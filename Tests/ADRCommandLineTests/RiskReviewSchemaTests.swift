import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The JSON of a risk review is as its schema says.
@Suite struct RiskReviewSchemaTests {
    private static let package = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private let schema: JSONSchema

    init() throws {
        let file = Self.package + "/docs/schemas/risk-review.schema.json"
        let bytes = try Data(contentsOf: URL(filePath: file))
        schema = JSONSchema(root: try JSONDecoder().decode(JSONTree.self, from: bytes))
    }

    private func review(of project: CommandProject, _ options: String...) throws -> JSONTree {
        let outcome = project.run(["risk", "review", "--format", "json"] + options)
        #expect(outcome.exit == .success && outcome.errors.isEmpty)
        return try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
    }

    private func example() throws -> CommandProject {
        let project = try CommandProject([:])
        let log = Self.package + "/docs/examples/harbour/docs"
        try FileManager.default.copyItem(atPath: log, toPath: project.folder + "/docs")
        return project
    }

    @Test func theExampleIsAsTheSchemaSays() throws {
        #expect(schema.faults(in: try review(of: example(), "--no-history", "--as-of", "2026-11-26")) == [])
    }

    @Test func anEmptyLogIsAsTheSchemaSays() throws {
        let project = try CommandProject(["docs/decisions/0001-a.md": "---\nstatus: accepted\n---\n# A\n"])
        #expect(schema.faults(in: try review(of: project)) == [])
    }

    @Test func whatTheSchemaDoesNotSayIsFound() throws {
        guard case .object(var members) = try review(of: example(), "--no-history") else {
            Issue.record("the review is no object")
            return
        }
        members["counts"] = .object(["low": .string("1"), "hihg": .number(1)])
        members["as_of"] = nil
        members["matrix"] = .string("cube")
        #expect(
            Set(schema.faults(in: .object(members))) == [
                ".as_of is missing", ".counts.critical is missing", ".counts.medium is missing",
                ".counts.high is missing", ".counts.hihg is unknown", ".counts.low is no integer",
                ".matrix is none of the values",
            ])
    }
}
