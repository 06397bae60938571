import ADRCommandLine
import ADRModel
import ADRText
import Testing

@testable import ADRProject
@testable import ADRReports

private let plain = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent"]
private let hasGit = (try? Subprocess(arguments: ["git", "--version"], environment: plain).run()) != nil

/// The trend is what comes out when the register is counted anew at each commit.
@Suite(.enabled(if: hasGit)) struct BandTrendTests {
    let project: CommandProject
    let git: GitRepository

    init() throws {
        project = try CommandProject([:])
        git = GitRepository(root: try RootFolder(project.folder), environment: plain)
        _ = try git.demand(["init", "-q", "-b", "main"])
    }

    private func trend(_ folder: String = "adr") throws -> BandTrend {
        let history = try git.history(of: [folder], where: FolderScanner.isMarkdown)
        return BandTrend(history, method: .standard)
    }

    private func counts(at commit: String, _ folder: String = "adr") throws -> RiskCounts {
        let snapshot = try git.snapshot(of: commit)
        let files = snapshot.files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".md") }
        let sources = zip(files, try git.contents(of: files)).map { SourceText(path: $0.path, bytes: $1) }
        let day = try #require(CalendarDate(iso: "2026-06-01"))
        return RiskReview(LogSurvey(sources, folders: [folder]).logs, asOf: day, method: .standard).counts
    }

    @Test(arguments: [1, 2, 3]) func theTrendEqualsCountingAnewAtEachCommit(seed: UInt64) throws {
        _ = try git.demand(["fast-import", "--quiet"], input: GeneratedHistory(seed: seed).stream)
        let points = try trend().points
        let mainLine = try git.demand(["rev-list", "--first-parent", "--reverse", "main", "--", "adr"])
        let commits = String(decoding: mainLine, as: UTF8.self).split(separator: "\n").map(String.init)
        var next = points[...]
        var current = RiskCounts(low: 0, medium: 0, high: 0, critical: 0)
        for commit in commits {
            if next.first?.commit == commit { current = next.removeFirst().counts }
            #expect(current == (try counts(at: commit)), "\(commit)")
        }
        #expect(next.isEmpty && points.count > 30 && Set(points.map(\.counts.total)).count > 4)
    }

    @Test func aRepositoryWithoutACommitHasNoTrend() throws {
        #expect(try trend().points.isEmpty)
        #expect(try git.changeCounts([]).isEmpty)
    }

    /// Records with as many open risks as told, committed day by day: `nil` removes the file.
    private func commit(_ days: [[(path: String, risks: Int?)]]) throws {
        var stream = ""
        for (day, files) in days.enumerated() {
            let changes = files.map { path, risks in
                guard let risks else { return "D \(path)\n" }
                let entries = (0..<risks).map { "{id: R\($0), risk: x, level: 1x1}" }.joined(separator: ", ")
                let text = "---\nstatus: accepted\nrisks: [\(entries)]\n---\n# \(path.suffix(6))\n"
                return "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
            }
            stream += GeneratedHistory.commit("main", day: day, changes.joined())
        }
        _ = try git.demand(["fast-import", "--quiet"], input: Array(stream.utf8))
    }

    @Test func aLogIsFollowedFromFolderToFolder() throws {
        try commit([
            [("doc/adr/0001-a.md", 1), ("doc/adr/0002-b.md", 2), ("doc/guide.md", 9)],
            [("doc/adr/0003-c.md", 4)],
            // All move; one is changed on the way.
            [
                ("doc/adr/0001-a.md", nil), ("doc/adr/0002-b.md", nil), ("doc/adr/0003-c.md", nil),
                ("docs/log/0001-a.md", 1), ("docs/log/0002-b.md", 3), ("docs/log/0003-c.md", 4),
            ],
            [("doc/adr/0007-other.md", 5)],
            [
                ("docs/log/0001-a.md", nil), ("docs/log/0002-b.md", nil), ("docs/log/0003-c.md", nil),
                ("adr/0001-a.md", 1), ("adr/0002-b.md", 3), ("adr/0003-c.md", 4),
            ],
            [("adr/0004-d.md", 1)],
        ])
        #expect(try trend().points.map(\.counts.total) == [3, 7, 8, 8, 9])
        #expect(try trend("doc/adr").points.map(\.counts.total) == [3, 7, 0, 5])
    }

    @Test func aLogOfWhichAPartWasMovedHasStayed() throws {
        try commit([
            [("log/0001-a.md", 1), ("log/0002-b.md", 2)], [("log/0002-b.md", nil), ("adr/0002-b.md", 2)],
        ])
        #expect(try trend().points.map(\.counts.total) == [2])
        #expect(try trend("log").points.map(\.counts.total) == [3, 1])
    }

    /// Counting at the ends of months reads less, and comes to the same.
    @Test(arguments: [1, 2, 3]) func monthsHaveTheStateAfterTheirLastCommit(seed: UInt64) throws {
        _ = try git.demand(["fast-import", "--quiet"], input: GeneratedHistory(seed: seed).stream)
        let history = try git.history(of: ["adr"], where: FolderScanner.isMarkdown)
        let all = BandTrend(history, method: .standard).points
        let ends = all.indices.filter { index in
            index == all.count - 1 || all[index + 1].day.iso.prefix(7) != all[index].day.iso.prefix(7)
        }.map { all[$0] }
        let months = BandTrend(history, at: .months, method: .standard).points
        #expect(months.map(\.commit) == ends.map(\.commit) && months.map(\.counts) == ends.map(\.counts))
        #expect(months.count > 1 && months.count < all.count)
    }

    @Test func aReviewAsOfADayHasNoPointsBehindIt() throws {
        _ = try git.demand(["fast-import", "--quiet"], input: GeneratedHistory(seed: 1).stream)
        let (day, trend) = (try #require(CalendarDate(iso: "2026-01-20")), try trend())
        let review = RiskReview(
            [], asOf: day, method: .standard, history: RiskReviewHistory(trend: trend))
        let points = try #require(review.trend).points
        #expect(!points.isEmpty && points.count < trend.points.count && points.allSatisfy { $0.day <= day })
    }

    @Test func aShallowCloneTellsNoHistory() throws {
        _ = try git.demand(["fast-import", "--quiet"], input: GeneratedHistory(seed: 1).stream)
        let folder = project.folder + "/clone"
        let outcome = try Subprocess(
            arguments: ["git", "clone", "-q", "--depth", "1", "file://" + project.folder, folder],
            environment: plain
        ).run()
        #expect(outcome.status == 0)
        project.environment = plain
        let review = project.run(["risk", "review", "--format", "json"], in: "clone")
        #expect(review.exit == .success && review.output.contains("\"trend\": null"))
        #expect(review.output.contains("\"history_gap\": \"the clone is shallow: "))
        #expect(
            review.errors.contains("the clone is shallow") && review.errors.contains("git fetch --unshallow"))
    }

    @Test func commitsThatTouchGovernedCodeAreCounted() throws {
        var stream = ""
        for (index, path) in ["src/a.swift", "src/b.swift", "src/a.md", "other.txt", "src/deep/c.swift"]
            .enumerated()
        {
            stream += GeneratedHistory.commit(
                "main", day: index, "M 100644 inline \(path)\ndata 1\n\(index)\n")
        }
        _ = try git.demand(["fast-import", "--quiet"], input: Array(stream.utf8))
        let record = RecordReader().read(
            .init(path: "adr/0001-a.md", "---\napplies-to: [\"src/**\", \"!*.md\"]\n---\n# A\n"))
        let paths = try #require(GovernedPaths(record))
        let days = ["2025-12-31", "2026-01-01", "2026-01-05"].compactMap { CalendarDate(iso: $0) }
        let counts = try git.changeCounts(days.map { (since: $0, paths: paths) })
        #expect(counts == [3, 2, 0])
    }
}

/// About fifty commits of records with risks: added, changed, renamed, removed, and merged from a branch.
private struct GeneratedHistory {
    private(set) var text = ""
    private var random: SystemlessGenerator

    var stream: [UInt8] { Array(text.utf8) }

    init(seed: UInt64) {
        random = SystemlessGenerator(state: seed)
        var files: [String] = []
        var topic: String?
        for day in 0..<50 {
            var body = ""
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let choice = Int.random(in: 0..<10, using: &random)
                if choice < 2, let file = files.randomElement(using: &random) {
                    files.removeAll { $0 == file }
                    body += "D adr/\(file)\n"
                } else if choice == 2, let file = files.randomElement(using: &random) {
                    files.removeAll { $0 == file }
                    files.append("moved-\(day)-" + file)
                    body = body.contains(file) ? body : body + "R adr/\(file) adr/moved-\(day)-\(file)\n"
                    if !body.contains("moved-\(day)-" + file) { files.removeLast() }
                } else {
                    let isNew = choice < 7 || files.isEmpty
                    let file = isNew ? Self.name(day, &random) : files.randomElement(using: &random)!
                    if !files.contains(file) { files.append(file) }
                    let record = Self.record(&random)
                    body += "M 100644 inline adr/\(file)\ndata \(record.utf8.count)\n\(record)\n"
                }
            }
            if day % 9 == 4 { topic = branch(day) }
            if day % 9 == 6, let topic {
                text += Self.commit("main", day: day, body + topic, merging: "topic-\(day - 2)")
            } else {
                text += Self.commit("main", day: day, body)
            }
        }
    }

    /// Makes a commit on a branch of its own, which a later one merges: what it brings.
    private mutating func branch(_ day: Int) -> String {
        let record = Self.record(&random)
        let change = "M 100644 inline adr/\(100 + day)-topic.md\ndata \(record.utf8.count)\n\(record)\n"
        text += Self.commit("topic-\(day)", day: day, change, from: "main")
        return change
    }

    /// Numbered records, an index page, a template and notes in another folder.
    private static func name(_ day: Int, _ random: inout SystemlessGenerator) -> String {
        ["00\(10 + day)-a.md", "00\(10 + day)-b.md", "README.md", "template.md", "00\(10 + day)-c.txt"]
            .randomElement(using: &random)!
    }

    /// Records of every standing, some of which carry on what others tell.
    private static func record(_ random: inout SystemlessGenerator) -> String {
        let risks = (0..<Int.random(in: 0...4, using: &random)).map { index in
            let level = "\(Int.random(in: 1...5, using: &random))x\(Int.random(in: 1...5, using: &random))"
            let status = ["open", "closed", "occurred", "accepted"].randomElement(using: &random)!
            let kind = ["risk, level: \(level)", "debt", "assumption"].randomElement(using: &random)!
            return "{id: R\(index), risk: x\(index), kind: \(kind), status: \(status)}"
        }
        let other = Int.random(in: 10..<60, using: &random)
        let standing = ["accepted", "accepted", "rejected", "superseded\nsuperseded-by: [\(other)]"]
            .randomElement(using: &random)!
        return "---\nstatus: \(standing)\nrisks: [\(risks.joined(separator: ", "))]\n---\n# A decision\n"
    }

    static func commit(
        _ branch: String, day: Int, _ body: String, from parent: String? = nil, merging other: String? = nil
    ) -> String {
        "commit refs/heads/\(branch)\ncommitter a <a@a> \(1_767_268_800 + day * 86_400) +0000\ndata 1\nx\n"
            + (parent.map { "from refs/heads/\($0)\n" } ?? "")
            + (other.map { "merge refs/heads/\($0)\n" } ?? "") + body
            + "\n"
    }
}

/// Numbers that are the same in every run (SplitMix64).
private struct SystemlessGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
