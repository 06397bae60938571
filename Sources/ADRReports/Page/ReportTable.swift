/// A table of a report.
struct ReportTable {
    let columns: [Column]
    let rows: [[ReportText]]
    /// Whether a wide page tells the details below the sentence too, because there are many.
    let isStacked: Bool

    struct Column {
        let title: String
        let role: Role

        /// How much room a column needs, and how a narrow page shows it.
        enum Role {
            /// A few characters; stands before the sentence.
            case key
            /// A number, aligned to the right where columns are.
            case number
            /// The sentence that the row is about.
            case sentence
            /// Something about it, with the column's title where it does not stand in the column.
            case detail
        }

        static func key(_ title: String) -> Column { Column(title: title, role: .key) }
        static func number(_ title: String) -> Column { Column(title: title, role: .number) }
        static func sentence(_ title: String) -> Column { Column(title: title, role: .sentence) }
        static func detail(_ title: String) -> Column { Column(title: title, role: .detail) }
    }

    init(_ columns: [Column], _ rows: [[ReportText]], isStacked: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.isStacked = isStacked
    }

    /// The columns in which some row says something.
    var withoutEmptyColumns: ReportTable {
        let kept = columns.indices.filter { column in
            [.sentence, .number].contains(columns[column].role) || rows.contains { !$0[column].isEmpty }
        }
        return ReportTable(
            kept.map { columns[$0] }, rows.map { row in kept.map { row[$0] } }, isStacked: isStacked)
    }
}
