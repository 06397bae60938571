import ADRText
import ArgumentParser

/// The options of a command, as its help names them.
struct CommandOptions {
    private(set) var names: Set<String> = []
    /// Those that take a value.
    private(set) var valued: Set<String> = []

    init(of command: any ParsableCommand.Type) {
        for line in ADRCommand.helpMessage(for: command, columns: 1_000).parts(at: "\n")
        where line.begins(with: "  -") {
            let label = line.dropFirst(2).firstRange(of: "  ").map { line[..<$0.lowerBound] } ?? line
            let own = label.parts(atAnyOf: " ", ",", "/").map(String.init).filter { $0.begins(with: "-") }
            names.formUnion(own)
            if label.utf8.contains(UInt8(ascii: "<")) { valued.formUnion(own) }
        }
    }

    /// Arguments in which each value that begins with a dash is joined to its option, as in `--decider=-ana`: the parser
    /// takes it for an option else.
    ///
    /// - Throws: ``Failure`` for an empty value, as of a variable that is not set.
    static func joined(_ arguments: ArraySlice<String>) throws(Failure) -> ArraySlice<String> {
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        let head = arguments[..<end]
        func isDoubtful(_ option: String, _ value: String) -> Bool {
            option.begins(with: "--")
                && (isEmpty(value) || value.begins(with: "-") && !value.begins(with: "--"))
        }
        let isAnyDoubtful =
            zip(head, head.dropFirst()).contains(where: isDoubtful)
            || head.contains { value(joinedTo: $0).map(isEmpty) ?? false }
        guard isAnyDoubtful else { return arguments }
        let options = CommandOptions(of: CommandNames.command(named: head).command)
        var joined: [String] = []
        for argument in head {
            if let option = joined.last, isDoubtful(option, argument), options.valued.contains(option),
                !options.names.contains(argument)
            {
                joined[joined.count - 1] += "=" + argument
            } else {
                joined.append(argument)
            }
            if let last = joined.last, let value = value(joinedTo: last), isEmpty(value) {
                throw Failure(
                    "\(last.upTo("=")) has an empty value",
                    hint: "give it a value, or leave the option out; nothing was done")
            }
        }
        return joined + arguments[end...]
    }

    /// What stands behind `=` in `--option=value`.
    private static func value(joinedTo argument: String) -> Substring? {
        argument.begins(with: "--") ? argument.behindFirst("=") : nil
    }

    private static func isEmpty(_ value: some StringProtocol) -> Bool {
        value.utf8.allSatisfy { $0.isBlank || $0 == UInt8(ascii: ",") }
    }
}
