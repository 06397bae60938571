public import ADRModel
import ADRText

/// How a log names its files: `0012-use-x.md`, `ADR012_use_x.md`, `2020-01-02-use-x.md`, `0012-use-x/README.md`.
public struct FileNameScheme: Hashable, Sendable {
    /// What stands before the title.
    enum Key: Hashable {
        /// A number behind a prefix, filled with zeros to a width.
        case number(prefix: String, width: Int)
        /// A day, its parts joined by a separator.
        case date(separator: String)
        /// A day and a number.
        case datedNumber(separator: String, between: String, width: Int)
        /// `XXXX` behind a prefix, in the place of a number.
        case provisional(prefix: String)
        case none
    }

    let key: Key
    /// What stands between key and title.
    let joint: String
    let wordSeparator: String
    let hasTitle: Bool
    /// `README.md` if each record is a folder.
    let page: String?
    let fileExtension: String

    /// `0012-use-x.md`
    public static let standard = FileNameScheme(
        key: .number(prefix: "", width: 4), joint: "-", wordSeparator: "-", hasTitle: true, page: nil,
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

    /// The letters that make a domain's numbers a series of its own, see ``RecordFileName/prefixKey``.
    var prefixKey: String { RecordFileName(path: path(in: "", title: "x", number: 1, date: nil)).prefixKey }

    /// The path of a record.
    ///
    /// - Parameters:
    ///   - title: the slug.
    ///   - date: the day, for a log that names its files by date.
    public func path(in folder: String, title: String, number: Int?, date: CalendarDate?) -> String {
        var name = ""
        switch key {
        case .number(let prefix, let width):
            if let number { name = prefix + PaddedNumber.text(number, width: width) + joint }
        case .date(let separator):
            if let date {
                name = date.iso.split(separator: "-").joined(separator: separator) + joint
            }
        case .datedNumber(let separator, let between, let width):
            if let date, let number {
                name = date.iso.split(separator: "-").joined(separator: separator) + between
                name += PaddedNumber.text(number, width: width) + joint
            }
        case .provisional(let prefix): name = prefix + RecordFileName.provisionalDigits + joint
        case .none: break
        }
        name = hasTitle || name.isEmpty ? name + title : String(name.dropLast(joint.count))
        let file = page.map { "\(name)/\($0)" } ?? name + fileExtension
        return folder.isEmpty ? file : "\(folder)/\(file)"
    }
}

extension FileNameScheme {
    /// The scheme of most records of a log; the standard one for an empty log.
    public init(_ log: DecisionLog) {
        let seen = log.records.filter { !$0.fileName.isProvisional }.map(Self.init(of:))
        guard let shape = Majority(seen.map { $0.withWidth(0) }).winner else {
            self = .standard
            return
        }
        let widths = seen.filter { $0.withWidth(0) == shape }.compactMap(\.width)
        let padded = widths.filter { $0 > 1 }
        self = shape.withWidth(Majority(padded).winner ?? 1)
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
            case .date(let separator), .datedNumber(let separator, _, _): separator
            case .number, .provisional, .none: ""
            }
        switch (scheme, key) {
        case (.sequential, .number), (.date, .date), (.dateCounter, .datedNumber): break
        case (.sequential, _): self = with(.number(prefix: "", width: 4))
        case (.provisional, .number(let prefix, _)): self = with(.provisional(prefix: prefix))
        case (.provisional, _): self = with(.provisional(prefix: ""))
        case (.date, _): self = with(.date(separator: day))
        case (.dateCounter, _): self = with(.datedNumber(separator: day, between: "-", width: 3))
        }
        if let width = numbering.width { self = withWidth(width) }
    }

    private func with(_ key: Key) -> FileNameScheme {
        FileNameScheme(
            key: key, joint: "-", wordSeparator: wordSeparator, hasTitle: true, page: page,
            fileExtension: fileExtension)
    }

    /// The number of digits that numbers are filled to.
    var digitCount: Int { width ?? 1 }

    private var width: Int? {
        switch key {
        case .number(_, let width), .datedNumber(_, _, let width): width
        case .date, .provisional, .none: nil
        }
    }

    private func withWidth(_ width: Int) -> FileNameScheme {
        let key: Key
        switch self.key {
        case .number(let prefix, _): key = .number(prefix: prefix, width: width)
        case .datedNumber(let separator, let between, _):
            key = .datedNumber(separator: separator, between: between, width: width)
        case .date, .provisional, .none: return self
        }
        return FileNameScheme(
            key: key, joint: joint, wordSeparator: wordSeparator, hasTitle: hasTitle, page: page,
            fileExtension: fileExtension)
    }

    private init(of record: DecisionRecord) {
        let name = record.fileName
        let last = record.source.path.split(separator: "/").last.map(String.init) ?? ""
        var stem = Substring(name.stem)
        if stem.first == "[", let close = stem.firstIndex(of: "]") {
            stem = stem[stem.index(after: close)...].drop { $0 == " " }
        }
        let head = stem.hasSuffix(name.slug) ? stem.dropLast(name.slug.count) : stem
        page = name.isFolder ? last : nil
        fileExtension = name.isFolder ? "" : last.lowercased().hasSuffix(".markdown") ? ".markdown" : ".md"
        wordSeparator = name.slug.contains("_") && !name.slug.contains("-") ? "_" : "-"
        hasTitle = !name.slug.isEmpty
        if name.date != nil {
            let separator = head.dropFirst(4).first.flatMap { $0.isNumber ? nil : String($0) } ?? ""
            let rest = head.dropFirst(8 + 2 * separator.count)
            if let digits = name.digits, let range = rest.firstRange(of: digits) {
                key = .datedNumber(
                    separator: separator, between: String(rest[..<range.lowerBound]),
                    width: digits.first == "0" ? digits.count : 1)
                joint = Self.joint(rest[range.upperBound...])
            } else {
                key = .date(separator: separator)
                joint = Self.joint(rest)
            }
        } else if let digits = name.digits, let range = head.firstRange(of: digits) {
            key = .number(
                prefix: String(head[..<range.lowerBound]), width: digits.first == "0" ? digits.count : 1)
            joint = Self.joint(head[range.upperBound...])
        } else {
            key = .none
            joint = ""
        }
    }

    private static func joint(_ text: Substring) -> String { text.isEmpty ? "-" : String(text) }
}
