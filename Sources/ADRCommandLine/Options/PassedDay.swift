import ADRModel
import ADRReports

extension Surroundings {
    /// Warns if the day by which something is to be done has passed already.
    func warn(ifPassed day: Day?) {
        guard let day, day.date < today else { return }
        warn("\(day.date.iso) has passed already")
    }

    /// Warns if the day of a review of records has passed already.
    func warn(ifReviewOf records: [String], passed day: Day?) {
        guard let day, day.date < today else { return }
        warn(
            "the day of the review, \(day.date.iso), has passed already",
            hint:
                "`\(ShellText.commandLine(["adr", "set"] + records + ["--review-by", "+6m"]))` sets one to come"
        )
    }

    /// Warns if a day on which something is said to have happened lies ahead.
    ///
    /// - Parameter isDryRun: whether there is nothing to undo.
    func warn(ifAhead day: Day?, isDryRun: Bool) {
        guard let day, day.date > today else { return }
        warn("\(day.date.iso) is in the future", hint: isDryRun ? nil : "`adr undo` takes that back")
    }
}
