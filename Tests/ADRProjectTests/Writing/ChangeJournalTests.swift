import ADRText
import Testing

@testable import ADRProject

/// What is believed of a journal's bytes.
@Suite struct ChangeJournalTests {
    private let seal = RunSeal(text: "7 1 2")

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
        #expect(ChangeJournal(reading: journal.bytes(with: seal), with: seal) == journal)
        #expect(ChangeJournal(reading: journal.bytes(with: seal), with: RunSeal(text: "7 1 3")) == nil)
    }

    /// Also where a folder is called as the last field is.
    @Test func aPartIsNoJournal() {
        let bytes = journal(folders: ["end"]).bytes(with: seal)
        for end in bytes.indices.dropLast() {
            #expect(ChangeJournal(reading: Array(bytes[...end]), with: seal) == nil)
        }
    }

    @Test(arguments: [Int.max, -1]) func sizesThatNoFileHasAreNotBelieved(size: Int) {
        #expect(ChangeJournal(reading: journal(size: size).bytes(with: seal), with: seal) == nil)
    }
}
