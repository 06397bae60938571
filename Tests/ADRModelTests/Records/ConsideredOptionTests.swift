import ADRModel
import ADRText
import Testing

@Suite struct ConsideredOptionTests {
    private func options(_ body: String) -> [ConsideredOption] {
        RecordReader().read(SourceText(path: "adr/0001-a.md", "# A\n\n\(body)\n")).options
    }

    private func names(_ body: String) -> [String] { options(body).map(\.name) }

    @Test(arguments: [
        "## Considered Options\n\n* A file\n  * small\n* A server\n",
        "## Considered Options\n\n1. **A file**: small\n2. **A server** - big\n",
        "## Options\n\n### A file\n\n* Good, because small\n* Bad, because slow\n\n### A server\n\nBig.\n",
        "## Options\n\n### A file\n\n**Pros**:\n\n* small\n\n**Cons**:\n\n* slow\n\n### A server\n",
        "## Alternatives\n\n**A file**\n\n- Pro: small\n\n**A server**\n\n- Con: big\n",
        "## Alternatives\n\n| Option | Pros |\n|---|---|\n| A file | small |\n| A server | big |\n",
        "## Options\n\nTwo were looked at:\n\n- A file\n- A server\n\n### Why\n\nBecause.\n",
    ]) func optionsAreToldFromWhatIsSaidOfThem(body: String) {
        #expect(names(body) == ["A file", "A server"])
    }

    @Test func prosAndConsStandBelowTheItemOfTheirOption() {
        let options = options(
            "## Considered Options\n\n* A file\n  * Good, because it is small\n  * Bad, because it is slow\n* A server\n  * Pro: fast\n"
        )
        #expect(options.map(\.pros) == [["it is small"], ["fast"]])
        #expect(options.map(\.cons) == [["it is slow"], []])
    }

    @Test func prosAndConsBelongToTheirOption() {
        let body = """
            ## Considered Options

            * A file
            * A server

            ## Decision Outcome

            Chosen option: "A file", because it is small.

            ## Pros and Cons of the Options

            ### A file

            * Good, because it is small
            * Bad, because it is slow

            ### A server

            Advantages:

            * fast
            * known

            Disadvantages:

            * big
            """
        let options = options(body)
        #expect(options.map(\.isChosen) == [true, false])
        #expect(options.map(\.pros) == [["it is small"], ["fast", "known"]])
        #expect(options.map(\.cons) == [["it is slow"], ["big"]])
    }

    @Test func theChoiceIsTheOneOptionThatTheDecisionNames() {
        let list = "## Options\n\n- Kafka\n- RabbitMQ\n\n## Decision\n\n"
        #expect(options(list + "We will use Kafka for events.").map(\.isChosen) == [true, false])
        #expect(options(list + "Kafka is better than RabbitMQ.").map(\.isChosen) == [false, false])
        #expect(options("## Options\n\n- Kafka (chosen)\n- RabbitMQ\n").map(\.isChosen) == [true, false])
    }

    @Test func aTemplateHasNone() {
        #expect(names("## Considered Options\n\n* {title of option 1}\n* {title of option 2}\n").isEmpty)
    }
}
