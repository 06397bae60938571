import ADRModel
import ADRReports

extension Surroundings {
    /// Warns if the day by which something is to be done has passed already.
    func warn(ifPassed day: Day?) {
        guard let day, day.date < today else { return }
        warn("\(day.date.iso) is in the past")
    }

    /// Warns if the day of a review of records has passed already.
    func warn(ifReviewOf records: [String], passed day: Day?) {
        guard let day, day.date < today else { return }
        warn(
            "the review date, \(day.date.iso), is in the past",
            hint:
                "`\(ShellText.commandLine(["adr", "set"] + records + ["--review-by", "+6m"]))` sets a later one"
        )
    }

    /// Warns if a day on which something is said to have happened lies ahead.
    ///
    /// - Parameter isDryRun: whether there is nothing to undo.
    func warn(ifAhead day: Day?, isDryRun: Bool) {
        guard let day, day.date > today else { return }
        warn("\(day.date.iso) is in the future", hint: isDryRun ? nil : "undo this with `adr undo`")
    }
}
