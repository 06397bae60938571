import ADRProject
import ADRText
import Testing

@Suite struct TemplateVariablesReaderTests {
    private func read(_ text: String) -> ConfigurationReader {
        ConfigurationReader(reading: SourceText(path: ".adr.yml", text))
    }

    @Test func namesAreMappedToTexts() {
        let reader = read("variables:\n  team: Payments & *co*\n  cost-centre: 0017\n")
        #expect(reader.diagnostics.isEmpty)
        #expect(reader.configuration.variables == ["team": "Payments & *co*", "cost-centre": "0017"])
    }

    @Test func whatIsNoVariableIsToldWithItsPlace() {
        let text = "variables:\n  title: x\n  a b: y\n  team: [z]\n"
        let reader = read(text)
        #expect(
            reader.diagnostics.map(\.message) == [
                "the variable \"title\" is built in; choose another name",
                "\"a b\" is not a variable name; use letters, digits, - and _",
                "a text is expected here",
            ])
        let source = SourceText(path: "", text)
        #expect(reader.diagnostics.map { source[$0.range ?? 0..<0] } == ["title", "a b", "[z]"])
        #expect(reader.configuration.variables.isEmpty)
        #expect(read("variables: 3\n").diagnostics.count == 1)
    }
}
