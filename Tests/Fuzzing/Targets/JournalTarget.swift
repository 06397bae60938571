@testable import ADRProject

/// The journal of a change: paths in it lead down, sizes add up, it is written as it was read, and a copy is not
/// believed.
enum JournalTarget {
    /// A line feed ends a field too, so that a seed is a text that people can read.
    static func run(_ bytes: [UInt8]) {
        let fields = bytes.map { $0 == UInt8(ascii: "\n") ? 0 : $0 }
        let second = fields.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).dropFirst()
            .first
        let own = RunSeal(text: String(decoding: second ?? [], as: UTF8.self))
        guard let journal = ChangeJournal(reading: fields, with: own) else { return }
        for path in journal.folders + journal.places.map(\.path) + journal.places.compactMap(\.origin) {
            let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            require(
                components.allSatisfy { !["", ".", ".."].contains(String($0) ?? "") },
                "\(path) leads elsewhere")
        }
        require(journal.rememberedSize > 0, "the sizes do not add up")
        let (seal, other) = (RunSeal(text: "7 1 2"), RunSeal(text: "7 1 3"))
        let written = journal.bytes(with: seal)
        let again = ChangeJournal(reading: written, with: seal)
        require(again == journal, "\(journal) is read back as \(String(describing: again))")
        require(ChangeJournal(reading: written, with: other) == nil, "a copy is believed")
        guard written.count < 512 else { return }
        for end in written.indices.dropLast() where written[end] == 0 {
            require(
                ChangeJournal(reading: Array(written[...end]), with: seal) == nil,
                "a part of a journal is believed")
        }
    }
}
