import ADRCommandLine
import ADRLint
import ADRModel
import ADRProject
import ADRText
import RealLogs
import Testing

/// Whatever the tool writes into a log, it finds nothing wrong with, and writes once.
@Suite struct WholeLogTests {
    @Test(arguments: SampleProject.generated)
    func changesOfAGeneratedLogLintCleanAndAreMadeOnce(_ sample: SampleProject) throws {
        let project = try TemporaryProject(sample.contents)
        try Journey(project, log: "docs/adr").run()
    }

    @Test(arguments: RealLogs.names) func changesOfARealLogLintCleanAndAreMadeOnce(_ name: String) throws {
        let project = try TemporaryProject(SampleProject(ofRealLog: name).contents)
        guard let log = try Journey.logs(in: project).first(where: { !$0.records.isEmpty }) else { return }
        try Journey(project, log: log.folder).run()
    }

    @Test func anEmptyLogComesThroughTheWholeJourney() throws {
        let project = try TemporaryProject()
        #expect(project.run(["init"]).exit == .success)
        #expect(project.run(["new", "Deploy with containers"]).exit == .success)
        try Journey(project, log: "docs/decisions").run()
    }
}

/// `new`, `supersede`, `link` and `accept` in a log, and what must hold after each.
private struct Journey {
    let project: TemporaryProject
    let folder: String
    /// The logs before the journey: no command undoes or rewrites what they have decided.
    let start: [DecisionLog]

    init(_ project: TemporaryProject, log folder: String) throws {
        self.project = project
        self.folder = folder
        start = try Self.logs(in: project)
    }

    func run() throws {
        let known = try findings()
        let log = try #require(start.first { $0.folder == folder })
        let inForce = log.records.filter { record in
            let status = record.currentStatus
            return (status == .accepted || status == .proposed || status == nil)
                && record.links(.supersededBy).isEmpty && record.links(.supersedes).isEmpty
                && record.frontMatter?.problems.isEmpty ?? true
        }
        let original = try project.contents()

        let new = try path(of: demand("new", "Use \"a cluster\" & | {more}: @x"))
        try expectNothingNew(since: known, after: "new")
        let filled = try path(of: demand("new", "Fill every section", "--stdin", input: Self.body))
        demand("accept", filled)
        try expectNothingNew(since: known, after: "accept")

        var touched: Set<String> = [new, filled]
        for command in [["supersede", "OLD", "--by", new], ["link", filled, "amends", "OLD"]] {
            guard let old = inForce.first(where: { !touched.contains($0.source.path) }) else { break }
            let arguments = command.map { $0 == "OLD" ? old.source.path : $0 }
            touched.insert(old.source.path)
            demand(arguments)
            try expectNothingNew(since: known, after: arguments.joined(separator: " "))
            let once = try project.contents()
            demand(arguments)
            #expect(once.difference(to: try project.contents()) == "", "\(arguments) again in \(folder)")
        }
        expectLittleChanged(from: original, to: try project.contents(), in: touched)
    }

    static func logs(in project: TemporaryProject) throws -> [DecisionLog] {
        try ProjectLocator().locate(from: project.folder).logs().logs
    }

    @discardableResult
    private func demand(_ arguments: String..., input: String = "") -> TemporaryProject.Outcome {
        demand(arguments, input: input)
    }

    @discardableResult
    private func demand(_ arguments: [String], input: String = "") -> TemporaryProject.Outcome {
        let outcome = project.run(arguments + ["--log", folder], input: Array(input.utf8))
        #expect(outcome.exit == .success, "\(arguments) in \(folder): \(outcome.errors)")
        return outcome
    }

    private func path(of outcome: TemporaryProject.Outcome) throws -> String {
        try #require(outcome.output.split(separator: "\n").first.map { String($0) })
    }

    /// How often lint says what of which record; places and words may change with what stands there.
    private func findings() throws -> [String: Int] {
        let root = try RootFolder(project.folder)
        let logs = try Self.logs(in: project)
        let surroundings = LintSurroundings(
            today: CalendarDate(year: 2026, month: 11, day: 22)!, pathExists: { root.exists($0) },
            base: BaseComparison(of: logs, from: start, to: start, named: "main"))
        let found = logs.flatMap { Linter().lint($0, surroundings: surroundings) }
        return Dictionary(found.map { ("\($0.path): \($0.rule)", 1) }, uniquingKeysWith: +)
    }

    private func expectNothingNew(since known: [String: Int], after command: String) throws {
        let surplus = try findings().filter { $0.value > known[$0.key, default: 0] }.keys.sorted()
        #expect(surplus.isEmpty, "\(command) in \(folder)")
    }

    /// Only the records named change, and each by a few lines.
    private func expectLittleChanged(
        from original: FolderContents, to now: FolderContents, in touched: Set<String>
    ) {
        for (path, bytes) in original.files {
            guard let after = now.files[path] else {
                Issue.record("\(path) is gone")
                continue
            }
            guard after != bytes else { continue }
            #expect(touched.contains(path), "\(path) changed")
            var remaining = after.split(separator: 10, omittingEmptySubsequences: false)[...]
            var lost: [ArraySlice<UInt8>] = []
            for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
                if let index = remaining.firstIndex(of: line) {
                    remaining = remaining[(index + 1)...]
                } else {
                    lost.append(line)
                }
            }
            #expect(lost.count <= 3, "\(path) lost \(lost.map { String(decoding: $0, as: UTF8.self) })")
        }
    }

    private static let body = """
        ## Context and Problem Statement

        One machine is too small.

        ## Considered Options

        * A cluster
        * A larger machine

        ## Decision Outcome

        Chosen option: "A cluster", because it grows.

        ### Consequences

        One more thing to operate.

        """
}
