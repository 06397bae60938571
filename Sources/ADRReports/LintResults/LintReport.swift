public import ADRLint
public import ADRText

/// What a linter has found, with every place as people name it.
public struct LintReport: Sendable {
    /// The findings in the order in which they were handed in.
    public private(set) var entries: [Entry]
    /// How many findings of each severity are left out of the entries.
    private var hidden: [Severity: Int] = [:]
    /// The number of files that were looked at.
    public let fileCount: Int
    /// The rules that findings can be of, for formats that describe them.
    public let rules: [any Rule.Type]
    /// The command that found it, as services tell its reports from others.
    let command: String

    /// - Parameters:
    ///   - diagnostics: the findings, in the order in which they are to be reported.
    ///   - sources: the texts of all files that findings, notes and fixes speak of.
    ///   - fileCount: the number of files that were looked at.
    ///   - folder: the folder that paths are shown relative to.
    ///   - rules: the rules that findings can be of, for formats that describe them.
    ///   - command: the command that found it.
    public init(
        _ diagnostics: [Diagnostic], in sources: some Sequence<SourceText>, fileCount: Int,
        folder: String = "", rules: [any Rule.Type] = BuiltInRules.all, command: String = "lint"
    ) {
        self.command = command
        var places = LintPlaces(sources, wanted: diagnostics, folder: folder)
        entries = diagnostics.map { Entry($0, in: &places) }
        self.fileCount = fileCount
        self.rules = rules
    }

    /// The number of findings of one severity.
    public func count(_ severity: Severity) -> Int { entries.count { $0.diagnostic.severity == severity } }

    /// The report without the findings below a severity, which its summary still counts.
    public func from(_ level: Severity) -> LintReport {
        var report = self
        report.entries.removeAll { $0.diagnostic.severity < level }
        for severity in Severity.allCases where severity < level {
            report.hidden[severity, default: 0] += count(severity)
        }
        return report
    }

    /// One line that counts the findings, without a newline.
    public var summary: String {
        let files = Self.counted(fileCount, "file")
        guard !entries.isEmpty else { return "nothing found in \(files)" + hiddenSummary }
        let counts = Severity.allCases.reversed().compactMap { severity in
            let count = count(severity)
            return count == 0 ? nil : Self.counted(count, Self.noun(severity))
        }
        let concerned = Set(paths: entries.map(\.diagnostic.path)).count
        return counts.joined(separator: ", ") + " in \(concerned) of \(files)" + hiddenSummary
    }

    /// How many findings are not shown, and what shows them.
    private var hiddenSummary: String {
        let counts = Severity.allCases.reversed().compactMap { severity in
            hidden[severity].flatMap { $0 == 0 ? nil : Self.counted($0, Self.noun(severity)) }
        }
        let lowest = hidden.filter { $0.value > 0 }.keys.min()
        return lowest.map { "; \(counts.joined(separator: ", ")) with --level \($0.rawValue)" } ?? ""
    }

    private static func noun(_ severity: Severity) -> String {
        severity == .info ? "hint" : severity.rawValue
    }

    /// The findings of each file, the files in the order of their first findings.
    var files: [(path: String, entries: [Entry])] {
        var files: [(path: String, entries: [Entry])] = []
        var places: [FilePath: Int] = [:]
        for entry in entries {
            let place = places[path: entry.path] ?? files.count
            if place == files.count {
                places[path: entry.path] = place
                files.append((entry.path, []))
            }
            files[place].entries.append(entry)
        }
        return files
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)" + (count == 1 ? "" : "s")
    }
}
