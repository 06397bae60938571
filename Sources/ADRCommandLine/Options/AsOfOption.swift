import ADRModel
import ArgumentParser

/// The day by which a command judges.
struct AsOfOption: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Evaluate as of this date; today by default.", valueName: "date"),
        transform: Day.init(typed:))
    var asOf: Day?

    /// The day that is given, else today.
    func day(in surroundings: Surroundings) -> CalendarDate { asOf?.date ?? surroundings.today }
}
