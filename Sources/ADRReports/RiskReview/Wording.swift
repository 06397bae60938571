import ADRModel
import ADRText

/// Words that every rendering of a review uses alike.
enum Wording {
    /// `1 day`, `2 days`.
    static func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
        "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ texts: [String]) -> String {
        guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `kim, lee and 3 more`
    static func few(_ names: [String], limit: Int = 2) -> String {
        guard names.count > limit + 1 else { return list(names) }
        return names.prefix(limit).joined(separator: ", ") + more(names.count - limit)
    }

    /// ` and 3 more` behind what is told; nothing if that is all.
    static func more(_ count: Int) -> String { count > 0 ? " and \(count) more" : "" }

    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `30 Oct`, with its year if that is another than the one of the review.
    static func day(_ day: CalendarDate, asOf today: CalendarDate) -> String {
        "\(day.day) \(months[day.month - 1])" + (day.year == today.year ? "" : " \(day.year)")
    }

    /// `30 Oct`, and how late that is: `30 Oct, 3 days late`.
    static func due(_ day: CalendarDate, asOf today: CalendarDate) -> String {
        let late = day.days(until: today)
        return Self.day(day, asOf: today) + (late > 0 ? ", \(counted(late, "day")) late" : "")
    }

    /// `Jan` for the last day of a month, which stands for all of it; else the day.
    static func time(_ day: CalendarDate, asOf today: CalendarDate) -> String {
        guard day.adding(days: 1).day == 1 else { return Self.day(day, asOf: today) }
        return months[day.month - 1] + (day.year == today.year ? "" : " \(day.year)")
    }

    /// `overdue by 3 days`, `today`, `in 5 days`.
    static func distance(days: Int) -> String {
        switch days {
        case ..<0: "overdue by \(counted(-days, "day"))"
        case 0: "today"
        default: "in \(counted(days, "day"))"
        }
    }

    /// `Performance efficiency`.
    static func name(of quality: QualityAttribute) -> String {
        let words = quality.rawValue.parts(at: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What a quality means to people who do not know the standard.
    static func meaning(of quality: QualityAttribute) -> String {
        switch quality {
        case .functionalSuitability: "does what users need"
        case .performanceEfficiency: "fast with few resources"
        case .compatibility: "works with other systems"
        case .interactionCapability: "easy to use"
        case .reliability: "available when needed"
        case .security: "protects data and access"
        case .maintainability: "easy to change and repair"
        case .flexibility: "adapts to growth and change"
        case .safety: "harms no one"
        }
    }
}

extension [String] {
    /// Each text once, where it stands first.
    var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Array {
    /// So many elements, or all where that is one more: `and 1 more` takes the room of what it hides.
    func firstOrAll(_ limit: Int) -> ArraySlice<Element> { prefix(count == limit + 1 ? count : limit) }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
