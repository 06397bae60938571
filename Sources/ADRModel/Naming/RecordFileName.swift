import ADRText

/// What a record's path says: prefix, number, date and slug.
///
/// The forms are those of real logs: `0012-x.md`, `ADR-012-x.md`, `adr012_x.md`, `ODH-ADR-XAI-0001-x.md`,
/// `Nr. 012-x.md`, `2020-01-02-x.md`, `20200102-x.md`, `20200102133007-x.md`, `adr-2020-01-02-x.md`, `2021-06-05_001-x.md`,
/// `[deprecated] 0022-x.md`, and `0012-x/README.md`, where the folder carries the name. `0012.1-x.md`, `0012a-x.md` and
/// `0012-v2-x.md` are records of their own beside `0012-x.md`.
public struct RecordFileName: Hashable, Sendable {
    /// The file name, or the folder's if the folder is the record, without `.md`.
    public let stem: String
    /// Everything before the number or date, without the joining `-` or `_`: `ADR`, `ODH-ADR-XAI`, empty.
    public let prefix: String
    /// The digits of the number as written, zeros included.
    public let digits: String?
    /// What follows the number and makes it another one, as written: `.1`, `a`, `-v2`; else empty.
    public let part: String
    /// The day in the name.
    public let date: CalendarDate?
    /// The digits of the time of day that follow the day: `133007`.
    public let time: String?
    /// What is left for the title, as written.
    public let slug: String
    /// Whether `XXXX` stands in the place of a number that is still to be given.
    public let isProvisional: Bool
    /// Whether the record is a folder whose page is named `README` or `index`.
    public let isFolder: Bool

    /// Whether the words for "decision record" tell the series of its log apart, as `ADR-001` and `DDR-001`.
    private var isOfSeries = false

    /// The number; `nil` in logs that number by date or not at all.
    public var number: Int? { digits.flatMap { Int($0) } }

    public init(path: String) {
        let way = path.ends(with: "/") ? path.parts(at: "/").joined(separator: "/") : path
        let parts = way.partedAtLast("/")
        let fileStem = Self.withoutExtension(parts.map { String($0.behind) } ?? way)
        if fileStem.utf8.count <= Self.longestFolderPage, Self.folderPages.contains(fileStem.lowercased()),
            let folder = parts?.before.parts(at: "/").last.map(String.init)
        {
            let named = ParsedFileName(folder)
            if named.digits != nil || named.date != nil {
                self.init(stem: folder, parsed: named, isFolder: true)
                return
            }
        }
        self.init(stem: fileStem, parsed: ParsedFileName(fileStem), isFolder: false)
    }

    /// The slug as words, `use http 2` of `use-http_2`, or the stem if there is no slug.
    public var title: String {
        let words = slug.parts(atAnyOf: "-", "_", " ").joined(separator: " ")
        return words.isEmpty ? stem : words
    }

    /// Everything that makes two numbers of one log differ: `ARCH-001` and `SEC-001` are two records.
    public var prefixKey: String {
        guard !prefix.isEmpty else { return "" }
        if isOfSeries { return seriesKey }
        return prefix.parts(atAnyOf: "-", "_").map { $0.lowercased() }
            .filter { !Self.recordWords.contains($0) }.joined(separator: "-")
    }

    /// The whole prefix in lower case: `ddr` of `DDR-001`.
    var seriesKey: String { prefix.lowercased().replacing("_", with: "-") }

    /// The name as it counts in a log.
    ///
    /// - Parameter series: see ``DecisionLog/series``.
    package func counting(in series: Set<String>) -> RecordFileName {
        guard !series.isEmpty, !prefix.isEmpty, series.contains(seriesKey) else { return self }
        var name = self
        name.isOfSeries = true
        return name
    }

    /// What tells the records of one number apart: the part in lower case and with hyphens, `.1`, `a`, `-v2`; empty for
    /// the bare number.
    public var edition: String { part.lowercased().replacing("_", with: "-").replacing(" ", with: "-") }

    /// The folder in which a record of this name at a path, or the record's own folder, stands.
    package func holder(at path: String) -> String {
        let folder = RelativePath.folder(of: path)
        return isFolder ? RelativePath.folder(of: folder) : folder
    }

    private init(stem: String, parsed: ParsedFileName, isFolder: Bool) {
        self.stem = stem
        self.prefix = parsed.prefix
        self.digits = parsed.digits
        self.part = parsed.part
        self.date = parsed.date
        self.time = parsed.time
        self.slug = parsed.slug
        isProvisional = parsed.isProvisional
        self.isFolder = isFolder
    }

    /// Words that say "decision record" and so may stand before a number.
    static let recordWords: Set<String> = [
        "adr", "adrs", "ad", "dr", "ddr", "pdr", "tdr", "edr", "ard", "madr", "rfc", "dec", "decision",
        "decisions", "record", "design", "proposal",
    ]

    /// Whether a word, letter case aside, says "decision record": `ADR`, `rfc`.
    public static func isRecordWord(_ word: String) -> Bool { recordWords.contains(word.lowercased()) }

    /// Whether it has "ADR" before a title without a number: `ADR Tech Stack`, `adr-tech-stack`.
    package var isTitledWithWord: Bool {
        guard number == nil, date == nil, let word = stem.parts(atAnyOf: " ", "-", "_", ":").first else {
            return false
        }
        return word.utf8.count + 1 < stem.utf8.count && ["adr", "madr"].contains(word.lowercased())
    }

    /// What stands for a number that is still to be given.
    public static let provisionalDigits = "XXXX"

    /// The names that the page of a folder-per-record log has.
    private static let folderPages: Set<String> = [
        "readme", "index", "adr", "decision", "record", "proposal", "rfc",
    ]

    private static let longestFolderPage = folderPages.map(\.utf8.count).max() ?? 0

    /// `x` of `x.md`, and of `x.md.md`, which happens.
    private static func withoutExtension(_ name: String) -> String {
        let length = name.endsIgnoringCase(with: ".md") ? 3 : name.endsIgnoringCase(with: ".markdown") ? 9 : 0
        return length == 0 ? name : withoutExtension(String(Substring(name.utf8.dropLast(length))))
    }
}
