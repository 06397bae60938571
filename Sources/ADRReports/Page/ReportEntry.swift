import ADRModel

/// Entries of a page, each told in two lines or so.
struct ReportEntries {
    /// What the column of the sentences is called where the entries become a table.
    let title: String
    let entries: [ReportEntry]

    /// The same as a table: the level, the sentence, and a column for each fact.
    var table: ReportTable {
        var labels: [String] = []
        for fact in entries.flatMap(\.facts) where !labels.contains(fact.label) { labels.append(fact.label) }
        return ReportTable(
            [.key(""), .sentence(title)] + labels.map { .detail($0.capitalizedFirst) },
            entries.map { entry in
                [entry.key, entry.line + (entry.note.isEmpty ? "" : " (" + entry.note + ")")]
                    + labels.map { label in entry.facts.first { $0.label == label }?.text ?? "" }
            })
    }
}

/// An entry of a page: a sentence, and facts that stay whole where there is little room.
struct ReportEntry {
    /// How grave it is, as `C 5x5`.
    let key: ReportText
    /// What it is about, as a link.
    let name: ReportText
    /// What is said of it.
    let sentence: ReportText
    /// What stands beside the sentence.
    var note: ReportText = ""
    /// What stands below it.
    let facts: [Fact]
    /// What a page that can be unfolded names behind it.
    var more: [ReportText] = []

    struct Fact {
        let label: String
        let text: ReportText
    }

    /// The name and the sentence.
    var line: ReportText { name.isEmpty ? sentence : name + "  " + sentence }

    /// `owner: lee; next: nothing is planned`
    var told: ReportText {
        facts.filter { !$0.text.isEmpty }.map { ReportText($0.label + ": ") + $0.text }.joined(
            separator: "; ")
    }
}
