import ADRText
import Testing

@testable import ADRModel

/// Facts in HTML of the head, beside what holds for every dialect.
@Suite struct HTMLDialectTests {
    private static let list = """
        # Use X

        Status: **Proposed**

        <details>
        \t<summary>Metadata</summary>
        \t<dl>
        \t\t<dt>Contributors</dt>
        \t\t<dd>@ana</dd>
        \t\t<dd>@lee</dd>
        \t\t<dt>Decision makers</dt>
        \t\t<dd>Kim</dd>
        \t\t<dd>Jo (ops, on call)</dd>
        \t\t<dt>First proposed</dt>
        \t\t<dd>2026-01-02</dd>
        \t\t<dt>Depends on</dt>
        \t\t<dd><a href="0003-c.md">ADR-3</a></dd>
        \t</dl>
        </details>

        ## Context

        <dl><dt>Status</dt><dd>Rejected</dd></dl>

        """

    @Test func aListInsideDetailsStatesFacts() {
        let read = record(Self.list)
        #expect(read.currentStatus == .proposed && read.date.value?.iso == "2026-01-02")
        #expect(read.deciders == ["Kim", "Jo (ops, on call)"])
        #expect(read.links(.dependsOn).map(\.target.number) == [3])
        #expect(read.date.place == .named(.definitions))
    }

    @Test func aPersonIsAddedLikeTheOthers() throws {
        var editor = RecordEditor(record(Self.list))
        try editor.setStatus(.accepted)
        try editor.add(["tools"], to: .tags)
        try editor.addLink(.dependsOn, to: LinkTarget(record("docs/adr/0004-d.md", "# D\n")))
        #expect(editor.record.tags == ["tools"] && editor.record.links(.dependsOn).count == 2)
        let text = editor.record.source.text
        #expect(text.contains("Status: **Accepted**\n\nTags: tools\n\n<details>"))
        #expect(text.contains("<dd><a href=\"0003-c.md\">ADR-3</a>, ADR-0004</dd>\n\t</dl>"))
    }

    @Test(arguments: [
        "<table>\n<tr><th>Status</th><td>Proposed</td></tr>\n<tr><th>Date</th><td>2026-01-02</td></tr>\n</table>",
        "<table>\n  <tr>\n    <td><b>Status</b></td>\n    <td>Proposed</td>\n  </tr>\n</table>",
        "<dl><dt>Status</dt><dd>Proposed</dd><dt>Date</dt><dd>2026-01-02</dd></dl>",
    ])
    func onlyTheWordChanges(_ html: String) throws {
        let text = "# X\n\n\(html)\n\n## Context\n"
        var editor = RecordEditor(record(text))
        try editor.setStatus(.accepted)
        #expect(editor.record.source.text == text.replacing("Proposed", with: "Accepted"))
    }

    @Test func aRowIsAddedToATable() throws {
        let text = "# X\n\n<table>\n  <tr><th>Status</th><td>Proposed</td></tr>\n</table>\n\n## Context\n"
        var editor = RecordEditor(record(text))
        try editor.add(["A & B"], to: .deciders)
        #expect(
            editor.record.source.text
                == text.replacing(
                    "</tr>\n", with: "</tr>\n  <tr><th>Deciders</th><td>A &amp; B</td></tr>\n"))
        #expect(editor.record.deciders == ["A & B"])
    }

    /// Rows of several cells tell of something else.
    @Test func aTableOfThreeColumnsStatesNothing() {
        let row = "<tr><td>Status</td><td>Accepted</td><td>by all</td></tr>"
        #expect(record("# X\n\n<table>\(row)</table>\n").status.value == nil)
    }

    @Test(arguments: ["<dt>", "<dt>Status<dd>", "<tr><td>a<td>b", "</dd>", "<dl><dt>a</dt><dd>b</dd></dl>"])
    func hostileTagsAreReadAtOnce(_ part: String) {
        let text = "# X\n\n<dl>" + String(repeating: part, count: 20_000)
        #expect(record(text).title.value?.text == "X")
    }
}
