import ADRText

extension RecordEditor {
    /// Something that a conversion has left where it stands.
    public struct Leftover: Hashable, Sendable {
        /// UTF-8 offsets of the place in the converted text.
        public let range: Range<Int>
        /// One sentence without a period.
        public let message: String
    }

    /// So many statements of a record are moved at most; no log comes near it.
    private static let limit = 64
    private static let passes = 3

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
        requestedDialect = dialect
        var obstacles: [Obstacle] = []
        if dialect == .frontMatter || record.dialect != dialect {
            obstacles = moveToFrontMatter(from: dialect, target: target)
        }
        let kept = dialect == .frontMatter ? [] : moveToBody(target: target)
        if let own = record.dialect, own != dialect {
            let reason = (obstacles + kept).first { $0.label == .status }?.message
            throw failure(
                "the status cannot be moved" + (reason.map { ": \($0)" } ?? ""), at: original.status.range)
        }
        let places = [
            movableEntries.map(\.value.range), foreignStatements(to: dialect).map(\.values[0].value),
        ]
        return zip(places, [kept, obstacles]).flatMap { places, obstacles in
            zip(places, obstacles).map { Leftover(range: $0, message: $1.message) }
        }
    }

    /// The entries of the front matter that the body can state; in the section of a status, links follow it.
    private var movableEntries: [FrontMatterEntry] {
        let entries = (record.frontMatter?.root.entries ?? []).filter {
            FactLabel($0.key)?.isMovable ?? false
        }
        guard dialect == .sections else { return entries }
        return entries.filter { FactLabel($0.key) == .status }
            + entries.filter { FactLabel($0.key) != .status }
    }

    /// Why a fact cannot be moved.
    private typealias Obstacle = (label: FactLabel, message: String)

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
                throw failure("“\(statement.text)” is no status that is known", at: range)
            }
            let other = record.otherStatuses.first {
                $0.value.map { $0.status != statement.status && $0.beginsWithItsWord } ?? false
            }
            if let other, let text = other.value?.text {
                throw failure("the record states both “\(statement.text)” and “\(text)”", at: other.range)
            }
        }
    }

    // MARK: - To front matter

    private mutating func moveToFrontMatter(
        from dialect: RecordDialect, target: (RecordReference) -> LinkTarget?
    ) -> [Obstacle] {
        inPasses { editor, position in
            guard let statement = editor.foreignStatements(to: dialect).dropFirst(position).first else {
                return nil
            }
            let obstacle = statement.obstacle ?? editor.move(statement, target: target)
            return .some(obstacle.map { (statement.values[0].label, $0) })
        }
    }

    /// Moves what can be moved; returns why the rest cannot, in the order of the text.
    ///
    /// A statement may have to wait for another one that counts before it, so there are several passes.
    /// - Parameter move: moves the statement at a position; returns `nil` if there is none, else what is in the way.
    private mutating func inPasses(
        _ move: (_ editor: inout RecordEditor, _ position: Int) -> Obstacle??
    ) -> [Obstacle] {
        var obstacles: [Obstacle] = []
        for _ in 0..<Self.passes {
            let before = source
            obstacles = []
            for _ in 0..<Self.limit {
                guard let result = move(&self, obstacles.count) else { break }
                if let obstacle = result { obstacles.append(obstacle) }
            }
            if obstacles.isEmpty || source == before { break }
        }
        return obstacles
    }

    private func foreignStatements(to dialect: RecordDialect) -> [BodyStatement] {
        BodyStatements(record).all().filter { statement in
            let place = statement.values[0].place
            return switch dialect {
            case .frontMatter: true
            case .bullets: place != .bullet && place != .table
            case .sections:
                place == .bullet || place == .table
                    || place == .line && statement.values.contains { $0.label == .status }
            }
        }
    }

    /// Moves a statement of the body; returns why it cannot be moved.
    private mutating func move(
        _ statement: BodyStatement, target: (RecordReference) -> LinkTarget?
    ) -> String? {
        guard let body = try? source.applying([TextEdit(removing: source.withBlankLine(statement.lines))])
        else {
            return "it cannot be taken away"
        }
        var text = body
        if text.contentStart > 0, record.frontMatter == nil {
            text = SourceText(path: text.path, bytes: Array(text.bytes[text.contentStart...]))
        }
        for value in statement.values {
            let name = MetadataName(source[value.name], of: value.label, style: style)
            guard let values = FrontMatterForm(record).values(of: value, style: style, target: target) else {
                return FrontMatterForm.isPlaceholder(source[value.value])
                    ? "it is a placeholder of a template" : "it holds more than names"
            }
            let entry = FrontMatter(reading: text)?.root[name.key]
            do {
                if case .link = value.label, let entry, !entry.value.isNull, case .list(let items) = values {
                    for item in items {
                        text = try text.applying(FrontMatterEditor(text).append(item, to: [.key(name.key)]))
                    }
                } else {
                    guard entry?.value.isNull ?? true else { return "the front matter has a `\(name.key)`" }
                    text = try text.applying(FrontMatterEditor(text).set([.key(name.key)], to: values))
                }
            } catch { return "the front matter cannot hold it" }
        }
        return take(text) ? nil : "it would not be read back as meant"
    }

    // MARK: - To the body

    private mutating func moveToBody(target: (RecordReference) -> LinkTarget?) -> [Obstacle] {
        inPasses { editor, position in
            guard let entry = editor.movableEntries.dropFirst(position).first else { return nil }
            let label = FactLabel(entry.key) ?? .status
            return .some(editor.move(entry, label, target: target).map { (label, $0) })
        }
    }

    /// Moves an entry of the front matter; returns why it cannot be moved.
    private mutating func move(
        _ entry: FrontMatterEntry, _ label: FactLabel, target: (RecordReference) -> LinkTarget?
    ) -> String? {
        guard let removal = try? FrontMatterEditor(source).remove([.key(entry.key)]) else {
            return "its key cannot be removed"
        }
        let edits = leavesNothing(removal) ? [TextEdit(removing: record.frontMatter!.range)] : removal
        if entry.value.statesNothing {
            return (try? source.applying(edits)).map { take($0) } ?? false ? nil : "it states something"
        }
        let name = MetadataName(entry.key, of: label, style: style).name
        let form = BodyForm(record, withTitle: dialect == .sections)
        guard let texts = form.texts(of: entry, label, target: target) else {
            return entry.value.isPlaceholder
                ? "it is a placeholder of a template" : "only front matter can state it"
        }
        for addition in insertions(of: label, named: name, texts) {
            if let text = try? source.applying(edits + addition), take(text) { return nil }
        }
        return "it would not be read back as meant"
    }

    private func insertions(of label: FactLabel, named name: String, _ texts: [String]) -> [[TextEdit]] {
        let text = texts.joined(separator: ", ")
        switch label {
        case .status: return newStatusOfBody(text)
        case .link(let kind) where dialect == .sections:
            return paragraphsOfStatus(texts.map { "\(kind.phrase) \($0)" })
                + additions(of: label, named: name, text)
        default: return additions(of: label, named: name, text)
        }
    }

    /// Whether front matter without the bytes of an edit has neither keys nor comments.
    private func leavesNothing(_ removal: [TextEdit]) -> Bool {
        guard let rest = (try? source.applying(removal)).flatMap(FrontMatter.init(reading:)) else {
            return false
        }
        return rest.root.entries.isEmpty && rest.contentRange.isEmpty
    }

    // MARK: - Proof

    /// Takes over a text in which all facts are read as before.
    private mutating func take(_ text: SourceText) -> Bool {
        let meaning = FullMeaning(record)
        return (try? make([text]) { FullMeaning($0) == meaning }) != nil
    }
}
