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
        try CommandNames.checkOptions(["new", "--", "--flags", "-x marks"])
        #expect(throws: Failure.self) { try CommandNames.checkOptions(["supersede", "1", "--bye", "3"]) }
    }
}
