import ADRModel
import ArgumentParser

/// A day as it is typed: `2026-11-20`.
struct Day: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(iso: argument) else { return nil }
        self.date = date
    }
}
