import ADRAuthoring
import ADRProject
import ADRText
import Testing

@Suite struct NumberingReaderTests {
    private func read(_ text: String) -> (numbering: Numbering, problems: [String]) {
        let reader = ConfigurationReader(reading: SourceText(path: ".adr.yml", text))
        return (reader.configuration.numbering, reader.diagnostics.map(\.message))
    }

    @Test func aSchemeAloneOrKeysAreRead() {
        #expect(read("numbering: date\n").numbering.scheme == .date)
        let (numbering, problems) = read("numbering: {scheme: sequential, width: 5, branches: false}\n")
        #expect(numbering.scheme == .sequential)
        #expect(numbering.width == 5)
        #expect(!numbering.countsBranches)
        #expect(problems == [])
    }

    @Test(arguments: [
        ("numbering: sequental", "did you mean \"sequential\"?"),
        ("numbering: {widht: 4}", "did you mean \"width\"?"), ("numbering: {width: 9}", "from 1 to 6"),
        ("numbering: {branches: maybe}", "true or false"),
        ("numbering: [date]", "must be a scheme or a mapping"),
        ("numbering: {scheme: date-counter, width: 2}", "at least 3 digits"),
    ])
    func aMistakeIsTold(text: String, message: String) {
        #expect(read(text).problems.contains { $0.contains(message) })
    }
}
