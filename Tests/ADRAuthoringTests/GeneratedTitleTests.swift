import ADRAuthoring
import ADRModel
import ADRTemplates
import ADRText
import Testing

/// New records with titles of odd words, in logs of every style.
@Suite struct GeneratedTitleTests {
    static let words = [
        "Use", "TITLE", "{date}", "{title}", "|", "Q&A", "&amp;", "\"q\"", "it's", "C:\\x", "#", "C#",
        "`code`", "*a*",
        "_b_", "snake_case", "<b>", "<!-- c -->", "[x](y.md)", "![i](j)", "12.", "ADR-3", "ADR", "~~s~~",
        "日本語", "é",
        "🎉", "a: b", "@ana", "- x", "1)", "$x$", "https://a.b/c?d=e", "superseded", "by", "Status:",
        "2020-01-02",
        "no", "\\", "[[w]]", "<https://x.y>", "==", "replaces", "0004", "template", "e\u{301}", "\t", "\r\n",
        "{",
        "template", "Decision", "Context", "---", "'", "...",
    ]

    /// A step of a linear congruential generator with a good high half.
    private static func next(_ state: inout UInt64, below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    @Test(arguments: 0..<5) func titlesAreReadBackExactly(position: Int) throws {
        let log = SampleLog.all[position]
        let reader = RecordReader()
        let templates: [RecordTemplate?] = [
            nil, .builtIn(.madrMinimal),
            .custom("---\ntitle: \"{title}\"\n---\n# ADR {number}: {title}\n\n> {title}\n"),
        ]
        var state = UInt64(position + 1)
        var refused = 0
        for round in 0..<400 {
            let count = 1 + Self.next(&state, below: 5)
            let title = (0..<count).map { _ in Self.words[Self.next(&state, below: Self.words.count)] }
                .joined(separator: " ")
            var request = NewRecord(title: title, date: CalendarDate(iso: "2026-11-22")!)
            request.template = templates[round % 3]
            request.deciders =
                round % 3 == 0 && log.records.isEmpty ? ["@ana", "no", "0017", "a: b", title + " x"] : []
            let result: AuthoredRecord
            do { result = try request.changes(in: log) } catch {
                refused += 1
                #expect(!error.message.isEmpty && error.hint != nil)
                continue
            }
            let source = SourceText(path: result.path, try #require(result.changes.text(result.path)))
            let record = reader.read(source)
            let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                .replacing("`code`", with: "code")
            #expect(record.title.value?.text == words, "\(source.text.prefix(300))")
            #expect(record.currentStatus == .proposed && record.date.value == request.date, "\(title)")
            #expect(record.frontMatter?.problems.isEmpty ?? true, "\(source.text.prefix(300))")
            #expect(DocumentKind(path: result.path) == nil && result.path.utf8.count < 130, "\(result.path)")
            #expect(record.links.isEmpty || round % 3 == 2, "\(source.text.prefix(300))")
            if !request.deciders.isEmpty { #expect(record.deciders.count == 5, "\(source.text.prefix(300))") }
        }
        // A log without numbers has no way to write a title that begins with one.
        #expect(refused < (FileNameScheme(log).isNumbered ? 20 : 60), "\(refused)")
    }
}
