import ADRReports
import ADRText
import Testing

@Suite struct LintRichTests {
    @Test func theSourceLineStandsUnderTheMessageWithCaretsUnderTheRange() {
        var sample = SampleReport()
        sample.fix = Fix(title: "write it out", safety: .safe, edits: [:])
        #expect(
            LintFormat.rich.render(sample.report) == """
                warning[unknown-status]: the status is not known
                 --> docs/adr/0001-x.md:2:11
                  |
                2 | status: é blessed
                  |           ^^^^^^^
                  = note: docs/adr/0002-y.md:1:3: this one is
                  = fix: write it out

                1 warning in 1 of 2 files

                """)
    }

    @Test(arguments: [24, 40, 80]) func aLongLineIsCutAroundWhatIsMarked(_ columns: Int) {
        var sample = SampleReport()
        let before = String(repeating: "before ", count: 9)
        sample.text = before + "wrong" + String(repeating: " after", count: 20) + "\n"
        sample.range = before.utf8.count..<(before.utf8.count + 5)
        let lines = LintFormat.rich.styled(sample.report, columns: columns).plain.split(separator: "\n")
        #expect(
            lines.allSatisfy {
                $0.utf8.count <= columns || !$0.dropFirst(4).contains(" ") || $0.contains("…")
            })
        let source = lines.first { $0.contains("wrong") && $0.contains("…") }.map(Array.init) ?? []
        let carets = lines.first { $0.contains("^^^^^") }.map(Array.init) ?? []
        #expect(source.count <= columns && String(source).hasSuffix("…"))
        #expect(carets.firstIndex(of: "^") == source.firstIndex(of: "w"))
    }

    @Test(arguments: [
        ("日本語 wrong", "wrong", "日本語 wrong", "       ^^^^^"),
        ("\tx\twrong", "wrong", "    x   wrong", "        ^^^^^"),
        ("👩‍👩‍👧 wrong 日", "wrong 日", "👩‍👩‍👧 wrong 日", "   ^^^^^^^^"),
        ("e\u{301} wrong", "wrong", "e\u{301} wrong", "  ^^^^^"),
        ("\u{1B}[1m wrong", "wrong", "<U+001B>[1m wrong", "            ^^^^^"),
        ("a\u{202E}b", "\u{202E}", "a<U+202E>b", " ^^^^^^^^"),
        ("title", "", "title", "^"),
    ])
    func caretsStandUnderWhatTheTerminalShows(
        _ line: String, _ marked: String, _ shown: String, _ carets: String
    ) {
        var sample = SampleReport()
        sample.text = line + "\r\nnext\n"
        let start = marked.isEmpty ? 0 : line.utf8.count - marked.utf8.count - (line.hasSuffix("b") ? 1 : 0)
        sample.range = start..<(start + marked.utf8.count)
        let lines = LintFormat.rich.render(sample.report).split(separator: "\n")
        #expect(lines[3] == "1 | " + shown)
        #expect(lines[4] == "  | " + carets)
    }

    @Test func aRangeOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
        var sample = SampleReport()
        sample.text = "one two\nthree\n"
        sample.range = 4..<10
        let lines = LintFormat.rich.render(sample.report).split(separator: "\n")
        #expect(lines[3] == "1 | one two")
        #expect(lines[4] == "  |     ^^^")
    }

    @Test func aLongLineIsCutOnBothSides() {
        var sample = SampleReport()
        sample.text = String(repeating: "é", count: 5000) + "wrong" + String(repeating: "日", count: 5000)
        sample.range = 10000..<10005
        let lines = LintFormat.rich.render(sample.report).split(separator: "\n")
        #expect(lines[3].hasPrefix("1 | …é") && lines[3].hasSuffix("日…"))
        #expect(lines[3].contains("wrong") && lines[3].count < 200)
        #expect(lines[4] == "  | " + String(repeating: " ", count: 41) + "^^^^^")
    }

    @Test func aFindingAboutAWholeFileHasNoSourceLine() {
        var sample = SampleReport()
        sample.range = nil
        #expect(!LintFormat.rich.render(sample.report).contains(" | "))
    }

    @Test func coloursComeOnlyWhenAskedFor() {
        let report = SampleReport().report
        #expect(!LintFormat.rich.render(report).contains("\u{1B}"))
        let coloured = LintFormat.rich.styled(report).shown(coloured: true)
        #expect(coloured.contains("\u{1B}[1;33mwarning[unknown-status]\u{1B}[0m"))
        #expect(!LintFormat.text.styled(report).shown(coloured: true).contains("\u{1B}"))
    }
}
