import ADRText
import Testing

@testable import ADRModel

@Suite struct StatusClauseTests {
    /// What another status puts in the place of word and tail: `~` for the word, `+` for the tail.
    private func marked(_ text: String) -> String {
        let clause = clause(text)
        guard clause.isWhole else { return "not whole" }
        return (try? source(text).applying(clause.edits(word: "~", tail: "+")).text) ?? ""
    }

    private func source(_ text: String) -> SourceText { SourceText(path: "docs/adr/0001-a.md", text) }

    private func clause(_ text: String) -> StatusClause {
        let outline = MarkdownOutline(source(text))
        return StatusClause(0..<text.utf8.count, of: outline, .builtIn)
    }

    @Test(arguments: [
        ("Accepted", "~+"), ("accepted.", "~+."), ("**Accepted**", "**~**+"), ("✅ Accepted", "✅ ~+"),
        ("`Rejected`", "`~`+"), ("Accepted ✅ (2020)", "~+ ✅ (2020)"),
        ("*Proposed*, see below", "*~*+, see below"),
        ("Accepted (lazy consensus).", "~+ (lazy consensus)."),
        ("Accepted - see [4](0004-d.md)", "~+ - see [4](0004-d.md)"),
        ("Accepted [by vote](x.md)", "~+ [by vote](x.md)"), ("Accepted; final", "~+; final"),
        ("Accepted – yes", "~+ – yes"),
        ("Accepted 2020-01-02", "~+ 2020-01-02"),
        ("Accepted on 2020-01-02, at last", "~+ on 2020-01-02, at last"),
        ("Accepted on 1 May 2020", "~+ on 1 May 2020"), ("~~Proposed~~ Accepted", "~~Proposed~~ ~+"),
        ("<b>Accepted</b>", "<b>~</b>+"), ("Accepted<br>", "~+<br>"),
        ("Accepted <!-- c -->", "~+ <!-- c -->"),
        ("Accepté, 2026-07-18.", "~+, 2026-07-18."), ("承認済み（改訂）", "~+（改訂）"), ("Under review", "~+"),
        ("In-progress", "~+"), ("On hold", "~+"), ("On hold (until May)", "~+ (until May)"),
        ("No longer valid.", "~+."),
        ("Superseded by [2. B](0002-b.md)", "~+"),
        ("Superseded by ADR-2; see the minutes", "~+; see the minutes"),
        ("**Superseded** by [2. B](0002-b.md).", "**~**+."),
        ("superseded by 0002-b.md (for now)", "~+ (for now)"),
        ("Superseded by ADR-1; ADR-2; ADR-3", "~+"),
        ("Superseded by [A](0001-a.md), [B](0002-b.md) and ADR-3", "~+"),
        ("Partially superseded by ADR-2", "~+"), ("Superseded in part by **ADR-2**", "~+"),
        ("SUPERSEDED 2026-01-02 16:39 CDT by ADR-7", "~ 2026-01-02 16:39 CDT+"),
        ("Superseded (2026-01-02) by `docs/adr/0007-x.md`.", "~ (2026-01-02)+."),
        ("Superseded on 2 May 2026 by [7](0007-x.md)", "~ on 2 May 2026+"),
        ("Accepted 2026-01-02T16:39:01Z", "~+ 2026-01-02T16:39:01Z"),
        ("Accepted 2026-01-02 4:39 pm +02:00, at last", "~+ 2026-01-02 4:39 pm +02:00, at last"),
        ("Remplacé par [2. B](0002-b.md)", "~+"), ("Accepted | **Team**: red", "~+ | **Team**: red"),
    ])
    func wordAndTailAreFound(text: String, expected: String) { #expect(marked(text) == expected) }

    @Test(arguments: [
        "Accepted since the vote.", "Implemented and enabled by default.", "Accepted by the board",
        "accepted-ish",
        "rejected orders are kept", "Accepted / Implemented", "Accepted as of version 2", "This was accepted",
        "Superseded by the new platform", "Superseded by", "Superseded by ADR-2 and the platform",
        "Accepted because",
        "![Accepted](https://example.org/badge.svg)", "Proposed and discussed a lot", "accepted.md",
        "2020-01-02", "", "Superseded 2026-01-02 by the board", "Accepted 2026-01-02 16:39 by the board",
    ])
    func whatGoesOnIsNoWholeStatement(text: String) {
        let clause = clause(text)
        #expect(!clause.isWhole || clause.status == .other, "\(clause)")
    }

    @Test func allTargetsAreFound() {
        let clause = clause("Superseded by [A](0001-a.md), ADR-2 and `0003-c`; see ADR-4")
        #expect(clause.targets.map(\.number) == [1, 2, 3])
    }

    /// Nothing takes longer than the line is long.
    @Test(arguments: ["<", "~~", "*", "accepted ", "by ", "[", "ADR-1, ", "\u{FE0F}", "é", "未"])
    func hostileLinesAreReadAtOnce(part: String) {
        #expect(clause("Superseded by " + String(repeating: part, count: 20_000)).word == 0..<10)
        #expect(clause("[Accepted] " + String(repeating: part, count: 20_000)).word == 1..<9)
    }

    @Test(arguments: [
        "Not implemented", "Not yet accepted", "To be accepted", "Non-accepted", "Never accepted",
        "Formerly accepted",
        "No longer accepted", "Not superseded", "nicht akzeptiert", "noch nicht akzeptiert", "pas accepté",
        "no aceptado",
        "não aceito", "non accettato", "niet geaccepteerd", "не принято", "ikke godkjent", "未承認", "未实现",
        "承認されていない",
        "承認待ち", "승인 안됨", "Unaccepted", "Unimplemented", "unapproved", "Not acepted",
    ])
    func whatIsDeniedIsNoStatus(text: String) {
        #expect(StatusReader(vocabulary: .builtIn).read(text).status == .other)
        #expect(StatusReader(vocabulary: .builtIn).read(text).correction == nil)
    }

    @Test(arguments: [
        ("Accepted, not implemented", DecisionStatus.accepted), ("Not accepted", .rejected),
        ("非推奨", .deprecated),
        ("不採用", .rejected), ("Originally proposed, now accepted", .accepted),
        ("has been accepted", .accepted),
        ("Partially implemented", .accepted), ("acepted", .accepted), ("Aproved", .accepted),
        ("superceeded", .superseded),
    ])
    func whatIsSaidIsRead(text: String, status: DecisionStatus) {
        #expect(StatusReader(vocabulary: .builtIn).read(text).status == status)
    }

    /// One word of German is both: what became of the record, and what it does to another one.
    @Test(arguments: [
        ("Ersetzt ADR-2", DecisionStatus.other), ("Ersetzt 2. B", .other), ("Ersetzt", .superseded),
        ("Ersetzt durch ADR-2", .superseded), ("Akzeptiert. Ersetzt ADR-2", .accepted),
        ("ersetzt (siehe ADR-3)", .superseded),
    ])
    func whatReplacesAnotherIsNotReplaced(text: String, status: DecisionStatus) {
        #expect(StatusReader(vocabulary: .builtIn).read(text).status == status)
    }

    /// A status before a noun says what kind of thing a sentence is about.
    @Test(arguments: [
        "rejected orders are kept", "Accepted orders are queued", "Deprecated fields stay readable",
        "Proposed changes stand below", "The accepted orders go out", "Current state of affairs",
        "All that the customer has ordered and the shop accepted",
    ])
    func whatDescribesAnotherThingIsNoStatus(text: String) {
        #expect(StatusReader(vocabulary: .builtIn).read(text).status == .other)
    }

    @Test(arguments: [
        "Accepted", "Accepted unanimously by all", "Accepted by the board", "Accepted last week",
        "Accepted, orders are queued", "Accepted. Orders are queued", "Accepted pending load tests",
        "Accepted Q3 2024", "Accepted orders", "Approved Architecture Board", "Accepted version 2",
        "This decision has been accepted", "All four transports are implemented in the gateway",
        "This change of the order queue is now accepted", "Accepted using the silent vote",
        "accepted march meeting",
        "Lee and ana: accepted",
    ])
    func whatFollowsAStatusLeavesIt(text: String) {
        #expect(StatusReader(vocabulary: .builtIn).read(text).status == .accepted)
    }

    @Test(arguments: [
        "unaccepted", "unimplemented", "inaccepted", "nonaccepted", "unapproved", "disapproved", "reproved",
        "improved",
        "selected", "elected", "ejected", "promoted", "excepted", "unrejected", "reaccepted", "undeprecated",
        "respected",
    ])
    func anotherWordIsNoTypingError(word: String) {
        #expect(StatusTypo.correction(of: word) == nil)
        #expect(StatusTypo.status(meantBy: word) == nil)
    }

    @Test(arguments: [
        ("acepted", "accepted"), ("accpeted", "accepted"), ("aceptted", "accepted"), ("propsed", "proposed"),
        ("rpoposed", "proposed"), ("rejceted", "rejected"), ("depricated", "deprecated"),
        ("implmented", "implemented"),
        ("supersceded", "superseded"), ("aproved", "approved"),
    ])
    func aTypingErrorIsFound(word: String, meant: String) {
        #expect(StatusTypo.correction(of: word) == meant)
    }
}
