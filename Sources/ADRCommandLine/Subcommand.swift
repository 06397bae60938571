import ArgumentParser

/// A command of `adr`: arguments in, text and exit status out.
protocol Subcommand: ParsableCommand {
    /// - Throws: ``Failure``, or an error that ``Failure`` has words for.
    func run(in surroundings: Surroundings) throws -> ExitStatus
}
