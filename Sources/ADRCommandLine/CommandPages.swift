public import ADRText
import ArgumentParser

/// A page for each command, with its help as a terminal of 80 columns shows it, and an overview.
///
/// What else such a page says is written by hand and stays.
public struct CommandPages {
    /// The folder of the pages in this project; the overview stands beside it.
    public static let folder = "docs/commands"
    /// The page that lists all commands.
    public static let overview = "docs/commands.md"

    private let existing: (String) throws -> SourceText?

    /// - Parameter existing: the page at a path, if there is one.
    public init(existing: @escaping (String) throws -> SourceText?) { self.existing = existing }

    /// The pages in the folder.
    public func pages() throws -> [SourceText] {
        try Self.commands.map { command in
            let path = Self.path(of: command.words)
            let title = "# adr \(command.words.joined(separator: " "))\n\n"
            let help = ADRCommand.helpMessage(for: command.type, columns: 80)
            return SourceText(
                path: path,
                Self.replaced(
                    "```text\n\(help.trimmedAtEnd)\n```", in: try existing(path)?.text ?? title + Self.block))
        }
    }

    /// The overview, if it is there.
    public func overviewPage() throws -> SourceText? {
        try existing(Self.overview).map {
            SourceText(path: Self.overview, Self.replaced(Self.tables, in: $0.text))
        }
    }

    // MARK: - What is generated

    private static let start = "<!-- adr-help-start: written by `swift run update-docs` -->\n"
    private static let end = "<!-- adr-help-end -->\n"
    private static let block = start + end

    /// A text with something else between the two comments.
    private static func replaced(_ content: String, in text: String) -> String {
        guard
            let (start, end) = text.firstRange(of: start).flatMap({ start in
                text[start.upperBound...].firstRange(of: end).map { (start.upperBound, $0.lowerBound) }
            })
        else { return text }
        return text[..<start] + "\n\(content.trimmedAtEnd)\n\n" + text[end...]
    }

    /// The commands by their groups, each with a link to its page.
    private static var tables: String {
        let groups = ADRCommand.configuration.groupedSubcommands.map { group in
            let rows = group.subcommands.flatMap { commands(at: $0, below: []) }.map { command in
                let name = command.words.joined(separator: " ")
                let page = path(of: command.words).dropFirst("docs/".count)
                return "| [`adr \(name)`](\(page)) | \(command.type.configuration.abstract) |\n"
            }
            return "### \(group.name)\n\n| Command | |\n|---|---|\n" + rows.joined()
        }
        return groups.joined(separator: "\n")
    }

    // MARK: - Commands

    private struct Command {
        let type: any ParsableCommand.Type
        let words: [String]
    }

    private static var commands: [Command] {
        CommandNames.below(ADRCommand.self).flatMap { commands(at: $0, below: []) }
    }

    /// A command and those below it.
    private static func commands(at type: any ParsableCommand.Type, below words: [String]) -> [Command] {
        guard type.configuration.shouldDisplay, let name = type.configuration.commandName else { return [] }
        let words = words + [name]
        return [Command(type: type, words: words)]
            + CommandNames.below(type).flatMap { commands(at: $0, below: words) }
    }

    private static func path(of words: [String]) -> String {
        "\(folder)/\(words.joined(separator: "-")).md"
    }
}

extension String {
    /// Without line ends at the end.
    fileprivate var trimmedAtEnd: Substring {
        prefix(upTo: lastIndex { !$0.isNewline }.map(index(after:)) ?? startIndex)
    }
}
