import ADRModel
import ADRText
import Testing

@testable import ADRAuthoring

/// Files beside a record that have its name: translations, pictures.
@Suite struct CompanionTests {
    static let original =
        "# 3. Use mine\n\n[日本語](0003-use-mine.ja.md) ![x](0003-use-mine.svg)\n\n## Status\n\nAccepted\n"
    var repository = Repository([
        "README.md":
            "ADR-3 [3](adr/0003-use-mine.ja.md) `adr/0003-use-mine.svg` ![x](adr/0003-use-mine/a.png)\n",
        "adr/0002-use-b.md": "# 2. Use b\n\n## Status\n\nAccepted\n",
        "adr/0003-use-mine.md": original,
        "adr/0003-use-mine.ja.md": "# 3. 私のを使う\n\n[English](0003-use-mine.md)\n\n## Status\n\nAccepted\n",
        "adr/0003-use-mine.svg": "<svg/>",
        "adr/0003-use-mine/a.png": "\0",
        "adr/0003-use-mine-too.svg": "<svg/>",
    ])

    @Test mutating func theyFollowTheNumber() throws {
        let update = try repository.renumber("3", to: 12)
        #expect(update.doubtful == [])
        #expect(
            repository["README.md"]
                == "ADR-12 [12](adr/0012-use-mine.ja.md) `adr/0012-use-mine.svg` ![x](adr/0012-use-mine/a.png)\n"
        )
        #expect(
            repository["adr/0012-use-mine.ja.md"]
                == "# 12. 私のを使う\n\n[English](0012-use-mine.md)\n\n## Status\n\nAccepted\n")
        #expect(
            repository["adr/0012-use-mine.md"]
                == Self.original.replacing("0003", with: "0012").replacing("# 3.", with: "# 12."))
        #expect(repository["adr/0012-use-mine.svg"] == "<svg/>")
        #expect(repository["adr/0012-use-mine/a.png"] == "\0")
        #expect(repository["adr/0003-use-mine-too.svg"] == "<svg/>")
    }

    @Test mutating func theyFollowTheTitleAndKeepTheirOwn() throws {
        _ = try repository.retitle("3", to: "Use ours")
        #expect(repository["adr/0003-use-ours.ja.md"]!.hasPrefix("# 3. 私のを使う\n\n[English](0003-use-ours.md)"))
        #expect(
            repository["README.md"]!.hasPrefix("ADR-3 [3](adr/0003-use-ours.ja.md) `adr/0003-use-ours.svg`"))
    }

    @Test mutating func theyMoveAlong() throws {
        _ = try repository.move("3", to: "adr/old")
        #expect(repository["adr/old/0003-use-mine.md"] == Self.original)
        #expect(repository["adr/old/0003-use-mine.ja.md"]!.contains("[English](0003-use-mine.md)"))
        #expect(
            repository["README.md"]!.contains("`adr/old/0003-use-mine.svg` ![x](adr/old/0003-use-mine/a.png)")
        )
    }

    @Test mutating func aTranslationIsNoRecordOfItsOwnThatClashes() throws {
        let base = ["adr/0002-use-b.md", "adr/0003-use-theirs.md"].compactMap {
            BranchRecord(branch: "main", path: $0)
        }
        let renames = try Renumbering(repository.log).renames(onto: base, since: [base[0]])
        #expect(renames.map(\.path) == ["adr/0004-use-mine.md"])
    }

    @Test mutating func anotherRecordThatBeginsLikeItStays() throws {
        repository.texts.append(
            SourceText(path: "adr/0003-use-mine.v2.md", "# 3. Use mine 2\n\n## Status\n\nAccepted\n"))
        _ = try repository.renumber("adr/0003-use-mine.md", to: 12)
        #expect(repository["adr/0003-use-mine.v2.md"] != nil)
        #expect(repository["adr/0012-use-mine.ja.md"] != nil)
    }
}
