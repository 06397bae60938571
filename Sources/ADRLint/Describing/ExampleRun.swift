public import ADRModel
public import ADRText

/// An example as a linter sees it, without its markers.
public struct ExampleRun: Sendable {
    public let log: DecisionLog
    /// The offsets of the markers by path, in texts from which they are removed.
    public let markers: [String: [Int]]
    /// The files without markers, in the order of the example.
    public let files: [SourceText]

    private let surroundings: LintSurroundings

    public init(_ example: RuleExample) {
        var markers: [String: [Int]] = [:]
        var files: [SourceText] = []
        for file in example.files {
            let (text, offsets) = Self.withoutMarkers(file)
            files.append(text)
            if !offsets.isEmpty { markers[file.path] = offsets }
        }
        self.markers = markers
        self.files = files
        log = DecisionLog(folder: RuleExample.folder, survey: LogSurvey(files, folders: [RuleExample.folder]))
        let names = Set((files.map(\.path) + example.otherFiles).flatMap(Self.pathAndFolders))
        let spellings = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
        surroundings = LintSurroundings(
            today: example.today, pathExists: names.contains, spelling: { spellings[$0.lowercased()] })
    }

    /// What one rule finds in the example's records, whether or not it is on by default.
    public func diagnostics(of rule: any Rule.Type) -> [Diagnostic] {
        let id = rule.description.id
        // Which suppressions are used shows only where all rules run.
        let rules = rule is UnusedSuppressionRule.Type ? BuiltInRules.all : [rule]
        return Linter(rules: rules, settings: LintSettings(selection: RuleSelection(added: [id])))
            .lint(log, surroundings: surroundings).filter { $0.rule == id }
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
