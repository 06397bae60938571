import ADRModel
import ADRText
import Testing

@Suite struct FileNameFormsTests {
    @Test(arguments: [
        "2024-001-use-go": "2024-001", "ADR-2024-001-use-go": "ADR-2024-001",
        "2024-01-001-use-go": "2024-01-001",
    ])
    func numbersBeginAgainWithEachYear(stem: String, label: String) {
        let record = RecordReader().read(.init(path: "adr/\(stem).md", "# \(label): Use Go\n"))
        #expect(record.label == label)
        #expect(record.number == 1)
        #expect(record.displayTitle == "Use Go")
    }

    @Test func daysStandInAnyOrderThatIsPlain() {
        #expect(
            RecordFileName(path: "15-01-2024-use-go.md").date == CalendarDate(year: 2024, month: 1, day: 15))
        #expect(RecordFileName(path: "05-02-2018-use-go.md").date == nil)
    }

    @Test func aTimeFollowsADay() {
        let name = RecordFileName(path: "2024-05-17-1400-use-go.md")
        #expect(name.date == CalendarDate(year: 2024, month: 5, day: 17))
        #expect(name.time == "1400")
        #expect(name.number == nil)
        #expect(name.slug == "use-go")
        #expect(RecordFileName(path: "2021-06-05_0012-use-go.md").number == 12)
    }

    @Test(
        arguments: [
            ("ccc-jb-001-use-go", 1, "use-go"), ("20230112-adr-002-use-go", 2, "use-go"),
            ("2023-01-12-ADR-0002-use-go", 2, "use-go"), ("use-http-404", nil, "use-http-404"),
            ("20230112-use-tls-013", nil, "use-tls-013"),
        ] as [(String, Int?, String)])
    func aNumberStandsBehindInitialsAndDays(stem: String, number: Int?, slug: String) {
        let name = RecordFileName(path: stem + ".md")
        #expect(name.number == number)
        #expect(name.slug == slug)
    }

    @Test func blanksStandAroundTheDashesOfAName() {
        let name = RecordFileName(path: "ADR - 001 - Use Go.md")
        #expect(name.number == 1)
        #expect(name.slug == "Use Go")
    }
}
