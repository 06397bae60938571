import ADRModel
import ADRText
import Testing

@testable import ADRAuthoring

@Suite struct RetitlingAndMovingTests {
    var repository = Repository([
        "README.md":
            "[1. Use a](adr/0001-use-a.md), [Use a](adr/0001-use-a.md#x), Use a, `adr/0001-use-a.md`\n",
        "adr/0001-use-a.md":
            "# 1. Use a\n\n[b](0002-use-b.md) [r](../README.md) [x](x.png)\n\n## Status\n\nAccepted\n",
        "adr/0002-use-b.md": "# 2. Use b\n\n[a](0001-use-a.md)\n\n## Status\n\nAccepted\n",
        "adr/x.png": "\0",
        "s/adr/0001-use-s.md": "# 1. Use s\n\nSee ../../adr/0001-use-a.md\n\n## Status\n\nAccepted\n",
    ])

    // MARK: - Retitling

    @Test mutating func headingFileNameAndLinksThatQuoteTheTitleFollow() throws {
        let update = try repository.retitle("1", to: "Use *all* | of it")
        #expect(update.paths == ["adr/0001-use-all-of-it.md"])
        #expect(repository["adr/0001-use-all-of-it.md"]!.hasPrefix("# 1. Use \\*all\\* | of it\n\n[b]"))
        #expect(
            repository["README.md"]
                == "[1. Use \\*all\\* | of it](adr/0001-use-all-of-it.md), [Use \\*all\\* | of it](adr/0001-use-all-of-it.md#x), Use a, `adr/0001-use-all-of-it.md`\n"
        )
        #expect(repository["adr/0002-use-b.md"]!.contains("[a](0001-use-all-of-it.md)"))
    }

    @Test mutating func bracketsThatAreNoLinkNeedNoBackslash() throws {
        _ = try repository.retitle("1", to: "[Draft] Use c")
        #expect(repository["adr/0001-draft-use-c.md"]?.hasPrefix("# 1. [Draft] Use c\n") ?? false)
        repository.texts.append(
            SourceText(path: "adr/0003-d.md", "# 3. D\n\n## Status\n\nAccepted\n\n[draft]: x.png\n"))
        _ = try repository.retitle("3", to: "[Draft] Use d")
        #expect(repository["adr/0003-draft-use-d.md"]?.hasPrefix("# 3. \\[Draft\\] Use d\n") ?? false)
        _ = try repository.retitle("2", to: "[Use e](e)")
        #expect(repository["adr/0002-use-e-e.md"]?.hasPrefix("# 2. \\[Use e\\](e)\n") ?? false)
    }

    @Test mutating func whatShowsNothingStaysAroundTheTitle() throws {
        let rest = "\n\n## Status\n\nAccepted\n"
        let before = "# 3. <a id=\"d\"></a>Use <b>d</b> <!-- why --> <a name=\"e\"></a>\(rest)"
        repository.texts.append(SourceText(path: "adr/0003-d.md", before))
        _ = try repository.retitle("3", to: "Use f")
        #expect(
            repository["adr/0003-use-f.md"]
                == "# 3. <a id=\"d\"></a>Use f <!-- why --> <a name=\"e\"></a>\(rest)")
    }

    @Test(arguments: [
        ("# 3. Use d[^1]", "# 3. Use f[^1]"), ("# ![x](x.png) 3. Use d", "# ![x](x.png) 3. Use f"),
        (
            "# 3. ![x](x.png) Use d [![b](b.svg)](https://ci.example.org)",
            "# 3. ![x](x.png) Use f [![b](b.svg)](https://ci.example.org)"
        ),
        ("# 3. :rocket: Use d", "# 3. Use f"),
    ]) mutating func picturesAndNotesStayBesideTheTitle(before: String, after: String) throws {
        let rest = "\n\n## Status\n\nAccepted\n\n[^1]: Note\n"
        repository.texts.append(SourceText(path: "adr/0003-use-d.md", before + rest))
        _ = try repository.retitle("3", to: "Use f")
        #expect(repository["adr/0003-use-f.md"] == after + rest)
    }

    @Test mutating func aPictureAmongTheWordsIsNotThrownAway() throws {
        repository.texts.append(
            SourceText(path: "adr/0003-use-d.md", "# 3. Use ![x](x.png) d\n\n## Status\n\nAccepted\n"))
        let refusal = #expect(throws: AuthoringError.self) { _ = try repository.retitle("3", to: "Use f") }
        #expect(refusal?.place?.description == "adr/0003-use-d.md:1:10")
    }

    @Test mutating func capitalLettersOfAFileNameStay() throws {
        repository.texts.append(
            SourceText(path: "adr/0003-Use-D.md", "# 3. Use D\n\n## Status\n\nAccepted\n"))
        #expect(try repository.retitle("3", to: "Use AWS there").paths == ["adr/0003-Use-AWS-there.md"])
    }

    @Test mutating func anExtensionThatIsThereTwiceStays() throws {
        repository.texts.append(
            SourceText(path: "adr/0003-d.md.md", "# 3. D\n\n## Status\n\nAccepted\n"))
        #expect(try repository.retitle("3", to: "Use d").paths == ["adr/0003-use-d.md.md"])
    }

    @Test(arguments: [
        ("nr.-012-names", "Nr. 012: ", "nr.-012-use-c"),
        ("STD-0100-v2-names", "STD-0100-v2: ", "STD-0100-v2-use-c"),
        ("0100-v2-names", "100 v2. ", "0100-v2-use-c"),
        ("0100.1-names", "100.1 ", "0100.1-use-c"), ("0100a-names", "100a: ", "0100a-use-c"),
        ("0100-v2api-names", "100. ", "0100-use-c"),
    ])
    mutating func theEditionOfANumberStays(stem: String, label: String, expected: String) throws {
        let rest = "\n\n## Status\n\nAccepted\n"
        repository.texts.append(SourceText(path: "adr/\(stem).md", "# \(label)Names\(rest)"))
        #expect(repository.log.record(at: "adr/\(stem).md")?.title.value?.text == "Names")
        _ = try repository.retitle("adr/\(stem).md", to: "Use c")
        #expect(repository["adr/\(expected).md"] == "# \(label)Use c\(rest)")
    }

    /// Code stays code wherever the title is quoted: in the text of a link, in a table, in front matter.
    @Test mutating func codeInTitlesFollows() throws {
        let rest = "\n\n## Status\n\nAccepted\n"
        repository.texts += [
            SourceText(path: "adr/0003-a.md", "---\ntitle: Use `a[0]`\n---\n# 3. Use `a[0]`\(rest)"),
            SourceText(
                path: "x.md",
                "[3. Use `a[0]`](adr/0003-a.md), [Use a\\[0\\]](adr/0003-a.md)\n\n| [Use `a[0]`](adr/0003-a.md) |\n|-|\n"
            ),
        ]
        _ = try repository.retitle("3", to: "Use `b[1]` of [y]")
        let (path, title) = ("adr/0003-use-b-1-of-y.md", "Use `b[1]` of \\[y\\]")
        #expect(repository[path] == "---\ntitle: Use `b[1]` of \\[y\\]\n---\n# 3. \(title)\(rest)")
        #expect(
            repository["x.md"]
                == "[3. \(title)](\(path)), [\(title)](\(path))\n\n| [\(title)](\(path)) |\n|-|\n")
    }

    @Test mutating func aCommentBehindTheTitleStays() throws {
        let rest = "\n\n## Status\n\nAccepted\n"
        repository.texts.append(SourceText(path: "adr/0003-c.md", "# 3. Use c <!-- ask ana -->\(rest)"))
        _ = try repository.retitle("3", to: "Use d")
        #expect(repository["adr/0003-use-d.md"] == "# 3. Use d <!-- ask ana -->\(rest)")
    }

    @Test mutating func whereWordsOfTheTitleStandIsTold() throws {
        let text = "We Use a, misUse a, Use an\n[x](adr/0001-use-a.md 'Use a')\n"
        repository.texts.append(SourceText(path: "x.md", text))
        let update = try repository.retitle("adr/0001-use-a.md", to: "Use b")
        #expect(update.doubts == ["README.md Use a", "x.md Use a"])
        #expect(
            repository["x.md"] == "We Use a, misUse a, Use an\n[x](adr/0001-use-b.md 'Use b')\n")
    }

    @Test mutating func aTitleInABlockOfYAMLFollows() throws {
        repository.texts.append(
            SourceText(
                path: "adr/0003-c.md", "---\ntitle: |\n  3. Use c\nslug: 3\n---\n\n## Status\n\nAccepted\n"))
        _ = try repository.retitle("3", to: "Use d")
        #expect(
            repository["adr/0003-use-d.md"]
                == "---\ntitle: |\n  3. Use d\nslug: 3\n---\n\n## Status\n\nAccepted\n")
    }

    @Test func theWordThatAllNamesBeginWithStays() throws {
        var repository = Repository([
            "adr/adr-use-a.md": "# Use a\n\n## Status\n\nAccepted\n",
            "adr/adr-use-b.md": "# Use b\n\n## Status\n\nAccepted\n",
        ])
        #expect(try repository.retitle("Use a", to: "Use c").paths == ["adr/adr-use-c.md"])
    }

    @Test mutating func aTitleInFrontMatterIsWrittenAsYAML() throws {
        repository.texts.append(
            SourceText(path: "adr/0003-c.md", "---\ntitle: Use c # it\nstatus: accepted\n---\n# Use c\n"))
        _ = try repository.retitle("3", to: "Use d: now")
        #expect(
            repository["adr/0003-use-d-now.md"]
                == "---\ntitle: \"Use d: now\" # it\nstatus: accepted\n---\n# Use d: now\n")
    }

    @Test mutating func theTitleOfATableCellKeepsItsPipe() throws {
        repository.texts.append(SourceText(path: "t.md", "| t |\n|---|\n| [Use a](adr/0001-use-a.md) |\n"))
        _ = try repository.retitle("1", to: "A | B")
        #expect(repository["t.md"] == "| t |\n|---|\n| [A \\| B](adr/0001-a-b.md) |\n")
    }

    @Test(arguments: ["", "  ", "README", "\u{0}"]) mutating func aTitleThatNamesNoFileIsRefused(
        title: String
    ) {
        repository.texts = [
            SourceText(path: "adr/use-a.md", "# Use a\n\n## Status\n\nAccepted\n\n## Context\n")
        ]
        #expect(throws: AuthoringError.self) { try repository.retitle("use-a", to: title) }
    }

    // MARK: - Moving

    @Test mutating func linksFromAndToAMovedRecordFollow() throws {
        _ = try repository.move("1", to: "adr/storage/old")
        #expect(
            repository["adr/storage/old/0001-use-a.md"]!.contains(
                "[b](../../0002-use-b.md) [r](../../../README.md) [x](../../x.png)"))
        #expect(repository["adr/0002-use-b.md"]!.contains("[a](storage/old/0001-use-a.md)"))
        #expect(
            repository["README.md"]
                == "[1. Use a](adr/storage/old/0001-use-a.md), [Use a](adr/storage/old/0001-use-a.md#x), Use a, `adr/storage/old/0001-use-a.md`\n"
        )
        #expect(repository["s/adr/0001-use-s.md"]!.contains("See ../../adr/storage/old/0001-use-a.md"))
    }

    @Test mutating func inAnotherLogATakenNumberMakesWay() throws {
        let update = try repository.move("1", to: "s/adr")
        #expect(update.paths == ["s/adr/0002-use-a.md"])
        #expect(repository["s/adr/0002-use-a.md"]!.hasPrefix("# 2. Use a\n\n[b](../../adr/0002-use-b.md)"))
        #expect(repository["README.md"]!.hasPrefix("[2. Use a](s/adr/0002-use-a.md)"))
    }

    @Test mutating func aFreeNumberIsKeptInAnotherLog() throws {
        #expect(try repository.move("2", to: "s/adr").paths == ["s/adr/0002-use-b.md"])
        #expect(try repository.move("1", to: "adr").changes.isEmpty)
    }

    @Test mutating func aFileInThePlaceIsNotOverwritten() throws {
        repository.texts.append(SourceText(path: "adr/x/0001-use-a.md", "mine"))
        #expect(throws: AuthoringError.self) { try repository.move("adr/0001-use-a.md", to: "adr/x") }
    }

    @Test mutating func aPathFromTheFolderOfASiteFollows() throws {
        repository = Repository(["docs/adr/0001-use-a.md": "# 1. Use a\n\n## Status\n\nAccepted\n"])
        repository.texts += [
            SourceText(path: "mkdocs.yml", "- adr/0001-use-a.md\n- ../adr/0001-use-a.md\n"),
            SourceText(path: "sidebars.js", "'decision/0001-use-a'"),
        ]
        let log = repository.logs[0]
        let update = try repository.rename(in: log) {
            [try Moving($0, among: [log]).rename("1", to: "docs/adr/x")].compactMap(\.self)
        }
        #expect(repository["mkdocs.yml"] == "- adr/x/0001-use-a.md\n- ../adr/x/0001-use-a.md\n")
        #expect(update.doubts == ["sidebars.js decision/0001-use-a"])
    }

    @Test mutating func anAddressOfTheOldFolderIsTold() throws {
        let text = "https://x.y/blob/main/adr/0001-use-a.md https://x.y/0001-use-a"
        repository.texts.append(SourceText(path: "x.c", text))
        #expect(try repository.move("adr/0001-use-a.md", to: "adr/old").doubts.count == 1)
        #expect(repository["x.c"] == text)
    }

    // MARK: - There and back

    static let lines = [
        "[Use a](adr/0001-use-a.md)", "[1](./adr/0001-use-a.md#x 'y')", "ADR-0001 and ADR 2", "ADR-1, 2",
        "| 1 | [Use a](adr/0001-use-a.md) |", "|---|---|", "", "[ADR-1]: adr/0001-use-a.md",
        "[ADR-1] [x][adr-1]",
        "```\nadr/0001-use-a.md ADR 1\n```", "<img src=\"adr/0001-use-a.md\">", "0001-use-a 0002-use-b.md",
        "- 1. [b](adr/0002-use-b.md)", "https://x.y/adr/0001-use-a", "ADR0001\u{2014}ADRs 1, 2 and 12",
        "\t| x",
        "[![Use a](adr/x.png)](adr/0001-use-a.md)", "\u{FEFF}ADR-0001\r", "ä[Use a](<adr/0001-use-a.md>)ö",
    ]

    @Test(arguments: 60..<120) mutating func thereAndBackGivesTheSameBytes(seed: Int) throws {
        var random = Shuffle(seed)
        let text = (0..<12).map { _ in Self.lines[random.next(Self.lines.count)] }.joined(separator: "\n")
        repository.texts.append(SourceText(path: "text.md", text))
        repository.texts.append(SourceText(path: "src/code.c", text))
        repository.texts.sort { $0.path < $1.path }
        let before = repository
        switch random.next(3) {
        case 0:
            let number = [4, 77, 123][random.next(3)]
            _ = try repository.renumber("adr/0001-use-a.md", to: number)
            #expect(repository != before)
            _ = try repository.renumber("\(number)", to: 1)
        case 1:
            _ = try repository.retitle("adr/0001-use-a.md", to: "Run in two regions")
            #expect(repository != before)
            _ = try repository.retitle("0001-run-in-two-regions", to: "Use a")
        default:
            _ = try repository.move("adr/0001-use-a.md", to: "adr/deep/er")
            #expect(repository != before)
            _ = try repository.move("adr/deep/er/0001-use-a.md", to: "adr")
        }
        for (text, old) in zip(repository.texts, before.texts) {
            #expect(text.path == old.path)
            #expect(text.text == old.text)
        }
    }
}

/// Numbers that look random and are the same in every run.
struct Shuffle {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
