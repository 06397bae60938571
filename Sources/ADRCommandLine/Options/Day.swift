import ADRModel
import ADRProject
import ArgumentParser

/// A day as it is typed, as `2026-11-20` or `friday`; told as the day that it became.
struct Day {
    let date: CalendarDate

    /// - Throws: `ValidationError` for what is not a day.
    init(typed: String) throws { date = try Self.date(typed, .due) }

    /// What a day comes to today, which is said if the words do not say it themselves.
    fileprivate static func date(_ text: String, _ bound: TypedDay.Bound) throws -> CalendarDate {
        guard let typed = TypedDay(text), let surroundings = Surroundings.asking else {
            throw ValidationError(TypedDay.problem(of: text))
        }
        let date = typed.date(from: surroundings.today, as: bound)
        if !typed.isDay { surroundings.tell("adr: \(text) is \(date.iso)") }
        return date
    }
}

/// A day since which something has been so: of a month or a year, the first.
struct FirstDay {
    let date: CalendarDate

    /// - Throws: `ValidationError` for what is not a day.
    init(typed: String) throws { date = try Day.date(typed, .since) }
}

/// Since when something is told, as it is typed: a day as ``FirstDay`` takes it; anything else is a revision.
struct EarlierTimeWords {
    let typed: String

    /// - Parameter day: that of the report, from which words count back.
    /// - Throws: ``Failure`` for a day behind it.
    func time(asOf day: CalendarDate, in surroundings: Surroundings) throws(Failure) -> EarlierTime {
        guard let words = TypedDay(typed) else { return .revision(typed) }
        let date = words.date(from: day, as: .since)
        if !words.isDay { surroundings.tell("adr: \(typed) is \(date.iso)") }
        guard date <= day else {
            throw Failure(
                day < surroundings.today
                    ? "--since \(date.iso) is later than --as-of \(day.iso)" : "\(date.iso) is in the future",
                hint: "--since takes a date up to \(day.iso)")
        }
        return .day(date)
    }
}
