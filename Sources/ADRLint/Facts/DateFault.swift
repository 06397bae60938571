import ADRModel
import ADRText

/// Something that stands where a record tells its day and names none.
struct DateFault {
    let problem: DateProblem
    /// UTF-8 offsets of the words meant as a day.
    let range: Range<Int>

    /// The fault of the record's day, or of one beside its status, as in `Accepted, 2026-02-30`.
    init?(_ record: DecisionRecord) {
        switch record.date.field {
        case .malformed(let text, let range, _):
            // A section named "Created" may be about anything.
            let hasDigit = text.utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            if record.date.place == .section, !hasDigit { return nil }
            if record.date.place == .frontMatter, record.isPlaceholder(.date) { return nil }
            self.range = range
            if case .problem(let problem, _)? = DateReading.first(in: record.source, range) {
                self.problem = problem
            } else {
                problem = .unreadable
            }
        case .missing:
            guard let status = record.status.range,
                case .problem(let problem, let range)? = DateReading.first(in: record.source, status),
                !record.source[range].contains(where: \.isLetter)
            else { return nil }
            self.problem = problem
            self.range = range
        case .present: return nil
        }
    }

    /// The faults of all days that the record gives under a name, that of its decision included.
    static func beside(_ record: DecisionRecord) -> [DateFault] {
        record.dateRanges.compactMap {
            guard case .problem(let problem, let range)? = DateReading.first(in: record.source, $0) else {
                return nil
            }
            return DateFault(problem: problem, range: range)
        }
    }

    private init(problem: DateProblem, range: Range<Int>) {
        self.problem = problem
        self.range = range
    }

    /// What a rule says about it.
    func finding(in source: SourceText) -> Finding {
        Finding("the date \(Excerpt(source[range])) \(problem.message)", at: range)
    }
}

extension DecisionRecord {
    /// The day of the text, if it is another one than that of the file name and not that of the last change.
    var dayBesideFileName: CalendarDate? {
        guard let day = fileName.date, let stated = date.value, date.place != .fileName, stated != day,
            !dateIsOfLastChange
        else { return nil }
        return stated
    }
}
