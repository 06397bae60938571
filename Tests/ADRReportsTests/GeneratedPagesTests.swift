import ADRModel
import ADRReports
import ADRText
import Testing

/// The table of contents and the graph.
@Suite struct GeneratedPagesTests {
    private let log = sampleLog([
        "0001-a.md": "# 1. Use A\n\n## Status\n\nSuperseded by [2. Use B](0002-b.md)\n",
        "0002-b.md":
            "# 2. Use B\n\n## Status\n\nAccepted\n\nIs like [7. C](0007-c.md)\n\nSupersedes [1. Use A](0001-a.md)\n",
        "0007-c.md": "---\nstatus: accepted\nrelates-to: [2, 9]\n---\n# Use C\n",
        "0007-d.md": "---\nstatus: accepted\nrelates-to: [0007-c.md]\n---\n# Use D\n",
        "notes-on-e.md": "# Use E\n\n## Status\n\nAccepted\n",
    ])

    @Test func theContentsAreTheHeadings() {
        let page = TableOfContentsMarkdown(intro: "Hello", outro: "Bye", prefix: "x/").render(
            TableOfContents(log))
        #expect(
            page == """
                # Architecture Decision Records

                Hello

                * [1. Use A](x/0001-a.md)
                * [2. Use B](x/0002-b.md)
                * [Use C](x/0007-c.md)
                * [Use D](x/0007-d.md)
                * [Use E](x/notes-on-e.md)

                Bye

                """)
        #expect(
            TableOfContentsMarkdown().render(TableOfContents(sampleLog([:])))
                == "# Architecture Decision Records\n")
    }

    @Test func theGraphHasEachLinkOnce() {
        #expect(
            DecisionGraphDOT().render(DecisionGraph(log)) == """
                digraph {
                  node [shape=plaintext];
                  subgraph {
                    _1 [label="1. Use A"; URL="0001-a.html"];
                    _2 [label="2. Use B"; URL="0002-b.html"];
                    _1 -> _2 [style="dotted", weight=1];
                    "0007-c.md" [label="Use C"; URL="0007-c.html"];
                    _2 -> "0007-c.md" [style="dotted", weight=1];
                    "0007-d.md" [label="Use D"; URL="0007-d.html"];
                    "0007-c.md" -> "0007-d.md" [style="dotted", weight=1];
                    "notes-on-e.md" [label="Use E"; URL="notes-on-e.html"];
                    "0007-d.md" -> "notes-on-e.md" [style="dotted", weight=1];
                  }
                  _2 -> "0007-c.md" [label="Is like", weight=0]
                  _2 -> _1 [label="Supersedes", weight=0]
                  "0007-c.md" -> _2 [label="Relates to", weight=0]
                  "0007-d.md" -> "0007-c.md" [label="Relates to", weight=0]
                }

                """)
    }

    @Test(arguments: HostileRecordTests.texts)
    func noTextBreaksOutOfItsPlace(text: String) {
        let heading = MarkdownWriter.heading(text)
        let log = sampleLog([
            "0001-\(text.filter { $0 != "/" }).md": "# 1. \(heading)\n\n## Status\n\nAccepted\n"
        ])
        let graph = DecisionGraphDOT().render(DecisionGraph(log))
        let lines = graph.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(Self.outsideQuotes(lines[3]) == "    _1 [label=; URL=];")
        #expect(!graph.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
        let page = SourceText(path: "", TableOfContentsMarkdown().render(TableOfContents(log)))
        #expect(MarkdownOutline(page).inlines().links.count == 1)
    }

    /// A line of DOT without its quoted strings.
    private static func outsideQuotes(_ line: Substring) -> String {
        var (result, isQuoted, isEscaped) = ("", false, false)
        for character in line {
            if isEscaped {
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if !isQuoted {
                result.append(character)
            }
        }
        return result
    }

    @Test func shellTextIsReadBack() {
        #expect(ShellText.quoted("/opt/my \"adr\"/$HOME`x`\\") == #""/opt/my \"adr\"/\$HOME\`x\`\\""#)
    }
}
