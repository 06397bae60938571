import ArgumentParser

/// How rules are listed.
enum RuleListFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}
