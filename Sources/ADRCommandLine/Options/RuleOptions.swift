import ADRLint
import ADRText
import ArgumentParser

/// Which rules run, as the command line has it.
struct RuleOptions: ParsableArguments {
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Run only these rules and groups, whatever the configuration says.", valueName: "id,..."),
        completion: .ruleOrGroup)
    var select: [String] = []

    @Option(
        name: .customLong("extend-select"), parsing: .singleValue,
        help: ArgumentHelp("Also run these rules and groups.", valueName: "id,..."),
        completion: .ruleOrGroup)
    var extendSelect: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Skip these rules and groups.", valueName: "id,..."),
        completion: .ruleOrGroup)
    var ignore: [String] = []

    @Option(
        name: .customLong("per-file-ignores"), parsing: .singleValue,
        help: ArgumentHelp(
            "Skip a rule or group in files that match a pattern.", valueName: "glob:id,..."))
    var perFileIgnores: [String] = []

    /// Whether nothing was typed that leaves out a rule.
    var areAsConfigured: Bool { select.isEmpty && ignore.isEmpty && perFileIgnores.isEmpty }

    /// The settings of the configuration with what was typed, which counts more.
    ///
    /// - Parameter verdict: whether warnings are errors.
    func settings(
        over configured: LintSettings, _ verdict: VerdictOptions
    ) throws(Failure) -> LintSettings {
        var settings = configured
        settings.raisesWarnings = verdict.raisesWarnings
        if !select.isEmpty { settings.selection = RuleSelection(selected: try Self.ids(select)) }
        let added = try Self.ids(extendSelect)
        settings.selection.added.formUnion(added)
        settings.selection.ignored.subtract(added)
        settings.selection.ignored.formUnion(try Self.ids(ignore))
        for text in perFileIgnores { settings.pathExceptions.append(try Self.exception(text)) }
        return settings
    }

    private static func exception(_ text: String) throws(Failure) -> PathException {
        guard let colon = text.lastIndex(of: ":"), colon > text.startIndex else {
            throw Failure(
                "\"\(text)\" has no rule", hint: "write PATTERN:RULE, for example \"legacy/**:broken-link\"")
        }
        let ids = try ids([String(text[text.index(after: colon)...])])
        return PathException(GlobPattern(String(text[..<colon])), ignoring: ids)
    }

    /// The ids that names between commas stand for.
    private static func ids(_ typed: [String]) throws(Failure) -> Set<String> {
        var ids: Set<String> = []
        for name in typed.flatMap({ $0.split(separator: ",") }).map(String.init) {
            guard let named = RuleName.ids(of: name) else {
                throw Failure("there is no rule \"\(name)\"", hint: RuleName.hint(for: name))
            }
            ids.formUnion(named)
        }
        return ids
    }
}
