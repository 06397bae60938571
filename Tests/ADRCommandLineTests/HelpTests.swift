import ArgumentParser
import Testing

@testable import ADRCommandLine

@Suite struct HelpTests {
    private static func commands(below command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        let next =
            command.configuration.ungroupedSubcommands
            + command.configuration.groupedSubcommands.flatMap { $0.subcommands }
        return [command] + next.flatMap { commands(below: $0) }
    }

    /// The parser breaks longer ones in the middle. A paragraph is one line, which it breaks evenly.
    @Test func examplesFitATerminalAndParagraphsAreOneLine() {
        for command in Self.commands(below: ADRCommand.self) {
            let lines = command.configuration.discussion.split(
                separator: "\n", omittingEmptySubsequences: false)
            for (line, next) in zip(lines, lines.dropFirst() + [""]) {
                let isExample = line.hasPrefix("  ")
                #expect(!isExample || line.count <= 80, "\(command): \(line)")
                #expect(
                    isExample || line.isEmpty || line.hasSuffix(":") || next.isEmpty, "\(command): \(line)")
            }
        }
    }

    @Test(arguments: [
        (["risk", "ad"], "adr risk add"), (["hook", "uninstal"], "adr hook uninstall"),
        (["template", "lst"], "adr template list"), (["import", "x.csv"], "adr import csv x.csv"),
        (["approve"], "adr accept"), (["help", "risk", "ad"], "adr risk add"),
        (["supercede"], "adr supersede"),
    ])
    func aCommandThatIsNotThereIsAnsweredWithTheOneThatIsMeant(words: [String], meant: String) {
        let failure = #expect(throws: Failure.self) { try CommandNames.check(words[...]) }
        #expect(failure?.hint?.contains("\"\(meant)\"") == true)
    }

    @Test(arguments: [
        ["risk", "add", "12"], ["help", "risk"], ["list", "ls"], [], ["--version"], ["risk"],
    ])
    func wordsBehindACommandAreItsOwn(words: [String]) throws { try CommandNames.check(words[...]) }

    @Test func optionsBehindTwoDashesAreTexts() throws {
        let failure = CommandNames.failure("Say more.", for: ["new", "--", "--flags", "-x marks"])
        #expect(failure.message == "say more")
        #expect(failure.hint == "see `adr new --help`")
        let missing = CommandNames.failure("Missing expected argument '<status>'", for: ["status", "2"])
        #expect(missing.hint?.contains("for example: adr status 12 accepted;") ?? false)
    }

    @Test func aValueOfAListIsToldFromTheOthers() throws {
        let project = try CommandProject([:])
        let near = project.run(["list", "--format", "jason"])
        #expect(
            near.errors
                == "adr: error: \"jason\" is not a value of --format\nhint: did you mean `adr list --format json`?\n"
        )
        let far = project.run(["lint", "--format", "pdf"])
        #expect(far.errors.contains("hint: choose from: text, rich, json, jsonl, "))
    }

    @Test(arguments: [
        ("supersede 1 --bye 3", "--by"), ("new A --author ana", "--decider"),
        ("minutes --from 2026", "--since"),
        ("list --json", "--format json"), ("-version", "--version"), ("set 2 --title B", "adr retitle"),
        ("list -C docs", "adr -C DIR"), ("accept 2 --message why", "--reason"),
    ])
    func optionsOfOtherToolsLeadOn(_ typed: String, meant: String) {
        let words = typed.split(separator: " ").map(String.init)
        #expect(CommandNames.failure("Unknown", for: words[...]).hint?.contains(meant) ?? false)
    }

    @Test(arguments: [
        ("ls", "adr list"), ("risk new 2", "adr risk add"), ("risk delete 2", "adr risk close"),
        ("hook add", "adr hook install"), ("generate index", "choose from: toc, graph"),
        ("export csv", "choose from: json"), ("import a.csv", "adr import csv a.csv"),
        ("risk help add", "adr help risk add"),
        ("delete 2", "adr deprecate"), ("acept 2", "adr accept"),
    ])
    func commandsOfOtherToolsLeadOn(_ typed: String, meant: String) {
        let words = typed.split(separator: " ").map(String.init)
        let failure = #expect(throws: Failure.self) { try CommandNames.check(words[...]) }
        #expect(failure?.hint?.contains(meant) ?? false, "\(failure?.hint ?? "")")
    }
}
