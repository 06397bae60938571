import ADRModel
import ADRText
import Testing

@testable import ADRAuthoring

/// Whether numbers and words beside a link are those of the record or mean themselves.
@Suite struct LinkTextTests {
    var repository = Repository([
        "adr/0003-three.md": "# Three\n\nRisk 0003/R1\n\n## Status\n\nAccepted\n",
        "adr/0004-four.md": "# Four\n\nSee 3/R2, 0003/R1, 2003/R1, a/0003/R1 and 0003/Road.\n",
    ])

    private mutating func put(_ text: String) { repository.texts.append(SourceText(path: "x.md", text)) }

    // MARK: - Numbers

    @Test(arguments: [
        ("[3 of 5 proposals](adr/0003-three.md)", "[3 of 5 proposals](adr/0007-three.md)"),
        ("3 [reasons](adr/0003-three.md)", "3 [reasons](adr/0007-three.md)"),
        ("[3](adr/0003-three.md)", "[7](adr/0007-three.md)"),
        ("[3 Three](adr/0003-three.md)", "[7 Three](adr/0007-three.md)"),
        ("[3. Why](adr/0003-three.md)", "[7. Why](adr/0007-three.md)"),
        ("[3 - Why](adr/0003-three.md)", "[7 - Why](adr/0007-three.md)"),
        ("[0003 why](adr/0003-three.md)", "[0007 why](adr/0007-three.md)"),
        ("0003 [why](adr/0003-three.md)", "0007 [why](adr/0007-three.md)"),
        ("3 [Three](adr/0003-three.md)", "7 [Three](adr/0007-three.md)"),
    ])
    mutating func aNumberFollowsWhereItIsTheRecords(_ before: String, _ after: String) throws {
        put(before + "\n")
        let update = try repository.renumber("3", to: 7)
        #expect(repository["x.md"] == after + "\n")
        #expect(update.doubts.isEmpty == (before.replacing("/0003", with: "/0007") != after))
    }

    // MARK: - Titles

    @Test mutating func aTitleFollowsWhereItIsTheWholeText() throws {
        put(
            "[The Three musk](adr/0003-three.md) [Three](adr/0003-three.md 'Three') [3. Three](adr/0003-three.md \"All Three\")\n"
        )
        let update = try repository.retitle("3", to: "Two lines")
        #expect(
            repository["x.md"]
                == "[The Three musk](adr/0003-two-lines.md) [Two lines](adr/0003-two-lines.md 'Two lines') [3. Two lines](adr/0003-two-lines.md \"All Three\")\n"
        )
        #expect(update.doubts == ["x.md Three", "x.md Three"])
    }

    @Test mutating func aTitleMayBeTypedWithItsNumber() throws {
        #expect(try repository.retitle("3", to: "3. Two lines").paths == ["adr/0003-two-lines.md"])
    }

    // MARK: - Risks and records without a number

    @Test mutating func risksFollow() throws {
        _ = try repository.renumber("3", to: 7)
        #expect(repository["adr/0007-three.md"]!.contains("Risk 0007/R1"))
        #expect(
            repository["adr/0004-four.md"]
                == "# Four\n\nSee 7/R2, 0007/R1, 2003/R1, a/0003/R1 and 0003/Road.\n")
    }

    @Test mutating func theNumberComesInThePlaceOfItsMarks() throws {
        repository.texts.append(
            SourceText(path: "adr/XXXX-kafka.md", "---\nstatus: accepted\n---\n# Kafka\n"))
        put("As ADR-XXXX says, ADR-XXXXL and ADR–3\n")
        _ = try repository.rename {
            try Renumbering($0).assignments(["XXXX-kafka"], reader: RecordReader())
        }
        #expect(repository["x.md"] == "As ADR-0005 says, ADR-XXXXL and ADR–3\n")
        _ = try repository.renumber("3", to: 9)
        #expect(repository["x.md"] == "As ADR-0005 says, ADR-XXXXL and ADR–9\n")
    }
}
