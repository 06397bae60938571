import ADRText

extension RecordEditor {
    /// Something that a conversion has left where it stands.
    public struct Leftover: Hashable, Sendable {
        /// UTF-8 offsets of the place in the converted text.
        public let range: Range<Int>
        /// One sentence without a period.
        public let message: String
    }

    /// Moves what the record states under names to where a dialect states it.
    ///
    /// Every fact is read back as before, words and successors included; the bytes of everything else stay. What
    /// the dialect cannot state, or what stands among other text, stays where it is.
    /// - Parameter target: the record of the log that a reference names.
    /// - Returns: what has stayed and states a fact.
    /// - Throws: ``RecordEditError`` if the status is unreadable, stated in several ways, or cannot be moved.
    public mutating func convert(
        to dialect: RecordDialect, target: (RecordReference) -> LinkTarget?
    ) throws(RecordEditError) -> [Leftover] {
        try checkReading()
        let before = self
        let (obstacles, kept) = move(to: dialect, target: target)
        if let own = record.dialect, own != dialect {
            let reason = (obstacles + kept).first { $0.label == .status }?.message
            // What has moved by now has moved the status, too.
            self = before
            throw failure(
                "the status cannot be moved: \(reason ?? "it would end up in \(own.behaviour.description)")",
                at: record.status.range)
        }
        // What stays where the status stood may be read as another one now.
        do throws(RecordEditError) {
            try checkReading()
        } catch {
            self = before
            throw failure("the status cannot be moved: \(error.message)", at: record.status.range)
        }
        if dialect != .frontMatter { restoreMark(of: before.source) }
        let places = [
            movableEntries.map(\.value.range), foreignStatements(to: dialect).map(\.values[0].value),
        ]
        return zip(places, [kept, obstacles]).flatMap { places, obstacles in
            zip(places, obstacles).map { Leftover(range: $0, message: $1.message) }
        }
    }

    /// Moves what the record states by way of front matter, which can state everything.
    ///
    /// What cannot go on from there does not begin the way, so that no front matter is left that was not there.
    /// - Returns: why statements of the body stay, and why entries of the front matter do.
    private mutating func move(
        to dialect: RecordDialect, target: (RecordReference) -> LinkTarget?
    ) -> (statements: [Obstacle], entries: [Obstacle]) {
        let before = self
        let own = Set(movableEntries.map(\.key))
        let form = commonForm(target: target)
        var stranded: [FactLabel: String] = [:]
        while true {
            self = before
            requestedDialect = dialect
            var obstacles: [Obstacle] = []
            if dialect == .frontMatter || record.dialect != dialect {
                obstacles = moveToFrontMatter(from: dialect, without: stranded, target: target)
            }
            guard dialect != .frontMatter else { return (obstacles, []) }
            let kept = moveToBody(target: target, form: form)
            let found = zip(movableEntries, kept).filter { !own.contains($0.0.key) }.map(\.1)
            guard found.contains(where: { stranded[$0.label] == nil }) else { return (obstacles, kept) }
            stranded.merge(found.map { ($0.label, $0.message) }) { first, _ in first }
        }
    }

    /// The entries of the front matter that the body can state.
    private var movableEntries: [FrontMatterEntry] {
        let entries = (record.frontMatter?.root.entries ?? []).filter {
            $0.label?.isMovable ?? false
        }
        guard dialect.behaviour.beginsWithStatus else { return entries }
        return entries.filter { $0.label == .status }
            + entries.filter { $0.label != .status }
    }

    /// Puts back the byte order mark, which would have hidden front matter on the way.
    private mutating func restoreMark(of former: SourceText) {
        guard former.contentStart > 0, source.contentStart == 0 else { return }
        _ = take(SourceText(path: source.path, bytes: former.bytes[..<former.contentStart] + source.bytes))
    }

    private func checkReading() throws(RecordEditError) {
        if let problem = record.frontMatter?.problems.first {
            throw failure("the front matter cannot be read: \(problem.message)", at: problem.range)
        }
        switch record.status.field {
        case .missing: break
        case .malformed(let text, let range, let problem):
            throw failure("the status “\(text)” \(problem)", at: range)
        case .present(let statement, let range):
            if statement.status == .other {
                throw failure("“\(statement.text)” is not a known status", at: range)
            }
            let other = record.otherStatuses.first {
                $0.value.map { $0.status != statement.status && $0.beginsWithItsWord } ?? false
            }
            if let other, let text = other.value?.text {
                throw failure("the record states both “\(statement.text)” and “\(text)”", at: other.range)
            }
        }
    }

    // MARK: - To the body

    /// Moves what could be moved back; each step is looked at alone only if all together are no way back.
    private mutating func moveToBody(
        target: (RecordReference) -> LinkTarget?, form: CommonForm
    ) -> [Obstacle] {
        let before = self
        let obstacles = moveToBody(target: target) { _ in true }
        guard commonForm(target: target) != form else { return obstacles }
        self = before
        return moveToBody(target: target) { $0.commonForm(target: target) == form }
    }

    private mutating func moveToBody(
        target: (RecordReference) -> LinkTarget?, _ isProved: (RecordEditor) -> Bool
    ) -> [Obstacle] {
        inPasses(together: 1) {
            $0.movableEntries
        } move: { editor, entries in
            let label = entries[0].label ?? .status
            return editor.move(entries[0], label, target: target, isProved).map { [(label, $0)] } ?? []
        }
    }

    private func commonForm(target: (RecordReference) -> LinkTarget?) -> CommonForm {
        var editor = self
        editor.requestedDialect = .frontMatter
        _ = editor.moveToFrontMatter(from: .frontMatter, without: [:], target: target)
        return CommonForm(editor.record)
    }

    /// Moves an entry of the front matter; returns why it cannot be moved.
    private mutating func move(
        _ entry: FrontMatterEntry, _ label: FactLabel, target: (RecordReference) -> LinkTarget?,
        _ isProved: (RecordEditor) -> Bool
    ) -> String? {
        guard let removal = try? FrontMatterEditor(source, keepsComments: false).remove([.key(entry.key)])
        else { return "its key cannot be removed" }
        let comments = record.frontMatter?.rootNode.comments(in: removal.map(\.range), of: source) ?? []
        if !comments.isEmpty { return "there is a comment next to it" }
        let edits = leavesNothing(removal) ? [TextEdit(removing: record.frontMatter!.range)] : removal
        if entry.value.statesNothing {
            return (try? source.applying(edits)).map { take($0, isProved) } ?? false
                ? nil : "removing it would change a fact"
        }
        let form = BodyForm(record, dialect)
        guard let texts = form.texts(of: entry, label, target: target) else {
            return entry.value.isPlaceholder
                ? "it is a template placeholder" : "only front matter can state it"
        }
        let namesRecords = form.namesRecords(entry.value)
        let name = MetadataName(entry.key, of: label, style: style, namesRecords: namesRecords).name
        let additions =
            try? dialect.behaviour.moving(texts, to: label, named: name, areRecords: namesRecords, in: self)
        for addition in [[]] + (additions ?? []) {
            if let text = try? source.applying(edits + addition), take(text, isProved) { return nil }
        }
        return dialect.behaviour.obstacle(to: label, in: self) ?? "it would not read back as intended"
    }

    /// Whether front matter without the bytes of an edit has neither keys nor comments.
    private func leavesNothing(_ removal: [TextEdit]) -> Bool {
        guard let rest = (try? source.applying(removal)).flatMap(FrontMatter.init(reading:)) else {
            return false
        }
        return rest.root.entries.isEmpty && (rest.contentRange.isEmpty || rest.format == .json)
    }

    // MARK: - Proof

    /// Takes over a text in which all facts are read as before.
    mutating func take(_ text: SourceText, _ isProved: (RecordEditor) -> Bool = { _ in true }) -> Bool {
        let meaning = FullMeaning(record)
        var editor = self
        guard (try? editor.make([text]) { FullMeaning($0) == meaning }) != nil, isProved(editor) else {
            return false
        }
        self = editor
        return true
    }
}

extension FrontMatterNode {
    /// Whether the node says a value, in letters of any case.
    func says(_ value: FrontMatterValue) -> Bool {
        switch (self.value, value.asRead) {
        case (.string(let own), .string(let other)): own.lowercased() == other.lowercased()
        case (let own, let other): own == other
        }
    }
}

extension Dialect {
    func moving(
        _ texts: [String], to label: FactLabel, named name: String, areRecords: Bool, in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]] {
        try adding(.words(texts.joined(separator: ", ")), as: label, named: name, in: editor)
    }
}
