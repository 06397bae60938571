import ADRModel
import ADRReports
import Testing

/// The standard members of JSON-ADR have all text of their sections, as it is written.
@Suite struct LogExportJSONTests {
    /// The export of a record without the whole text of it, in one line.
    private func export(_ text: String) -> String {
        let log = sampleLog(["0001-use-x.md": "---\nstatus: accepted\n---\n# Use X\n\n" + text])
        let json = LogExportJSON(version: "1").render(LogExport(log, portable: log, method: .standard))
        return json.split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { !$0.hasPrefix("\"x-markdown\"") }.joined()
    }

    @Test func itemsAndTheTextAroundThemAreParts() {
        let json = export(
            """
            ## Consequences

            Before.

            * para one

              para two
            * code:

              ```sh
                ls
              ```
              * nested
            * last

            <!-- hint -->

            After
            all.

                code

            1. numbered
            """)
        #expect(
            json.contains(
                #""consequences": ["Before.","para one\n\npara two","#
                    + #""code:\n\n```sh\n  ls\n```\n* nested","last","#
                    + #""<!-- hint -->\n\nAfter\nall.\n\n    code","numbered"],"#), "\(json)")
    }

    /// What JSON or a terminal would not take as it is stands between words of any script, side by side, and at the ends.
    @Test func textsAreWrittenWithEscapesWhereTheyNeedThem() {
        let text = "\"é\u{85}ü\\\t\u{200E}\u{2014}\u{2028}日本\u{61C}\u{61D}🔥\u{7F}\r\n\u{1B}"
        let json =
            #""\"é\u0085ü\\\t\u200e"# + "\u{2014}" + #"\u2028日本\u061c"# + "\u{61D}🔥" + #"\u007f\r\n\u001b""#
        #expect(JSONValue.string(text).line == json)
        #expect(JSONValue.strings(["", "plain é"]).line == #"["","plain é"]"#)
    }

    @Test(arguments: [
        ("*     code\n\n  text", #"["    code\n\ntext"]"#),
        ("* 1. one\n  2. two", #"["1. one\n2. two"]"#),
        ("* > quote\n\n  text", #"["> quote\n\ntext"]"#),
        ("> * quoted", #"["> * quoted"]"#),
        ("10) ten\n    more\nlazy", #"["ten\nmore\nlazy"]"#),
        ("*\n  late", #"["late"]"#),
        ("* a\n\n<!-- b -->\n\n---", #"["a"]"#),
        ("### Good\n\n* a", ####"["### Good","a"]"####),
    ])
    func itemsLoseTheirMarkersOnly(_ text: String, _ list: String) {
        let json = export("## Consequences\n\n\(text)\n")
        #expect(json.contains(#""consequences": "# + list), "\(json)")
    }

    @Test func argumentsAreSortedIfAllSayWhatTheyAre() {
        let json = export(
            "## Consequences\n\n* Good, because a\n* Bad, because b\n* Risk: c\n* **Good**: d\n")
        #expect(
            json.contains(
                #""consequences": {"positive": ["a","**Good**: d"],"negative": ["b"],"risks": ["c"]}"#),
            "\(json)")
        let mixed = export("## Consequences\n\n* Good, because a\n* Goodness\n")
        #expect(mixed.contains(#""consequences": ["Good, because a","Goodness"]"#), "\(mixed)")
    }

    @Test func optionsKeepWhatSpeaksForNeitherSide() {
        let json = export(
            """
            ## Considered Options

            Three were found.

            ### A

            Old.

            * Good, because known
            * Neutral, because here
            * Neutral, because there
            * Bad, because big

            After.

            #### Details

            More.

            ### B
            """)
        #expect(
            json.contains(
                #"{"name": "A","description": "Old.\n\n* Neutral, because here\n* Neutral, because there\n\n"#
                    + #"After.\n\n#### Details\n\nMore.","pros": ["known"],"cons": ["big"]},{"name": "B"}"#),
            "\(json)")
        #expect(json.contains(#""Considered Options": "Three were found.""#), "\(json)")
        let list = export("## Considered Options\n\nTwo.\n\n* A\n  b\n\n  More.\n* B\n\nEnd.\n")
        #expect(
            list.contains(#"[{"name": "A b","description": "More."},{"name": "B"}]"#)
                && list.contains(#""Considered Options": "Two.\n\nEnd.""#), "\(list)")
    }

    @Test func sectionsBeforeOneOfAHigherLevelAreThere() {
        let json = export("## Context\n\nC\n\n### More\n\nm\n\n# Decision\n\nD\n\n## Why\n\nW\n")
        #expect(json.contains(#""context": "C\n\n### More\n\nm","decision": "D\n\n## Why\n\nW""#), "\(json)")
    }

    @Test func linksToRecordsThatAreMissingGoOut() {
        let log = sampleLog(["0001-use-x.md": "---\nsupersedes: [7]\nrelates-to: [x.md]\n---\n# Use X\n"])
        let json = LogExportJSON(version: "1").render(LogExport(log, portable: log, method: .standard))
        #expect(json.contains("\"target\": 7") && json.components("\"target\"") == 1)
    }
}

extension String {
    fileprivate func components(_ text: String) -> Int {
        indices.count { self[$0...].hasPrefix(text) }
    }
}
