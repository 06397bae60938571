import ADRText
import Synchronization
import Testing

@testable import ADRCommandLine

@Suite struct ProgressLineTests {
    /// What a terminal of 30 columns is sent.
    private final class Screen: Sendable {
        let sent = Mutex("")

        var line: ProgressLine {
            ProgressLine(
                send: { text in self.sent.withLock { $0 += text } }, width: { 30 })
        }
    }

    @Test func longWorkIsShownAndTakenAwayBeforeItsResult() {
        let screen = Screen()
        let line = screen.line
        let work = WorkProgress(isOver: line.erase)
        work.during("reading", "files", of: 10000) {
            work.advance(by: 32)
            for _ in 1...5 { line.look(at: work) }
            #expect(screen.sent.withLock(\.self).isEmpty, "half a second is not worth a word")
            line.look(at: work)
            #expect(screen.sent.withLock(\.self) == "\radr: reading 32 of 10000 file\u{1B}[K")
        }
        #expect(screen.sent.withLock(\.self).hasSuffix("\r\u{1B}[K"))
        let all = screen.sent.withLock(\.self)
        line.look(at: work)
        #expect(screen.sent.withLock(\.self) == all, "nothing is shown when nothing is done")
    }

    @Test func shortWorkShowsNothing() {
        let screen = Screen()
        let line = screen.line
        let work = WorkProgress(isOver: line.erase)
        for _ in 1...5 { work.during("reading", "files") { line.look(at: work) } }
        #expect(screen.sent.withLock(\.self).isEmpty)
    }

    @Test func whatIsKnownIsSaid() {
        let work = WorkProgress()
        func text(_ activity: String, _ noun: String, of total: Int? = nil, done: Int = 0) -> String {
            work.during(activity, noun, of: total) {
                work.advance(by: done)
                return work.state.map(ProgressLine.text) ?? ""
            }
        }
        #expect(text("checking", "records", of: 12) == "adr: checking 12 records")
        #expect(text("searching", "folders", done: 7) == "adr: searching 7 folders")
        #expect(text("reading the history", "") == "adr: reading the history")
    }
}
