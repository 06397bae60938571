import ADRText

/// Reads one row of a table of risks.
struct RiskRowReader {
    let outline: MarkdownOutline
    let cells: [Range<Int>]
    let columns: [RiskKey: Int]
    let method: RiskMethod
    private(set) var problems: [RiskProblem] = []

    init(
        outline: MarkdownOutline, cells: [Range<Int>], columns: [RiskKey: Int], method: RiskMethod
    ) {
        self.method = method
        self.outline = outline
        self.cells = cells
        self.columns = columns
    }

    /// - Returns: `nil` if the row tells no risk, as the empty row of a template.
    mutating func risk() -> Risk? {
        let statement = text(.risk)
        let level = level()
        guard let range = RiskTable.range(of: cells), (statement.range ?? level.range) != nil else {
            return nil
        }
        let (response, actions) = treatment()
        let kinds = method.kinds
        let risk = Risk(
            range: range, place: .table, id: text(.id),
            kind: word(.kind, own: kinds), statement: statement, level: level, statedBand: statedBand(level),
            quality: quality(), response: response, owner: text(.owner), actions: actions,
            trigger: text(.trigger),
            fallback: text(.fallback), target: self.level(.target), residual: self.level(.residual),
            votes: votes(), status: status(), reason: text(.reason), raised: date(.raised),
            expectedBy: date(.expectedBy),
            reviewBy: date(.reviewBy), refs: text(.refs).value.map(NameList.names) ?? [])
        let told = problemOfLevel(of: risk)
        problems += told.map { [$0] } ?? []
        problems += RiskRequirements.problems(
            of: risk, exempt: keysWithoutColumn.union(told == nil ? [] : [.level]))
        return risk
    }

    /// What the table has no place for, and so is not asked of a row.
    private var keysWithoutColumn: Set<RiskKey> {
        var keys = Set(RiskKey.allCases.filter { columns[$0] == nil })
        if columns[.level] != nil || columns[.likelihood] != nil && columns[.impact] != nil {
            keys.remove(.level)
        } else {
            keys.insert(.level)
        }
        return keys
    }

    private func text(_ column: RiskKey) -> Field<String> {
        guard let index = columns[column], index < cells.count else { return .missing }
        let text = outline.plainText(of: cells[index])
        let isEmpty =
            text.allSatisfy { !$0.isLetter && !$0.isNumber } || Self.nothing.contains(text.lowercased())
        let isPlaceholder = text.begins(with: "{") && text.ends(with: "}")
        return isEmpty || isPlaceholder ? .missing : .present(text, range: cells[index])
    }

    private static let nothing: Set<String> = ["n/a", "na", "none", "tbd", "todo", "nil"]

    private mutating func read<Value>(
        _ column: RiskKey, _ problem: String, _ read: (String) -> Value?
    ) -> Field<Value> {
        guard case .present(let text, let range) = text(column) else { return .missing }
        if let value = read(text) { return .present(value, range: range) }
        problems.append(RiskProblem("`\(text)` \(problem)", range: range))
        return .malformed(text: text, range: range, problem: problem)
    }

    private mutating func word<Value: RawRepresentable<String> & CaseIterable>(
        _ column: RiskKey, own: [String: Value]
    ) -> Field<Value> {
        let words = (Value.allCases.map(\.rawValue) + own.keys.sorted()).joined(separator: ", ")
        return read(column, "is not one of \(words)") { text in
            let word = SchemaWord.normalized(text)
            return own[word] ?? Value(rawValue: word)
        }
    }

    private mutating func level(_ column: RiskKey) -> Field<RiskLevel> {
        let scale = method.scale
        return read(column, "is not a level like \(scale.form)") { RiskLevel($0, scale: scale) }
    }

    private mutating func date(_ column: RiskKey) -> Field<CalendarDate> {
        read(column, "is not a date like `2026-12-31`") { CalendarDate(iso: $0) }
    }

    private mutating func status() -> Field<RiskStatus> {
        read(.status, "is not a risk status") { text in
            let word = SchemaWord.normalized(String(text.drop { !$0.isLetter }))
            return RiskStatus(rawValue: word) ?? Self.statusWords[word]
        }
    }

    private static let statusWords: [String: RiskStatus] = [
        "active": .open, "new": .open, "identified": .open, "monitoring": .inProgress, "ongoing": .inProgress,
        "mitigating": .inProgress, "wip": .inProgress, "resolved": .closed, "done": .closed,
        "retired": .closed,
        "happened": .occurred, "issue": .occurred,
        "offen": .open, "ouvert": .open, "abierto": .open, "aberto": .open, "aperto": .open,
        "in-arbeit": .inProgress, "in-bearbeitung": .inProgress, "laufend": .inProgress,
        "en-cours": .inProgress,
        "en-curso": .inProgress, "em-andamento": .inProgress, "in-corso": .inProgress,
        "gemindert": .mitigated, "atténué": .mitigated, "mitigado": .mitigated, "mitigato": .mitigated,
        "akzeptiert": .accepted, "angenommen": .accepted, "accepté": .accepted, "aceptado": .accepted,
        "aceito": .accepted, "accettato": .accepted, "geaccepteerd": .accepted,
        "eingetreten": .occurred, "survenu": .occurred, "ocurrido": .occurred, "ocorrido": .occurred,
        "geschlossen": .closed, "erledigt": .closed, "gesloten": .closed, "clos": .closed, "fermé": .closed,
        "cerrado": .closed, "fechado": .closed, "chiuso": .closed,
    ]

    /// Whether the column of the level has a number or a word that tells no likelihood.
    private var isScore: Bool {
        text(.level).value.map { text in !text.contains { "xX×*".contains($0) } } ?? false
    }

    /// Likelihood and impact in columns of their own, or `2x5` in one; a score alone is not a level.
    private mutating func level() -> Field<RiskLevel> {
        guard columns[.likelihood] != nil, columns[.impact] != nil else {
            return isScore ? .missing : level(.level)
        }
        let scale = method.scale
        let likelihood = read(
            .likelihood, scale.likelihood.denial("likelihood"), scale.likelihood.rating)
        let impact = read(.impact, scale.impact.denial("impact"), scale.impact.rating)
        var found: [RiskProblem] = []
        let level = RiskEntryReader.combined(likelihood, impact, scale) {
            found.append(RiskProblem($0, range: $1))
        }
        problems += found
        return level
    }

    /// The band that the cell of the level names in place of a level.
    private func statedBand(_ level: Field<RiskLevel>) -> RiskBand? {
        guard level.value == nil, isScore, let text = text(.level).value else { return nil }
        return method.bandNames.band(ofCell: text)
    }

    /// What to write where the cell of the level tells something else than a level.
    private func problemOfLevel(of risk: Risk) -> RiskProblem? {
        guard risk.level.range == nil, risk.effectiveKind.needsLevel, isScore,
            case .present(let text, let range) = self.text(.level)
        else { return nil }
        let what = risk.statedBand == nil ? "is not a level" : "names a band"
        return RiskProblem(
            "`\(text)` \(what); write likelihood x impact, such as 3x4, to place it in the map", range: range,
            demand: .level)
    }

    private mutating func quality() -> Field<[QualityAttribute]> {
        read(.quality, "does not name an ISO 25010 quality") { text in
            let qualities = NameList.names(in: text).map { QualityAttribute($0) }
            return qualities.contains(nil) ? nil : qualities.compactMap(\.self)
        }
    }

    /// The response, a word such as `accept`, and what is done about the risk; either may stand in the column of the other.
    private func treatment() -> (Field<RiskResponse>, [RiskAction]) {
        var (response, actions): (Field<RiskResponse>, [RiskAction]) = (.missing, [])
        for key in [RiskKey.response, .actions] {
            guard case .present(let text, let range) = text(key) else { continue }
            guard let word = RiskResponse(cell: text) else {
                actions += RiskActionCell.actions(in: range, of: outline)
                continue
            }
            if response.range == nil { response = .present(word, range: range) }
        }
        if response.range == nil, let first = actions.first {
            response = .present(.mitigate, range: first.range)
        }
        return (response, actions)
    }

    /// Votes as `ana: 2x5, lee: 4x4`; a cell that names nobody tells something else.
    private mutating func votes() -> [RiskVote] {
        guard case .present(_, let range) = text(.votes) else { return [] }
        let signs = ",;".utf8
        let parts = outline.source.bytes[range].split { signs.contains($0) }
        return parts.map { outline.source.trimming($0.startIndex..<$0.endIndex) }.compactMap { part in
            guard let (voter, text) = outline.plainText(of: part).partedAtLast(":") else { return nil }
            guard let level = RiskLevel(text.trimming, scale: method.scale) else {
                problems.append(
                    RiskProblem(
                        "the vote of \(voter.trimming) is not a level like \(method.scale.form)", range: part)
                )
                return nil
            }
            return RiskVote(voter: voter.trimming, level: level, range: part)
        }
    }
}
