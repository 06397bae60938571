import ADRModel
import ADRText
import Testing

@testable import ADRReports

/// The page of five minutes is as long for a thousand risks as for twelve.
@Suite struct BriefTests {
    static let sizes = [0, 12, 120, 1_000]

    /// A log with so many risks of every kind and state, with the same ones at each call.
    static func log(_ count: Int) -> DecisionLog {
        var seed: UInt32 = 7
        func random(_ limit: Int) -> Int {
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return Int(seed >> 8) % limit
        }
        func word(_ words: String...) -> String { words[random(words.count)] }
        func day() -> String { "202\(5 + random(2))-\(10 + random(3))-\(10 + random(19))" }
        func risk(_ id: Int) -> String {
            var keys = [
                "id: R\(id)", "risk: A \(word("late", "wrong", "slow")) change breaks what many people need",
            ]
            keys.append("level: \(1 + random(5))x\(1 + random(5))")
            if random(9) == 0 { keys.removeLast() }
            if random(3) > 0 { keys.append("owner: \(word("ana", "lee", "kim", "noor", "jo"))") }
            if random(3) > 0 { keys.append("response: \(word("mitigate", "accept", "transfer"))") }
            if random(2) == 0 { keys.append("trigger: Lag above \(random(90)) s on any of the replicas") }
            if random(3) == 0 { keys.append("review-by: \(day())") }
            if random(3) == 0 { keys.append("target: 1x\(1 + random(4))") }
            keys.append("status: \(word("open", "open", "in-progress", "occurred", "accepted", "closed"))")
            let actions = (0..<random(3)).map { "{do: Rehearse step \($0) of the failover, by: \(day())}" }
            if !actions.isEmpty { keys.append("actions: [\(actions.joined(separator: ", "))]") }
            return "{\(keys.joined(separator: ", "))}"
        }
        let records = (0..<(count + 3) / 4).map { number in
            let risks = (1...4).map { "  - " + risk($0) }.joined(separator: "\n")
            let text = """
                ---
                status: \(word("accepted", "accepted", "proposed"))
                date: \(day())
                decision-makers: [mia, noor]
                review-by: \(day())
                quality: {reliability: \(1 + random(2)), security: -1}
                risks:
                \(risks)
                ---
                # Decide on the matter of number \(number)
                """
            let name = "docs/decisions/\(String(10_000 + number).dropFirst())-a.md"
            return RecordReader().read(SourceText(path: name, text))
        }
        return DecisionLog(folder: "docs/decisions", records: records)
    }

    /// Compared with an earlier and smaller log.
    static let reviews: [Int: RiskReview] = {
        let day = CalendarDate(iso: "2026-11-29")!
        var reviews: [Int: RiskReview] = [:]
        for count in sizes {
            let log = log(count)
            let days = ["2025-12-31", "2026-06-30", "2026-11-28"].compactMap { CalendarDate(iso: $0) }
            let parts = days.indices.map { part in
                log.records.indices.filter { $0 % days.count == part }.map { log.records[$0] }
            }
            let commits = zip(days, parts).map { day, records in
                LogHistory.Commit(
                    name: day.iso, day: day,
                    changes: records.map { LogHistory.Change(path: $0.source.path, object: $0.source.path) })
            }
            let texts = Dictionary(
                uniqueKeysWithValues: log.records.map { ($0.source.path, $0.source.bytes) })
            let trend = BandTrend(
                LogHistory(of: [log.folder], commits: commits, texts: texts), method: .standard)
            let earlier = EarlierLog(name: "review-2026-10", day: day, logs: [Self.log(count / 4 * 3)])
            reviews[count] = RiskReview(
                [log], asOf: day, method: .standard,
                history: RiskReviewHistory(earlier: earlier, trend: trend))
        }
        return reviews
    }()

    static func review(_ count: Int) throws -> RiskReview { try #require(reviews[count]) }

    @Test(arguments: sizes) func aTerminalShowsItOnOneScreen(count: Int) throws {
        let text = RiskReviewFormat.terminal.render(try Self.review(count), columns: 100)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 40, "\(text)")
        #expect((count > 0) == text.contains("Better or worse"))
        #expect(lines.allSatisfy { TerminalText.width(of: String($0)) <= 100 }, "\(text)")
    }

    @Test(arguments: ReviewAudience.builtInNames) func everyAudienceHasItsPage(name: String) throws {
        for size in Self.sizes {
            let audience = try #require(ReviewAudience.named(name, .standard))
            let text = RiskReviewFormat.terminal.render(try Self.review(size), for: audience, columns: 100)
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 41, "\(text)")
        }
    }

    @Test func whatConcernsTheAudienceComesFirst() throws {
        var method = RiskMethod.standard
        method.roles = ["kim": [.productOwner], "jo": [.qa]]
        let review = RiskReview([Self.log(120)], asOf: CalendarDate(iso: "2026-11-29")!, method: method)
        let audience = try #require(ReviewAudience.named("product-owner", method))
        let page = RiskReviewPage(review: review, audience: audience).page
        func owners(_ part: String) -> [String] {
            let section = page.sections.first { $0.name == part }
            guard case .entries(let list)? = section?.blocks.first else { return [] }
            return list.entries.map { $0.facts.first?.text.plain ?? "" }
        }
        #expect(owners("decisions-needed").first?.hasPrefix("kim") == true)
        let names = page.sections.first { $0.name == "top-risks" }.map { section -> [String] in
            guard case .entries(let list)? = section.blocks.first else { return [] }
            return list.entries.map(\.name.plain)
        }
        #expect(names?.count == 5)
        #expect(review.topRisks.prefix(3).allSatisfy { names?.contains($0.reference) ?? false })
        let asked = review.needs.count { $0.addressees.contains("kim") }
        #expect(page.sections.contains { $0.title.hasSuffix("), \(asked) of them for kim") })
        #expect(owners("top-risks").count { $0 == "kim" } >= 1)
        #expect(names == review.open.map(\.reference).filter { names?.contains($0) ?? false })
    }

    /// An appetite, long names and long balances take lines too: then decisions of less weight are counted.
    @Test(arguments: sizes) func thePageIsOneScreenWithAnAppetiteAndAComparison(count: Int) throws {
        var method = RiskMethod.standard
        let names = RiskBandNames.standard
        method.appetite = RiskAppetite([
            .init(names[.critical], .planned), .init(names[.high], .atMost(5)),
        ])
        let day = try RiskReviewTests.day("2026-11-29")
        let earlier = EarlierLog(name: "review-2026-10", day: day, logs: [Self.log(count / 2)])
        let review = RiskReview(
            [Self.log(count)], asOf: day, method: method, history: RiskReviewHistory(earlier: earlier))
        let text = RiskReviewFormat.terminal.render(review, columns: 100)
        #expect(
            text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().count <= 40, "\(text)")
    }

    @Test func peopleAreKnownByAFormOfTheirName() throws {
        var method = RiskMethod.standard
        method.roles = ["ana": [.productOwner]]
        let log = sampleLog([
            "0001-a.md": """
            ---
            status: accepted
            risks:
              - {id: R1, risk: x, level: 5x5, owner: lee}
              - {id: R2, risk: y, level: 3x4, owner: Ana Schäfer}
            ---
            # A
            """
        ])
        let review = RiskReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: method)
        let audience = try #require(ReviewAudience.named("product-owner", method))
        let text = RiskReviewFormat.terminal.render(review, for: audience, columns: 100)
        #expect(text.contains("1 of them for Ana Schäfer"), "\(text)")
    }

    @Test(arguments: sizes) func whatHasNoOwnerIsCounted(count: Int) throws {
        let review = try Self.review(count)
        let unowned = review.open.count { $0.isCounted && $0.entry.owner.value == nil }
        let text = RiskReviewFormat.terminal.render(review, columns: 100)
        #expect(
            text.contains("\n\(unowned) open risk\(unowned == 1 ? " has" : "s have") no owner: ")
                == (unowned > 0), "\(text)")
    }

    @Test(arguments: sizes) func aCommentOnAForgeHoldsThePage(count: Int) throws {
        let review = try Self.review(count)
        #expect(RiskReviewFormat.markdown.render(review).utf8.count <= 12_000)
        let full = RiskReviewFormat.markdown.render(review, isFull: true)
        #expect(full.utf8.count <= 60_000)
        #expect(count < 120 || full.contains("\nand "))
    }

    @Test(arguments: sizes) func aBrowserFoldsWhatIsNotOfThePage(count: Int) throws {
        let review = try Self.review(count)
        let brief = RiskReviewFormat.html.render(review)
        #expect(!brief.contains("<details id") && !brief.contains("<nav") && brief.utf8.count <= 60_000)
        let full = RiskReviewFormat.html.render(review, isFull: true)
        #expect(full.contains("<details id=\"heat-map\"") == (count > 0))
    }

    @Test(arguments: sizes) func everyNeedIsCountedInSomeRow(count: Int) throws {
        let needs = try Self.review(count).needs
        let (groups, rest) = NeedGroup.rows(of: needs, limit: 7)
        #expect(groups.count + (rest.isEmpty ? 0 : 1) <= 7)
        #expect((groups.flatMap(\.needs) + rest).map(\.reference) == needs.map(\.reference))
        let mine = NeedGroup.rows(of: needs, limit: 4) { $0.addressees.contains("kim") }
        let told = (mine.groups.flatMap(\.needs) + mine.rest).map { $0.decision.path + $0.reference }
        #expect(told.count == needs.count && Set(told).count == needs.count)
        #expect(
            mine.groups.allSatisfy { group in
                (group.first.band.map { $0 >= .high } ?? false)
                    || !mine.rest.contains { $0.band?.grade == .critical }
            })
        #expect(Set(needs.map { $0.decision.path + $0.reference }).count == needs.count)
        #expect(
            groups.allSatisfy { Set($0.needs.map(\.kind)).count == 1 && Set($0.needs.map(\.band)).count == 1 }
        )
        let bands = needs.map { $0.band?.grade.rawValue ?? -1 }
        #expect(bands == bands.sorted(by: >))
    }

    @Test func aFewNeedsHaveARowEach() throws {
        let risks = (1...3).map { "{id: R\($0), risk: x, level: 5x5}" }.joined(separator: ", ")
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks: [\(risks)]\n---\n# A\n"])
        let review = RiskReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
        #expect(NeedGroup.rows(of: review.needs, limit: 7).groups.map(\.needs.count) == [1, 1, 1])
        #expect(NeedGroup.rows(of: review.needs, limit: 2).groups.map(\.needs.count) == [1, 2])
    }

    @Test(arguments: [
        ("level: 4x5, status: occurred", "happened"), ("level: 4x5", "plan"),
        ("level: 4x5, owner: a, response: mitigate, actions: [{do: x, done: true}]", "reassess"),
        ("level: 1x1, owner: a, status: accepted, review-by: 2026-05-31", "lapsed"),
        ("level: 4x5, owner: a, status: accepted, review-by: 2026-06-02", "lapsing"),
        ("level: 1x1, owner: a, status: accepted", "unlimited"),
        ("level: 4x5, owner: a, response: mitigate, actions: [{do: x, by: 2026-05-31}]", "slipped"),
        ("owner: a", "rate"), ("level: 1x1, votes: {a: 1x1, b: 3x4}", "agree"),
    ])
    func anEntryHasTheMostPressingNeed(keys: String, kind: String) throws {
        let log = sampleLog(
            ["0001-a.md": "---\nstatus: accepted\nrisks: [{id: R1, risk: x, \(keys)}]\n---\n# A\n"])
        let review = RiskReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
        #expect(review.needs.map { "\($0.kind)" } == [kind])
    }

    @Test(arguments: [
        "level: 1x1, actions: [{do: x, by: 2026-05-31}]",
        "level: 1x1, status: accepted, review-by: 2026-06-02", "level: 2x2, votes: {a: 1x1, b: 2x3}",
        "level: 4x5, status: closed", "kind: assumption",
    ])
    func whatWeighsLittleIsNoNeed(keys: String) throws {
        let log = sampleLog(
            ["0001-a.md": "---\nstatus: accepted\nrisks: [{id: R1, risk: x, owner: a, \(keys)}]\n---\n# A\n"])
        let review = RiskReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
        #expect(review.needs.isEmpty)
    }
}
