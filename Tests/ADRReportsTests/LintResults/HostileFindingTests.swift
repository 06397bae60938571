import ADRReports
import ADRText
import Testing

/// Findings whose every text tries to break out of the format that tells it.
@Suite struct HostileFindingTests {
    static let texts = [
        "100% sure", "%0A::error::x", "::error::x", " \t::set-output name=x::y", "a, b: c; d]", "two\nlines",
        "two\r\nlines", "\u{1B}[31mred", "\u{9B}2J", "a\u{202E}b\u{2066}", "<![CDATA[ x ]]>", "]]>",
        "\"quoted\" 'and' &amp; <b>", "emoji 👩‍👩‍👧 🔥 é 日本語", "a\tb\tc", "\u{7F}\u{0}\u{1}\u{FFFE}\u{FFFF}",
        "##[error]x", "##vso[task.complete result=Succeeded;]x", "\\u001b \\", "{0} [x](1)", "\u{2028}\u{85}",
    ]

    @Test(arguments: LintFormat.allCases, texts)
    func noActiveCharacterReachesATerminal(_ format: LintFormat, _ text: String) {
        let output = format.render(SampleReport.hostile(text))
        #expect(
            output.unicodeScalars.allSatisfy { scalar in
                switch scalar.value {
                case 0x0A: true
                case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
                default: true
                }
            }, "\(output.debugDescription)")
    }

    @Test(arguments: [LintFormat.text, .rich], texts)
    func noCommandForAServiceStandsInLinesForPeople(_ format: LintFormat, _ text: String) {
        for line in format.render(SampleReport.hostile(text)).split(separator: "\n") {
            #expect(!line.drop(while: \.isWhitespace).hasPrefix("::"), "\(line)")
            #expect(!line.contains("##[") && !line.contains("##vso["), "\(line)")
        }
    }

    @Test func aFileNamedAsACommandBeginsNoLineWithIt() {
        var sample = SampleReport()
        sample.path = "docs/adr/::add-mask::x.md"
        let output = LintFormat.text.render(sample.report(of: [sample.diagnostic], folder: "docs/adr"))
        #expect(output.hasPrefix("<U+003A>:add-mask::x.md:2:11: warning: "))
    }

    @Test(arguments: texts) func textHasALineForAFindingAndOneForItsNote(_ text: String) {
        #expect(LintFormat.text.render(SampleReport.hostile(text)).split(separator: "\n").count == 2)
    }

    @Test(arguments: texts) func aFindingIsOneLineOfJSONLines(_ text: String) {
        let output = LintFormat.jsonl.render(SampleReport.hostile(text))
        #expect(output.split(separator: "\n").count == 1)
        #expect(output.hasPrefix("{\"rule\":") && output.hasSuffix("}\n"))
    }

    @Test(arguments: texts) func aFindingIsOneCommandForGitHub(_ text: String) throws {
        let output = LintFormat.github.render(SampleReport.hostile(text))
        #expect(output.split(separator: "\n").count == 1)
        let parts = output.dropFirst(2).split(separator: "::", maxSplits: 1)
        let properties = try #require(parts.first?.dropFirst("warning ".count)).split(separator: ",")
        #expect(properties.allSatisfy { $0.split(separator: "=").count >= 2 && !$0.contains(":") })
        #expect(properties.count == (text.contains(where: \.isNewline) && text.hasPrefix("two") ? 4 : 6))
    }

    @Test(arguments: texts) func aFindingIsOneCommandForAzure(_ text: String) throws {
        let output = LintFormat.azure.render(SampleReport.hostile(text))
        #expect(output.split(separator: "\n").count == 1)
        let command = try #require(output.split(separator: "]", maxSplits: 1).first)
        #expect(command.hasPrefix("##vso[task.logissue type=warning;sourcepath=docs/adr/"))
        #expect(command.split(separator: ";").count == 5)
    }

    @Test(arguments: [LintFormat.junit, .checkstyle], texts)
    func xmlIsWellFormed(_ format: LintFormat, _ text: String) throws {
        let output = format.render(SampleReport.hostile(text))
        let names = try WellFormedXML(output).elements
        #expect(
            names
                == (format == .junit
                    ? ["testsuites", "testsuite", "testcase", "failure"] : ["checkstyle", "file", "error"]))
    }
}
