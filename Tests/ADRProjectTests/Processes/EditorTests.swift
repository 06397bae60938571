import Testing

@testable import ADRProject

@Suite(.serialized) struct EditorTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func editor(_ command: String) throws -> Editor {
        try #require(Editor(environment: TestEnvironment.plain.merging(["EDITOR": command]) { $1 }))
    }

    @Test func theFirstVariableThatIsSetAndNotEmptyWins() {
        #expect(Editor(environment: ["EDITOR": "e", "VISUAL": "v"])?.command == "v")
        #expect(Editor(environment: ["EDITOR": "e", "VISUAL": "", "GIT_EDITOR": "g"])?.command == "g")
        #expect(Editor(environment: ["GIT_EDITOR": ":", "ADR_EDITOR": "a"])?.command == "a")
        #expect(Editor(environment: ["EDITOR": ""]) == nil)
        #expect(Editor(environment: ["EDITOR": " "]) == nil)
        let variables = Habits.adrTools.editorVariables
        #expect(
            Editor(environment: ["GIT_EDITOR": "g", "EDITOR": "e"], variables: variables)?.command == "e")
        #expect(Editor(environment: [:], fallback: "vi")?.command == "vi")
    }

    @Test func commandAndFileMayHoldBlanksQuotesAndFlags() throws {
        try folder.write("my editor", "#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > \"$2\"\n", mode: 0o755)
        let file = folder.absolute("it's a \"$HOME\" `file`.md")
        #expect(try editor("'\(folder.absolute("my editor"))' --wait").open(file) == 0)
        #expect(try folder.read("it's a \"$HOME\" `file`.md") == "2|--wait|\(file)|")
    }

    @Test func itRunsInAFolder() throws {
        try folder.write("sub/x.md", "")
        #expect(try editor("echo seen >>").open("../y z.md", in: folder.absolute("sub")) == 0)
        #expect(try folder.read("y z.md") == "seen\n")
    }

    @Test func theStatusIsTheEditors() throws {
        #expect(try editor("false").open("x") == 1)
        #expect(try editor("exit 7;").open("x") == 7)
        #expect(try editor("kill -TERM $$;").open("x") == 128 + 15)
        #expect(try editor("no-such-command-here 2>/dev/null").open("x") == 127)
    }

    @Test func aColonOpensNothing() throws {
        let editor = try #require(Editor(environment: ["GIT_EDITOR": ":", "EDITOR": "false"]))
        #expect(try editor.open("x") == 0)
    }

    @Test func ctrlCIsTheEditorsAndNotOurs() throws {
        #expect(try editor("kill -INT $PPID; exit 3;").open("x") == 3)
    }
}
