public import ADRModel
import ADRText

/// How a log names its files: `0012-use-x.md`, `ADR012_use_x.md`, `adr-2020-01-02-use-x.md`, `0012-use-x/README.md`.
public struct FileNameScheme: Hashable, Sendable {
    /// What stands between prefix and title.
    enum Key: Hashable {
        /// A number, filled with zeros to a width.
        case number(width: Int)
        /// A day, its parts joined by a separator, and so many digits of the time of day.
        case date(separator: String, beforeTime: String = "", timeDigits: Int = 0)
        /// A day and a number.
        case datedNumber(separator: String, between: String, width: Int)
        /// `XXXX` in the place of a number.
        case provisional
        case none
    }

    /// What all names begin with, up to the key or the title: `ADR`, `adr-`, empty.
    private(set) var prefix: String
    private(set) var key: Key
    /// What stands between key and title.
    private(set) var joint: String
    let wordSeparator: String
    private(set) var hasTitle: Bool
    /// `README.md` if each record is a folder.
    let page: String?
    let fileExtension: String
    /// Whether names have the capital letters of titles: `0012-Use-X.md`.
    private(set) var keepsCase = false
    /// What becomes of accents and umlauts.
    private(set) var marks = SlugMarks.kept

    /// `0012-use-x.md`
    public static let standard = FileNameScheme(
        prefix: "", key: .number(width: 4), joint: "-", wordSeparator: "-", hasTitle: true, page: nil,
        fileExtension: ".md")

    /// Whether records have numbers.
    public var isNumbered: Bool { width != nil }

    /// Whether names begin with a day.
    var isDated: Bool {
        switch key {
        case .date, .datedNumber: true
        case .number, .provisional, .none: false
        }
    }

    /// What stands before each title where names hold no more than titles.
    var titlePrefix: String { key == .none ? prefix : "" }

    /// The letters that make a domain's numbers a series of its own, see ``RecordFileName/prefixKey``.
    func prefixKey(in log: DecisionLog) -> String {
        RecordFileName(path: path(in: "", title: "x", number: 1, date: nil)).counting(in: log.series)
            .prefixKey
    }

    /// The path of a record.
    ///
    /// - Parameters:
    ///   - title: the slug.
    ///   - date: the day, for a log that names its files by date.
    ///   - time: the time of day as `hhmmss`, for a log that names its files by it.
    public func path(
        in folder: String, title: String, number: Int?, date: CalendarDate?, time: String = "000000"
    ) -> String {
        let text = keyText(number, date, time)
        let start = text.isEmpty && key != .none ? "" : prefix
        let name = start + (text.isEmpty ? title : hasTitle ? text + joint + title : text)
        let file = page.map { "\(name)/\($0)" } ?? name + fileExtension
        return folder.isEmpty ? file : "\(folder)/\(file)"
    }

    /// The key of a record; empty where there is nothing to make it of.
    private func keyText(_ number: Int?, _ date: CalendarDate?, _ time: String) -> String {
        func day(_ separator: String) -> String? {
            date?.iso.parts(at: "-").joined(separator: separator)
        }
        switch key {
        case .number(let width): return number.map { PaddedNumber.text($0, width: width) } ?? ""
        case .date(let separator, let beforeTime, let digits):
            return day(separator).map { $0 + beforeTime + time.prefix(digits) } ?? ""
        case .datedNumber(let separator, let between, let width):
            guard let day = day(separator), let number else { return "" }
            return day + between + PaddedNumber.text(number, width: width)
        case .provisional: return RecordFileName.provisionalDigits
        case .none: return ""
        }
    }
}

extension FileNameScheme {
    /// The scheme of most of the newest records of a log; the standard one for an empty log.
    public init(_ log: DecisionLog) {
        let settled = log.newest.filter { !$0.fileName.isProvisional }
        let seen = (settled.isEmpty ? log.newest : settled).map(Self.init(of:))
        guard let shape = Majority(seen.map { $0.withWidth(0) }).winner else {
            self = .standard
            return
        }
        let widths = seen.filter { $0.withWidth(0) == shape }.compactMap(\.width)
        let padded = widths.filter { $0 > 1 }
        let scheme = shape.withWidth(Majority(padded).winner ?? 1)
        self = scheme.key == .none ? scheme.with(prefix: Self.recordWord(of: log)) : scheme
        keepsCase = settled.count { $0.fileName.hasCapitals } * 2 > settled.count
        marks = SlugMarks(of: settled)
    }

    /// The scheme of a log's records as far as the team has not settled another one.
    init(_ log: DecisionLog, _ numbering: Numbering) {
        self.init(log)
        guard let scheme = numbering.scheme else {
            if let width = numbering.width { self = withWidth(width) }
            return
        }
        let day =
            switch key {
            case .date(let separator, _, _), .datedNumber(let separator, _, _): separator
            case .number, .provisional, .none: ""
            }
        switch (scheme, key) {
        case (.sequential, .number), (.date, .date), (.dateCounter, .datedNumber): break
        case (.sequential, _): self = with(.number(width: 4))
        case (.provisional, _): self = with(.provisional)
        case (.date, _): self = with(.date(separator: day))
        case (.dateCounter, _): self = with(.datedNumber(separator: day, between: "-", width: 3))
        }
        if let width = numbering.width { self = withWidth(width) }
    }

    private func with(prefix: String) -> FileNameScheme {
        var scheme = self
        scheme.prefix = prefix
        return scheme
    }

    private func with(_ key: Key) -> FileNameScheme {
        var scheme = self
        (scheme.key, scheme.joint, scheme.hasTitle) = (key, "-", true)
        return scheme
    }

    /// The number of digits that numbers are filled to.
    var digitCount: Int { width ?? 1 }

    private var width: Int? {
        switch key {
        case .number(let width), .datedNumber(_, _, let width): width
        case .date, .provisional, .none: nil
        }
    }

    private func withWidth(_ width: Int) -> FileNameScheme {
        var scheme = self
        switch key {
        case .number: scheme.key = .number(width: width)
        case .datedNumber(let separator, let between, _):
            scheme.key = .datedNumber(separator: separator, between: between, width: width)
        case .date, .provisional, .none: break
        }
        return scheme
    }

    /// A title as the names have it.
    func slug(_ title: String, limit: Int = Slug.usualLimit) -> String {
        Slug(title, separator: wordSeparator, limit: limit, keepsCase: keepsCase, marks: marks).text
    }

    private init(of record: DecisionRecord) {
        let name = record.fileName
        let last = record.source.path.parts(at: "/").last.map(String.init) ?? ""
        var stem = Substring(name.stem)
        if stem.begins(with: "["), let behind = stem.behindFirst("]") {
            stem = behind.dropping(" ")
        }
        let head = stem.ends(with: name.slug) ? stem.dropLast(name.slug.count) : stem
        page = name.isFolder ? last : nil
        fileExtension = name.isFolder ? "" : last.lowercased().ends(with: ".markdown") ? ".markdown" : ".md"
        wordSeparator = name.slug.holds("_") && !name.slug.holds("-") ? "_" : "-"
        hasTitle = !name.slug.isEmpty
        let digits = name.isProvisional ? RecordFileName.provisionalDigits : name.digits
        if name.date != nil {
            prefix = String(head.prefix { !$0.isNumber })
            let day = head.dropFirst(prefix.count)
            // A day in another order, `15-01-2024`, has its separators elsewhere; new names have the usual order.
            let separator =
                [4, 2].lazy.compactMap { day.dropFirst($0).first }.first { !$0.isNumber }.map { String($0) }
                ?? ""
            let rest = day.dropFirst(8 + 2 * separator.count)
            if let digits, let range = rest.firstRange(of: digits) {
                key = .datedNumber(
                    separator: separator, between: String(rest[..<range.lowerBound]),
                    width: Self.width(digits))
                joint = Self.joint(rest[range.upperBound...])
            } else {
                let time = name.time ?? ""
                let beforeTime = time.isEmpty ? "" : String(rest.prefix { !$0.isNumber })
                key = .date(separator: separator, beforeTime: beforeTime, timeDigits: time.utf8.count)
                joint = Self.joint(rest.behind(beforeTime + time))
            }
        } else if let digits, let range = head.firstRange(of: digits) {
            prefix = String(head[..<range.lowerBound])
            key = .number(width: Self.width(digits))
            joint = Self.joint(head[range.upperBound...].behind(name.part))
        } else {
            prefix = ""
            key = .none
            joint = ""
        }
    }

    /// Digits without a zero in front tell no width.
    private static func width(_ digits: String) -> Int {
        digits.first?.isNumber ?? false && !digits.begins(with: "0") ? 1 : digits.count
    }

    /// The word for a record, and what joins it, that all names of a log without numbers begin with: `adr-` of
    /// `adr-use-x`. One name alone may be a title.
    private static func recordWord(of log: DecisionLog) -> String {
        let stems = log.records.map(\.fileName.stem)
        guard stems.count > 1, let word = stems.first.map({ $0.prefix { $0.isLetter } }),
            RecordFileName.isRecordWord(String(word))
        else { return "" }
        return ["-", "_"].map { word + $0 }.first { start in stems.allSatisfy { $0.begins(with: start) } }
            ?? ""
    }

    private static func joint(_ text: Substring) -> String { text.isEmpty ? "-" : String(text) }
}

extension RecordFileName {
    /// Whether the title in the name has capital letters.
    var hasCapitals: Bool { slug.contains(where: \.isUppercase) }
}
