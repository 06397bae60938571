import ADRCommandLine
import Testing

@Suite struct ImportTests {
    @Test func whatIsImportedMayLieOutsideTheProject() throws {
        let table = Array("title,status\nUse X,accepted\n".utf8)
        let other = try TemporaryProject(FolderContents(files: ["decisions.csv": table]))
        let project = try TemporaryProject()
        let outcome = project.run(["import", "csv", other.folder + "/decisions.csv"])
        #expect(outcome.exit == .success && outcome.output == "docs/decisions/0001-use-x.md\n")
        let name = other.folder.split(separator: "/").last ?? ""
        let again = project.run(["import", "csv", "../\(name)/decisions.csv"])
        #expect(again.errors.hasSuffix("adr: 0 of 1 records imported, 1 already there\n"))
        let missing = project.run(["import", "json", "../missing.json"])
        #expect(missing.exit != .success && missing.errors.contains("../missing.json"))
    }
}
