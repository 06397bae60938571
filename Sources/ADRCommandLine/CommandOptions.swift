import ADRReports
import ADRText
import ArgumentParser

/// The options of a command, as its help names them.
struct CommandOptions {
    private(set) var names: Set<String> = []
    /// Those that take a value.
    private(set) var valued: Set<String> = []

    /// The long name of each option that takes one value, by its names.
    private var single: [String: String] = [:]

    init(of command: any ParsableCommand.Type) {
        let repeated = Self.repeatedOptions(of: command)
        for line in ADRCommand.helpMessage(for: command, columns: 1_000).parts(at: "\n")
        where line.begins(with: "  -") {
            let label = line.dropFirst(2).firstRange(of: "  ").map { line[..<$0.lowerBound] } ?? line
            let own = label.parts(atAnyOf: " ", ",", "/").map(String.init).filter { $0.begins(with: "-") }
            names.formUnion(own)
            guard label.utf8.contains(UInt8(ascii: "<")) else { continue }
            valued.formUnion(own)
            guard let long = own.first(where: { $0.begins(with: "--") }), !repeated.contains(long) else {
                continue
            }
            for name in own { single[name] = long }
        }
    }

    /// Makes sure that no option stands twice which takes one value: the parser would take the last one, and say nothing.
    static func demandOnce(_ arguments: ArraySlice<String>) throws(Failure) {
        let head = arguments.prefix { $0 != "--" }
        let dashed = head.filter { $0.begins(with: "-") }.map { $0.upTo("=") }
        guard dashed.count > 1,
            Set(dashed).count < dashed.count || dashed.contains(where: { !$0.begins(with: "--") })
        else { return }
        let options = CommandOptions(of: CommandNames.command(named: head).command)
        var seen: [String: String] = [:]
        var isValue = false
        for (index, argument) in zip(head.indices, head) {
            if isValue {
                isValue = false
                continue
            }
            let name = String(argument.upTo("="))
            guard argument.begins(with: "-"), options.valued.contains(name) else { continue }
            isValue = !argument.holds("=")
            guard let long = options.single[name] else { continue }
            let value = value(joinedTo: argument).map(String.init) ?? head[(index + 1)...].first ?? ""
            if let former = seen.updateValue(value, forKey: long) {
                throw Failure(
                    "\(long) is given twice",
                    hint:
                        "leave out \(ShellText.commandLine([long, former])) or \(ShellText.commandLine([long, value])); nothing was done"
                )
            }
        }
    }

    /// The long names of the options that may be given several times.
    private static func repeatedOptions(of type: any ParsableArguments.Type) -> Set<String> {
        var names: Set<String> = []
        for child in Mirror(reflecting: type.init()).children {
            if let group = child.value as? any OptionsOfAGroup {
                names.formUnion(repeatedOptions(of: group.contents))
            } else if child.value is any RepeatedOption, let label = child.label {
                names.insert("--" + dashed(label.drop { $0 == "_" }))
            }
        }
        return names
    }

    /// `extend-select` for `extendSelect`.
    private static func dashed(_ property: some StringProtocol) -> String {
        String(property.flatMap { $0.isUppercase ? "-" + $0.lowercased() : String($0) })
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

/// An option that takes several values.
private protocol RepeatedOption {}

extension Option: RepeatedOption where Value: ExpressibleByArrayLiteral {}

private protocol OptionsOfAGroup {
    var contents: any ParsableArguments.Type { get }
}

extension OptionGroup: OptionsOfAGroup {
    fileprivate var contents: any ParsableArguments.Type { Value.self }
}
