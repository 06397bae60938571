public import ADRModel
public import ADRText

/// An example as a linter sees it, without its markers.
public struct ExampleRun: Sendable {
    public let log: DecisionLog
    /// The offsets of the markers by path, in texts from which they are removed.
    public let markers: [String: [Int]]
    /// The files without markers, in the order of the example.
    public let files: [SourceText]
    /// The files of the base without markers.
    public let base: [SourceText]
    /// The files at the end of the base; none if it has not moved on.
    public let baseTip: [SourceText]

    private let surroundings: LintSurroundings

    public init(_ example: RuleExample) {
        var markers: [String: [Int]] = [:]
        func unmarked(_ files: [SourceText]) -> [SourceText] {
            files.map { file in
                let (text, offsets) = Self.withoutMarkers(file)
                if !offsets.isEmpty { markers[file.path] = offsets }
                return text
            }
        }
        let files = unmarked(example.files)
        base = unmarked(example.base ?? [])
        baseTip = unmarked(example.baseTip ?? [])
        self.files = files
        self.markers = markers
        let log = Self.log(of: files)
        self.log = log
        let names = Set((files.map(\.path) + example.otherFiles).flatMap(Self.pathAndFolders))
        let spellings = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
        let (origin, tip) = (base, example.baseTip == nil ? base : baseTip)
        var surroundings = LintSurroundings(
            today: example.today, pathExists: names.contains, spelling: { spellings[$0.lowercased()] },
            base: example.base.map { _ in
                BaseComparison(
                    of: [log], from: [Self.log(of: origin)], to: [Self.log(of: tip)], named: "main")
            })
        surroundings.holdsFile = { pattern in names.contains(where: pattern.matches) }
        surroundings.tryTemplate = { template, log in
            .made(Self.record(madeOf: template, in: log, on: example.today))
        }
        self.surroundings = surroundings
    }

    /// A template with values in the places that every example has.
    private static func record(
        madeOf template: SourceText, in log: DecisionLog, on day: CalendarDate
    ) -> SourceText {
        let values = ["{title}": "Send mail later", "{status}": "proposed", "{date}": day.iso]
        let text = values.reduce(template[template.contentStart..<template.bytes.count]) {
            $0.replacing($1.key, with: $1.value)
        }
        return SourceText(path: RelativePath.join(log.folder, "0009-send-mail-later.md"), text)
    }

    /// A file of the example, or of its base if it is gone.
    public func source(at path: String) -> SourceText? { (files + base).first { $0.path.isPath(path) } }

    /// What one rule finds in the example's records, whether or not it is on by default.
    public func diagnostics(of rule: any Rule.Type) -> [Diagnostic] {
        let id = rule.description.id
        guard !rule.description.isOfCitations else { return citationDiagnostics(of: id) }
        // Which suppressions are used, and what a record has of its template, shows only where all rules run.
        let isAboutOthers = rule is UnusedSuppressionRule.Type || rule is UncleanTemplateRule.Type
        let rules = isAboutOthers ? BuiltInRules.all : [rule]
        return Linter(rules: rules, settings: LintSettings(selection: RuleSelection(added: [id])))
            .lint(log, surroundings: surroundings).filter { $0.rule == id }
    }

    /// What is found in the files outside of the log.
    private func citationDiagnostics(of id: String) -> [Diagnostic] {
        let linter = CitationLinter([log], settings: LintSettings(selection: RuleSelection(selected: [id])))
        let reader = CitationReader([log]).knowing(files.map(\.path))
        return files.filter { !RelativePath.isBelow(RuleExample.folder, $0.path) }.flatMap {
            linter.diagnostics(of: reader.citations(in: $0), in: $0)
        }
    }

    private static func log(of files: [SourceText]) -> DecisionLog {
        DecisionLog(folder: RuleExample.folder, survey: LogSurvey(files, folders: [RuleExample.folder]))
    }

    private static func withoutMarkers(_ file: SourceText) -> (SourceText, [Int]) {
        let marker = Array(String(RuleExample.marker).utf8)
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        var rest = file.bytes[...]
        while let first = rest.first {
            if rest.starts(with: marker) {
                offsets.append(bytes.count)
                rest = rest.dropFirst(marker.count)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        return (SourceText(path: file.path, bytes: bytes), offsets)
    }

    private static func pathAndFolders(_ path: String) -> [String] {
        var paths = [path]
        while let last = paths.last, !last.isEmpty { paths.append(RelativePath.folder(of: last)) }
        return paths
    }
}

extension DecisionLog {
    fileprivate init(folder: String, survey: LogSurvey) {
        self = survey.logs.first { $0.folder == folder } ?? DecisionLog(folder: folder, records: [])
    }
}
