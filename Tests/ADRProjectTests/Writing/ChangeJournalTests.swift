import ADRText
import Testing

@testable import ADRProject

/// What is believed of a journal's bytes.
@Suite struct ChangeJournalTests {
    private func journal(folders: [String] = [], size: Int = 3) -> ChangeJournal {
        let mark = ContentMark(size: size, hash: "0123456789abcdef")
        let places = ["a.md", "b.md"].map {
            ChangeJournal.Place(change: .remove, path: $0, old: mark, new: nil, origin: nil)
        }
        return ChangeJournal(
            door: .project, time: 1, label: "move", undoes: nil, folders: folders, places: places)
    }

    @Test func itIsReadAsItWasWritten() {
        let journal = journal(folders: ["docs", "docs/end"])
        #expect(ChangeJournal(reading: journal.bytes(in: 7), in: 7) == journal)
        #expect(ChangeJournal(reading: journal.bytes(in: 7), in: 8) == nil)
    }

    /// Also where a folder is called as the last field is.
    @Test func aPartIsNoJournal() {
        let bytes = journal(folders: ["end"]).bytes(in: 7)
        for end in bytes.indices.dropLast() { #expect(ChangeJournal(reading: Array(bytes[...end])) == nil) }
    }

    @Test(arguments: [Int.max, -1]) func sizesThatNoFileHasAreNotBelieved(size: Int) {
        #expect(ChangeJournal(reading: journal(size: size).bytes(in: 7)) == nil)
    }
}
