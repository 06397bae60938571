import ADRModel
import ADRText
import Testing

@testable import ADRAuthoring

@Suite struct RenumberingTests {
    static let mine = "---\nid: ADR-0003\nsupersedes: [2]\n---\n# 3. Use mine\n\n## Status\n\nAccepted\n"
    var repository = Repository([
        "adr/0001-use-a.md": "# 1. Use a\n\n## Status\n\nAccepted\n",
        "adr/0002-use-b.md": "---\nsuperseded-by: \"0003\"\n---\n# 2. Use b\n\n## Status\n\nAccepted\n",
        "adr/0003-use-mine.md": mine,
    ])

    private mutating func after(_ path: String, _ text: String) throws -> String? {
        repository.texts.append(SourceText(path: path, text))
        _ = try repository.renumber("3", to: 12)
        return repository[path]
    }

    @Test mutating func theRecordItselfAndTheOtherSideFollow() throws {
        let update = try repository.renumber("3")
        #expect(update.paths == ["adr/0004-use-mine.md"])
        #expect(
            repository["adr/0004-use-mine.md"]
                == "---\nid: ADR-0004\nsupersedes: [2]\n---\n# 4. Use mine\n\n## Status\n\nAccepted\n")
        #expect(repository["adr/0002-use-b.md"]!.hasPrefix("---\nsuperseded-by: \"0004\"\n"))
        #expect(update.doubtful == [])
    }

    @Test mutating func aRecordMayHaveTheNumberZero() throws {
        #expect(try repository.renumber("3", to: 0).paths == ["adr/0000-use-mine.md"])
        #expect(repository["adr/0000-use-mine.md"]?.contains("# 0. Use mine") ?? false)
        #expect(try repository.renumber("0", to: 3).paths == ["adr/0003-use-mine.md"])
        #expect(repository["adr/0003-use-mine.md"] == Self.mine)
    }

    /// Names of files have zeros, headings have none: `ADR 77` says neither.
    @Test func headingsHaveNoZerosWhereOthersHaveNone() throws {
        var repository = Repository([
            "adr/adr-01.md": "# ADR 1: Use a\n\n## Status\n\nAccepted\n",
            "adr/adr-02.md": "# ADR 2: Use b\n\n## Status\n\nAccepted\n",
            "adr/adr-77.md": "# ADR 77: Use c\n\n## Status\n\nAccepted\n",
            "README.md": "[ADR 77: Use c](adr/adr-77.md)\n",
        ])
        #expect(try repository.renumber("77", to: 3).paths == ["adr/adr-03.md"])
        #expect(repository["adr/adr-03.md"]?.hasPrefix("# ADR 3: Use c\n") ?? false)
        #expect(repository["README.md"] == "[ADR 3: Use c](adr/adr-03.md)\n")
    }

    @Test mutating func bracketsOfADestinationStayAsTheyAre() throws {
        repository.texts.append(
            SourceText(path: "adr/0005-use(d)-x.md", "# 5. Used x\n\n## Status\n\nAccepted\n"))
        repository.texts.append(
            SourceText(path: "README.md", "[x](adr/0005-use(d)-x.md) [x](adr/0005-use%28d%29-x.md)\n"))
        _ = try repository.renumber("5", to: 8)
        #expect(repository["README.md"] == "[x](adr/0008-use(d)-x.md) [x](adr/0008-use%28d%29-x.md)\n")
    }

    @Test(arguments: [
        ("[x](adr/0003-use-mine.md#why)", "[x](adr/0012-use-mine.md#why)"),
        ("[ADR-3: Use mine](adr/0003-use-mine.md)", "[ADR-12: Use mine](adr/0012-use-mine.md)"),
        ("[3](</adr/0003-use-mine.md> \"t\")", "[12](</adr/0012-use-mine.md> \"t\")"),
        ("[3 brokers](other.md)", "[3 brokers](other.md)"),
        ("<a href=\"adr/0003-use-mine.html\">", "<a href=\"adr/0012-use-mine.html\">"),
        ("[a][m] [M]\n\n[m]: adr/0003-use-mine.md", "[a][m] [M]\n\n[m]: adr/0012-use-mine.md"),
        (
            "[a][ADR-3] [adr-3][] [ADR-3]\n\n[ADR-3]: adr/0003-use-mine.md",
            "[a][ADR-12] [adr-12][] [ADR-12]\n\n[ADR-12]: adr/0012-use-mine.md"
        ),
        (
            "| 0003 | [a](adr/0003-use-mine.md) |\n|---|---|\n",
            "| 0003 | [a](adr/0012-use-mine.md) |\n|---|---|\n"
        ),
        (
            "| n | t |\n|---|---|\n| 0003 | [a](adr/0003-use-mine.md) |\n| 3 | b |\n",
            "| n | t |\n|---|---|\n| 0012 | [a](adr/0012-use-mine.md) |\n| 3 | b |\n"
        ),
        ("`adr/0003-use-mine.md`, [[0003-use-mine]]", "`adr/0012-use-mine.md`, [[0012-use-mine]]"),
        ("- 3. [a](adr/0003-use-mine.md)", "- 12. [a](adr/0012-use-mine.md)"),
        ("> - [ ] 3 [Use mine](adr/0003-use-mine.md)", "> - [ ] 12 [Use mine](adr/0012-use-mine.md)"),
        ("[a](adr/0003-use-mine.md \"ADR 3\")", "[a](adr/0012-use-mine.md \"ADR 12\")"),
        ("_ADR-0003_, _0003-use-mine_", "_ADR-0012_, _0012-use-mine_"),
        ("0003-use-mine-too, x0003-use-mine", "0003-use-mine-too, x0003-use-mine"),
        ("ADR-0003, ADR 3, ADR-0002 and ADRs 1, 3", "ADR-0012, ADR 12, ADR-0002 and ADRs 1, 12"),
    ])
    mutating func whatNamesTheRecordFollows(text: String, expected: String) throws {
        #expect(try after("README.md", text) == expected)
    }

    @Test(arguments: ["# 7. Use mine\n", "# **ADR-0007: Use mine**\n"])
    mutating func aHeadingThatNamesAnotherNumberKeepsIt(_ heading: String) throws {
        repository.texts.removeAll { $0.path == "adr/0003-use-mine.md" }
        repository.texts.append(SourceText(path: "adr/0003-use-mine.md", heading + "\nADR-3\n"))
        _ = try repository.renumber("3", to: 12)
        #expect(repository["adr/0012-use-mine.md"] == heading + "\nADR-12\n")
    }

    @Test mutating func aLinkFromAnyFolderFollows() throws {
        #expect(
            try after("docs/guide/x.md", "[x](../../adr/0003-use-mine.md)")
                == "[x](../../adr/0012-use-mine.md)")
    }

    @Test mutating func codeFollowsAndBinaryFilesStay() throws {
        repository.texts.append(SourceText(path: "x.bin", "\0ADR-0003"))
        #expect(
            try after("src/x.c", "// ADR-0003 (adr/0003-use-mine.md)\r\n")
                == "// ADR-0012 (adr/0012-use-mine.md)\r\n")
        #expect(repository["x.bin"] == "\0ADR-0003")
    }

    @Test mutating func whatTwoRecordsMayBeCalledIsToldAndStays() throws {
        repository.texts += [
            SourceText(path: "adr/0003-use-theirs.md", "# 3. Use theirs\n\n## Status\n\nAccepted\n"),
            SourceText(path: "README.md", "ADR-0003 and [ADR-0003](adr/0003-use-mine.md)"),
        ]
        let update = try repository.renumber("0003-use-mine")
        #expect(update.doubts == ["adr/0002-use-b.md 0003", "README.md ADR-0003"])
        #expect(repository["README.md"] == "ADR-0003 and [ADR-0004](adr/0004-use-mine.md)")
    }

    @Test(arguments: [
        ("README.md", "3. [a](adr/0003-use-mine.md)\n", "3"),
        ("mkdocs.yml", "- '3. a': adr/0003-use-mine.md\n", "3"),
        ("package.json", "{\"adr\": 3}", "adr\": 3"),
    ])
    mutating func aNumberThatMayCountOrBeAValueIsToldAndStays(path: String, text: String, told: String) throws
    {
        repository.texts.append(SourceText(path: path, text))
        #expect(try repository.renumber("3").doubts == ["\(path) \(told)"])
        #expect(repository[path] == text.replacing("0003", with: "0004"))
    }

    @Test mutating func aRouteOfTheSiteFollowsTheSlugThatMakesIt() throws {
        let slug = "---\nslug: 3\n---\n# 3. Use mine\n\n## Status\n\nAccepted\n"
        repository = Repository(["adr/0003-use-mine.md": slug, "README.md": "[a](/adr/3)"])
        #expect(try repository.renumber("3", to: 12).doubtful == [])
        #expect(repository["adr/0012-use-mine.md"]!.hasPrefix("---\nslug: 12\n---\n# 12."))
        #expect(repository["README.md"] == "[a](/adr/12)")
    }

    /// The text of a link to another file stays, whatever number it shows.
    @Test mutating func aLabelThatIsDefinedTwiceIsNoLink() throws {
        let text = "[ADR-3]: adr/0002-use-b.md\n[ADR-3]: adr/0003-use-mine.md\n"
        #expect(
            try after("README.md", text) == "[ADR-3]: adr/0002-use-b.md\n[ADR-12]: adr/0012-use-mine.md\n")
    }

    // MARK: - Other sites

    @Test mutating func addressesAreToldAndStay() throws {
        let text = "https://example.org/adr/0003-use-mine.md"
        repository.texts.append(SourceText(path: "README.md", text))
        #expect(try repository.renumber("3").doubts == ["README.md 0003-use-mine"])
        #expect(repository["README.md"] == text)
    }

    @Test(arguments: [
        "[their ADR-3](https://x.y)", "[ADR-3][x]\n\n[x]: https://x.y",
        "//! [ADR-3] x\n//!\n//! [ADR-3]: <https://x.y>",
    ])
    mutating func whatIsSaidOfAnotherSiteIsToldAndStays(text: String) throws {
        repository.texts += [SourceText(path: "README.md", text), SourceText(path: "x.rs", text)]
        #expect(try !repository.renumber("3").doubtful.isEmpty)
        #expect(repository["README.md"] == text)
        #expect(repository["x.rs"] == text)
    }

    @Test(arguments: [
        ("https://github.com/o/r/blob/main/adr/0003-use-mine.md", true),
        ("https://GitHub.com/O/r/edit/HEAD/adr/0003-use-mine.md#why", true),
        ("https://gitlab.com/g/o/r/-/blob/main/adr/0003-use-mine.md", true),
        ("https://github.com/o/r/blob/4f2c1d9/adr/0003-use-mine.md", false),
        ("https://github.com/o/r/blob/main/x/adr/0003-use-mine.md", false),
        ("https://github.com/o/r2/blob/main/adr/0003-use-mine.md", false),
    ])
    mutating func thePagesOfTheRepositoryItselfFollow(address: String, isOurs: Bool) throws {
        let text = "[ADR-3](\(address))\n<\(address)>\n// [ADR-3]: \(address)\n"
        repository.texts += [SourceText(path: "README.md", text), SourceText(path: "x.rs", text)]
        let addresses = RepositoryAddresses(remotes: [
            "git@github.com:o/r.git", "https://u@gitlab.com/g/o/r/",
        ])
        let update = try repository.rename(addresses: addresses) { [try Renumbering($0).rename("3", to: 12)] }
        let expected = text.replacing("0003", with: "0012").replacing("ADR-3", with: "ADR-12")
        for path in ["README.md", "x.rs"] { #expect(repository[path] == (isOurs ? expected : text)) }
        #expect(update.doubtful.isEmpty == isOurs)
    }

    @Test mutating func theLogAroundAFileIsMeant() throws {
        repository.texts += [
            SourceText(
                path: "s/adr/0003-use-other.md", "# 3. Use other\n\nADR-0003\n\n## Status\n\nAccepted\n"),
            SourceText(path: "adr/notes.md", "ADR-0003"),
            SourceText(path: "x.txt", "ADR-0003"),
        ]
        #expect(try repository.renumber("3").doubts == ["x.txt ADR-0003"])
        #expect(repository["adr/notes.md"] == "ADR-0004")
        #expect(repository["s/adr/0003-use-other.md"]!.contains("ADR-0003"))
    }

    @Test mutating func aRecordThatIsAFolderTakesItsFilesAlong() throws {
        repository = Repository([
            "adr/0001-use-a/README.md":
                "# 1. Use a\n\n![x](x.png) [b](../0002-use-b/README.md)\n\n## Status\n\nAccepted\n",
            "adr/0001-use-a/x.png": "\0png 0001-use-a",
            "adr/0002-use-b/README.md": "# 2. Use b\n\n![x](../0001-use-a/x.png)\n\n## Status\n\nAccepted\n",
        ])
        _ = try repository.renumber("1", to: 7)
        #expect(repository["adr/0007-use-a/README.md"]!.contains("![x](x.png) [b](../0002-use-b/README.md)"))
        #expect(repository["adr/0007-use-a/x.png"] == "\0png 0001-use-a")
        #expect(repository["adr/0002-use-b/README.md"]!.contains("(../0007-use-a/x.png)"))
    }

    @Test mutating func aTakenNumberIsRefused() {
        #expect(throws: AuthoringError.self) { try repository.renumber("3", to: 2) }
        #expect(throws: AuthoringError.self) { try repository.renumber("9", to: 4) }
    }

    // MARK: - Onto another branch

    private func branch(_ paths: String...) -> [BranchRecord] {
        paths.compactMap { BranchRecord(branch: "main", path: $0) }
    }

    @Test mutating func recordsOfABranchMakeWayForThoseOfItsBase() throws {
        let old = SourceText(path: "old.txt", "ADR-0003 will come\nx\n")
        repository.texts += [
            SourceText(path: "adr/0004-use-more.md", "# 4. Use more\n\nADR-0003\n\n## Status\n\nAccepted\n"),
            SourceText(path: "old.txt", "ADR-0003 will come\nADR-0003 is there\nx\n"),
        ]
        let former = branch("adr/0001-use-a.md", "adr/0002-use-b.md")
        let base = former + branch("adr/0003-use-theirs.md")
        let renames = try Renumbering(repository.log).renames(onto: base, since: former)
        let update = try repository.rename(
            branch: BranchTexts(bases: [old], settled: [1, 2])
        ) { _ in renames }
        #expect(update.paths == ["adr/0005-use-mine.md"])
        #expect(repository["adr/0004-use-more.md"]!.contains("ADR-0005"))
        #expect(repository["old.txt"] == "ADR-0003 will come\nADR-0005 is there\nx\n")
        #expect(update.doubts == ["old.txt ADR-0003"])
    }

    @Test mutating func whatTheOtherRecordStatesIsNotTaken() throws {
        let theirs = "---\nstatus: accepted\namended-by: [3]\n---\n# Use c\n"
        let base = branch("adr/0001-use-a.md", "adr/0002-use-b.md", "adr/0003-use-theirs.md", "adr/0009-c.md")
        repository.texts += [
            SourceText(path: "adr/0003-use-theirs.md", "# 3. Use theirs\n\n## Status\n\nAccepted\n"),
            SourceText(path: "adr/0009-c.md", theirs),
        ]
        let renames = try Renumbering(repository.log).renames(onto: base, since: base)
        let bases = [SourceText(path: "adr/0009-c.md", theirs)]
        let update = try repository.rename(
            branch: BranchTexts(bases: bases, settled: [1, 2, 3, 9])
        ) { _ in renames }
        #expect(update.paths == ["adr/0010-use-mine.md"])
        #expect(repository["adr/0009-c.md"] == theirs)
        #expect(repository["adr/0002-use-b.md"]!.contains("superseded-by: \"0010\""))
        #expect(update.doubtful == [])
    }

    /// A file `x` of the branch, the files of the base that are not as before, and what becomes of `x`.
    @Test(arguments: [
        ("ADR-3 mine", [], "ADR-12 mine", false),
        ("ADR-3 theirs\nADR-3 mine", [("x", "ADR-3 theirs")], "ADR-3 theirs\nADR-12 mine", false),
        ("ADR-3 kept", [], "ADR-12 kept", false),
        ("ADR-3 a\nADR-3 a", [("x", "ADR-3 a")], "ADR-3 a\nADR-3 a", true),
        ("ADR-3 is good", [("x", "ADR-3 is bad")], "ADR-3 is good", true),
        ("ADR-3 moved", [("y", "ADR-3 moved")], "ADR-3 moved", true),
    ])
    mutating func aLineBelongsToWhoWroteIt(
        text: String, bases: [(String, String)], expected: String, isTold: Bool
    ) throws {
        let kept = SourceText(path: "other.txt", "ADR-3 kept")
        repository.texts += [
            SourceText(path: "x", text), kept,
            SourceText(path: "adr/0003-use-theirs.md", "# 3. Use theirs\n\n## Status\n\nAccepted\n"),
        ]
        let base = branch("adr/0001-use-a.md", "adr/0002-use-b.md", "adr/0003-use-theirs.md", "adr/0011-x.md")
        let renames = try Renumbering(repository.log).renames(onto: base, since: base)
        let former = bases.map { SourceText(path: $0.0, $0.1) } + [kept]
        let update = try repository.rename(
            branch: BranchTexts(bases: former, settled: [1, 2, 3, 11])
        ) { _ in renames }
        #expect(repository["x"] == expected)
        #expect(repository["other.txt"] == "ADR-3 kept")
        #expect(!update.doubtful.isEmpty == isTold)
    }

    @Test func aRecordThatWasOnlyRetitledDoesNotClash() throws {
        let former = branch("adr/0001-use-a.md", "adr/0002-use-b.md", "adr/0003-use-it.md")
        #expect(try Renumbering(repository.log).renames(onto: former, since: former).isEmpty)
    }
}

@Suite struct ProvisionalNumberTests {
    var repository = Repository([
        "README.md": "[Use x](adr/XXXX-use-x.md)\n",
        "adr/0001-use-a.md":
            "# 1. Use a\n\n## Status\n\nAccepted\n\nAmended by [XXXX-use-x](XXXX-use-x.md)\n",
        "adr/XXXX-use-x.md": "# Use x\n\n## Status\n\nAccepted\n\nAmends [1. Use a](0001-use-a.md)\n",
        "adr/XXXX-use-y.md": "# Use y\n\n## Status\n\nAccepted\n",
        "adr/XXXX-title.md": "# Title\n\n## Status\n\nProposed\n",
    ])

    @Test mutating func acceptedRecordsGetTheNextNumbersAndLinksFollow() throws {
        #expect(repository.log.records.count == 3)
        let update = try repository.rename { log in
            try Renumbering(log).assignments(["use y", "use x", "1"], reader: RecordReader())
        }
        #expect(update.paths == ["adr/0002-use-y.md", "adr/0003-use-x.md"])
        #expect(repository["README.md"] == "[Use x](adr/0003-use-x.md)\n")
        #expect(repository["adr/0003-use-x.md"]!.hasPrefix("# 3. Use x\n"))
        #expect(repository["adr/0001-use-a.md"]!.hasSuffix("Amended by [0003-use-x](0003-use-x.md)\n"))
    }

    @Test func aNewRecordHasNoNumberUntilItIsAccepted() throws {
        var request = NewRecord(title: "Use z", date: CalendarDate(iso: "2026-11-22")!)
        request.numbering.scheme = .provisional
        #expect(try request.changes(in: repository.log).path == "adr/XXXX-use-z.md")
        request.status = .accepted
        #expect(try request.changes(in: repository.log).path == "adr/0002-use-z.md")
        #expect(try request.changes(in: SampleLog.bullets).path == "adr/adr-003-use-z.md")
        request.status = .proposed
        #expect(try request.changes(in: SampleLog.bullets).path == "adr/adr-XXXX-use-z.md")
    }
}
