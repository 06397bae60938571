import ADRText

extension RecordEditor {
    /// Sets the cell of a risk; a column that is missing is added.
    mutating func setCell(
        of risk: Risk, _ key: RiskKey, to value: FrontMatterValue?
    ) throws(RecordEditError) {
        let place = try place(of: risk)
        if key == .response { return try setResponse(of: risk, at: place, to: value) }
        let table = riskTables[place.table]
        guard let value else {
            let isSplit = key == .level && table.hasAxes
            for key in isSplit ? [.likelihood, .impact] : [key] { try write("", to: key, at: place) }
            return
        }
        if [.likelihood, .impact].contains(key), table.columns[key] == nil {
            guard let level = risk.level.value, let level = level.replacing(key, by: value.text) else {
                throw failure(
                    "the table has likelihood and impact in one column", at: risk.range,
                    hint: "set both with level=2x5")
            }
            return try setCell(of: risk, .level, to: .string(level))
        }
        if key == .level, risk.level.value?.text == value.text { return }
        let cells = try cells(of: [.init(key.rawValue, value)], in: table)
        for (key, text) in cells { try write(text, to: key, at: place) }
    }

    /// Sets the response, and leaves what is done about the risk.
    private mutating func setResponse(
        of risk: Risk, at place: RiskRowPlace, to value: FrontMatterValue?
    ) throws(RecordEditError) {
        if let value, risk.response.value?.rawValue == value.text { return }
        if let text = cell(.actions, at: place), RiskResponse(cell: text.plain) != nil {
            try write("", to: .actions, at: place)
        }
        if let text = cell(.response, at: place), !text.plain.isEmpty, RiskResponse(cell: text.plain) == nil {
            guard value != nil else { return }
            try write("", to: .response, at: place)
            let actions = cell(.actions, at: place)?.markdown ?? ""
            try write(
                actions.isEmpty ? text.markdown : "\(text.markdown)<br>\(actions)", to: .actions, at: place)
        }
        try write(value?.text ?? "", to: .response, at: place)
    }

    /// Appends an item to the list in a cell.
    mutating func appendToCell(
        of risk: Risk, _ key: RiskKey, _ item: FrontMatterValue
    ) throws(RecordEditError) {
        let place = try place(of: risk)
        guard let text = key.cell(of: item) else { throw noPlace(for: key.rawValue, at: risk.range) }
        let former = cell(key, at: place)?.markdown ?? ""
        let isWord = key == .actions && RiskResponse(cell: former) != nil
        if isWord, let response = risk.response.value {
            try write("", to: .actions, at: place)
            try write(response.rawValue, to: .response, at: place)
        }
        guard !isWord, let range = range(of: key, at: place), !former.isEmpty,
            former.contains(where: { $0.isLetter || $0.isNumber })
        else {
            return try write(text, to: key, at: place)
        }
        try edit(
            TextEdit(
                inserting: (key == .actions ? "<br>" : ", ") + MarkdownWriter.tableCell(text),
                at: range.upperBound),
            of: key, at: place)
    }

    /// Records what a person rates a risk, in place of their earlier vote.
    mutating func setVote(of risk: Risk, by voter: String, to level: FrontMatterValue?)
        throws(RecordEditError)
    {
        let vote = FrontMatterValue.map([.init(voter, level ?? .null)])
        if let former = risk.votes.first(where: { $0.voter == voter }),
            let text = RiskKey.votes.cell(of: vote)
        {
            let place = try place(of: risk)
            try edit(
                TextEdit(replacing: former.range, with: MarkdownWriter.tableCell(text)), of: .votes, at: place
            )
        } else {
            try appendToCell(of: risk, .votes, vote)
        }
    }

    /// Ticks an action in a cell off.
    mutating func finish(_ action: RiskAction, of risk: Risk) throws(RecordEditError) {
        guard !action.isDone, let task = action.task.range else { return }
        let place = try place(of: risk)
        var edits: [TextEdit] = []
        if let box = action.done.range {
            edits = [TextEdit(replacing: box, with: "x")]
        } else {
            edits = [TextEdit(inserting: "[x] ", at: task.lowerBound)]
            // Brackets at the end are no facts.
            if source.bytes[task].last == UInt8(ascii: ")") {
                edits.append(TextEdit(inserting: "\\", at: task.upperBound - 1))
            }
        }
        let key: RiskKey =
            range(of: .actions, at: place).map { $0.contains(task.lowerBound) } ?? false
            ? .actions : .response
        try edit(edits, of: key, at: place)
    }

    private mutating func edit(_ edit: TextEdit, of key: RiskKey, at place: RiskRowPlace)
        throws(RecordEditError)
    {
        try self.edit([edit], of: key, at: place)
    }

    /// Makes an edit within a cell.
    private mutating func edit(
        _ edits: [TextEdit], of key: RiskKey, at place: RiskRowPlace
    ) throws(RecordEditError) {
        guard let column = riskTables[place.table].columns[key], let changed = try? source.applying(edits),
            let row = RiskTable.all(in: reader.read(changed).outline).dropFirst(place.table).first?.table.rows
                .dropFirst(place.row).first, row.count > column
        else { throw failure("the change would not read back as intended", at: edits[0].range) }
        var expected = record.riskCells
        expected[place.table][place.row][column] = Self.plainText(of: changed[row[column]])
        try change(edits, cells: expected)
    }
}
