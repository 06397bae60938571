import ADRModel

extension Surroundings {
    /// Warns if the day by which something is to be done has passed already.
    func warn(ifPassed day: Day?) {
        guard let day, day.date < today else { return }
        warn("\(day.date.iso) has passed already")
    }

    /// Warns if a day on which something is said to have happened lies ahead.
    func warn(ifAhead day: Day?) {
        guard let day, day.date > today else { return }
        warn("\(day.date.iso) is in the future", hint: "`adr undo` takes that back")
    }
}
