import ArgumentParser

struct AcceptCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Set records to accepted.",
        discussion: "Examples:\n  adr accept 12 13")

    @Argument(help: "The records.") var records: [String]
    @OptionGroup var change: StatusChangeOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set("accepted", of: records, in: surroundings)
    }
}

struct RejectCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Set records to rejected.", discussion: "Examples:\n  adr reject 12")

    @Argument(help: "The records.") var records: [String]
    @OptionGroup var change: StatusChangeOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set("rejected", of: records, in: surroundings)
    }
}

struct DeprecateCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "deprecate",
        abstract: "Set records to deprecated: no longer in force, and nothing replaces them.",
        discussion: "Examples:\n  adr deprecate 12")

    @Argument(help: "The records.") var records: [String]
    @OptionGroup var change: StatusChangeOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set("deprecated", of: records, in: surroundings)
    }
}

struct ProposeCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Set records back to proposed.",
        discussion: "Examples:\n  adr propose 12")

    @Argument(help: "The records.") var records: [String]
    @OptionGroup var change: StatusChangeOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set("proposed", of: records, in: surroundings)
    }
}
