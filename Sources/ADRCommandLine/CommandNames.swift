import ADRModel
import ArgumentParser

/// The names of the commands and of their options, for answers to what is misspelled.
enum CommandNames {
    /// Checks that the words which arguments begin with name commands.
    ///
    /// - Throws: ``Failure`` with the command that is probably meant.
    static func check(_ arguments: ArraySlice<String>) throws(Failure) {
        var words = arguments
        if words.first == "help" { words = words.dropFirst() }
        let (command, path) = command(named: words)
        let subcommands = names(below: command)
        guard !subcommands.isEmpty, let word = words.dropFirst(path.count).first, !word.hasPrefix("-"),
            word != "help"
        else { return }
        let typed = (path + [word]).joined(separator: " ")
        throw Failure(
            "there is no command \"\(typed)\"",
            hint: hint(for: word, among: subcommands, behind: (["adr"] + path).joined(separator: " ")))
    }

    /// Checks that the options of arguments are those of their command.
    ///
    /// - Throws: ``Failure`` with the option that is probably meant.
    static func checkOptions(_ arguments: ArraySlice<String>) throws(Failure) {
        let (command, path) = command(named: arguments)
        let name = (["adr"] + path).joined(separator: " ")
        let help = ADRCommand.helpMessage(for: command, columns: 1_000)
        let known = Set(help.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
        for argument in arguments.dropFirst(path.count).prefix(while: { $0 != "--" }) {
            if argument.hasPrefix("-"), argument.contains(where: \.isWhitespace), !argument.contains("=") {
                throw Failure(
                    "\"\(argument)\" begins like an option",
                    hint: "put -- before texts that begin with a dash: \(name) -- …")
            }
            let option = String(argument.prefix { $0 != "=" })
            guard option.hasPrefix("--"), !known.contains(option) else { continue }
            let nearest = EditDistance.nearest(to: option, among: known.filter { $0.hasPrefix("--") })
            throw Failure(
                "there is no option \(option)",
                hint: nearest.map { "did you mean \($0)?" } ?? "\(name) --help lists the options")
        }
    }

    /// The command that the longest beginning of some words names, and those words.
    private static func command(
        named words: ArraySlice<String>
    ) -> (command: any ParsableCommand.Type, path: [String]) {
        var command: any ParsableCommand.Type = ADRCommand.self
        var path: [String] = []
        for word in words {
            guard let next = below(command).first(where: { $0.configuration.commandName == word }) else {
                break
            }
            command = next
            path.append(word)
        }
        return (command, path)
    }

    /// The commands below one, in the order of help.
    static func below(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        command.configuration.ungroupedSubcommands
            + command.configuration.groupedSubcommands.flatMap { $0.subcommands }
    }

    private static func names(below command: any ParsableCommand.Type) -> [String] {
        below(command).compactMap { $0.configuration.commandName }
    }

    private static func hint(for word: String, among names: [String], behind command: String) -> String {
        if command == "adr", let other = otherWords[word.lowercased()] { return other }
        // `adr import decisions.csv`
        if let format = names.first(where: { word.lowercased().hasSuffix("." + $0) }) {
            return "did you mean \"\(command) \(format) \(word)\"?"
        }
        if let nearest = EditDistance.nearest(to: word, among: names) {
            return "did you mean \"\(command) \(nearest)\"?"
        }
        return "\(command) --help lists the commands"
    }

    /// Hints for words that other tools have for commands.
    private static let otherWords: [String: String] = {
        let commands = [
            "list": "ls all log status-list", "new": "create add make",
            "show": "view cat info get print display",
            "edit": "open", "lint": "check validate verify test", "retitle": "rename", "move": "mv",
            "accept": "approve",
            "reject": "decline refuse", "deprecate": "retire obsolete archive", "supersede": "replace",
            "generate graph": "graph", "generate toc": "toc", "risk list": "risks",
            "template list": "templates",
            "index --output FILE": "readme publish", "undo": "revert rollback redo", "--version": "version",
            "export json": "dump", "import csv FILE": "load",
        ]
        var hints: [String: String] = [:]
        for (command, words) in commands {
            for word in words.split(separator: " ") {
                hints[String(word)] = "did you mean \"adr \(command)\"?"
            }
        }
        for word in ["search", "find", "grep"] {
            hints[word] =
                "adr show WORDS finds a record by words of its title; adr list --tag and --status filter"
        }
        for word in ["delete", "remove", "rm"] {
            hints[word] =
                "records stay: adr deprecate, adr withdraw or adr supersede says that one no longer holds"
        }
        return hints
    }()
}
