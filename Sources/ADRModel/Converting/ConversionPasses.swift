import ADRText

extension RecordEditor {
    /// Why a fact cannot be moved.
    typealias Obstacle = (label: FactLabel, message: String)

    /// How often it is tried to move something; no log comes near it.
    private static let limit = 64
    private static let passes = 3

    /// Moves what can be moved; returns why the rest cannot, in the order of the text.
    ///
    /// A statement may have to wait for another one that counts before it, so there are several passes.
    /// - Parameters:
    ///   - count: how many statements are moved together at first; fewer if that is no good.
    ///   - statements: what is to be moved, as the text is now.
    ///   - move: moves the first of some statements, and returns what is in the way of those that stay; `nil` if
    ///     they cannot be moved together.
    mutating func inPasses<Statement>(
        together count: Int, _ statements: (RecordEditor) -> [Statement],
        move: (_ editor: inout RecordEditor, _ statements: [Statement]) -> [Obstacle]?
    ) -> [Obstacle] {
        var obstacles: [Obstacle] = []
        for _ in 0..<Self.passes {
            let before = source
            obstacles = []
            var share = count
            for _ in 0..<Self.limit {
                let next = Array(statements(self).dropFirst(obstacles.count).prefix(share))
                guard !next.isEmpty else { break }
                if let found = move(&self, next) {
                    obstacles += found
                    share = min(count, 2 * next.count)
                } else {
                    share = max(1, next.count / 2)
                }
            }
            if obstacles.isEmpty || source == before { break }
        }
        return obstacles
    }

    /// Moves statements of the body to front matter; returns why the rest cannot be moved.
    ///
    /// - Parameter kept: the facts that stay where they are, and why.
    mutating func moveToFrontMatter(
        from dialect: RecordDialect, without kept: [FactLabel: String],
        target: (RecordReference) -> LinkTarget?
    ) -> [Obstacle] {
        inPasses(together: .max) {
            $0.foreignStatements(to: dialect)
        } move: { editor, statements in
            editor.moveToFrontMatter(statements, without: kept, target: target)
        }
    }

    /// The statements of the body that stand where another dialect has them.
    func foreignStatements(to dialect: RecordDialect) -> [BodyStatement] {
        BodyStatements(record).all().filter { statement in
            let own = statement.values[0].place.dialect
            return own != dialect
                && (own != dialect.behaviour.companion || statement.values.contains { $0.label == .status })
        }
    }

    private mutating func moveToFrontMatter(
        _ statements: [BodyStatement], without kept: [FactLabel: String],
        target: (RecordReference) -> LinkTarget?
    ) -> [Obstacle]? {
        let statements = Array(
            statements.prefix(1) + statements.dropFirst().prefix { !$0.dependsOnThoseBefore })
        var draft = FrontMatterDraft(record, style: style)
        var messages = statements.map { statement in
            statement.obstacle ?? statement.values.lazy.compactMap { kept[$0.label] }.first
                ?? draft.add(statement, target: target)
        }
        let moved = messages.indices.filter { messages[$0] == nil }
        let text = moved.isEmpty ? nil : draft.text(without: moved.map { statements[$0].lines })
        if !moved.isEmpty, !(text.map { take($0) } ?? false) {
            guard moved.count == 1 else { return nil }
            messages[moved[0]] = "it would not read back as intended"
        }
        return zip(statements, messages).compactMap { statement, message in
            message.map { (statement.values[0].label, $0) }
        }
    }
}
