@testable import ADRProject

/// The journal of a change: paths in it lead down, sizes add up, it is written as it was read, and a copy is not
/// believed.
enum JournalTarget {
    /// A line feed ends a field too, so that a seed is a text that people can read.
    static func run(_ bytes: [UInt8]) {
        let fields = bytes.map { $0 == UInt8(ascii: "\n") ? 0 : $0 }
        guard let journal = ChangeJournal(reading: fields) else { return }
        for path in journal.folders + journal.places.map(\.path) + journal.places.compactMap(\.origin) {
            let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            require(
                components.allSatisfy { !["", ".", ".."].contains(String($0) ?? "") },
                "\(path) leads elsewhere")
        }
        require(journal.rememberedSize > 0, "the sizes do not add up")
        let written = journal.bytes(in: 7)
        let again = ChangeJournal(reading: written, in: 7)
        require(again == journal, "\(journal) is read back as \(String(describing: again))")
        require(ChangeJournal(reading: written, in: 8) == nil, "a copy is believed")
        guard written.count < 512 else { return }
        for end in written.indices.dropLast() where written[end] == 0 {
            require(ChangeJournal(reading: Array(written[...end])) == nil, "a part of a journal is believed")
        }
    }
}
