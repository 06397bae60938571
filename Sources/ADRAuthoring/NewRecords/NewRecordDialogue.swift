public import ADRModel
import ADRText

/// The conversation that makes a request for a new record: one question after the other, each answered by a line.
///
/// It knows no terminal. What a request says already is not asked for.
public struct NewRecordDialogue: Sendable {
    /// What has been answered so far.
    public private(set) var request: NewRecord

    private let log: DecisionLog
    private let names: KnownNames
    private let statuses: [String: DecisionStatus]
    private var open: [Topic]
    /// The sections that have been answered.
    private var told = ""

    /// What the questions are about, in their order.
    public enum Topic: CaseIterable, Sendable {
        case title, status, deciders, tags, supersedes, context, options, outcome
    }

    /// A question as it is put.
    public struct Question: Hashable, Sendable {
        /// One line without a colon.
        public let text: String
        /// Answers to choose from by number.
        public let choices: [String]
    }

    /// How an answer was taken.
    public enum Reply: Hashable, Sendable {
        case understood
        /// What is wrong, one sentence without a period, and what may have been meant; the same question stands
        /// again.
        case misunderstood(String, candidates: [String] = [])
    }

    /// - Parameters:
    ///   - request: what is known already; a title that is empty is asked for.
    ///   - answered: further topics that are not asked for.
    ///   - statuses: the team's own words for statuses.
    public init(
        _ request: NewRecord, answered: Set<Topic> = [], in log: DecisionLog,
        statuses: [String: DecisionStatus] = [:]
    ) {
        self.request = request
        self.log = log
        self.statuses = statuses
        names = KnownNames(log)
        open = Topic.allCases.filter { !answered.contains($0) && !request.answers($0) }
        if log.records.isEmpty { open.removeAll { $0 == .supersedes } }
    }

    /// The question that stands; `nil` if all are answered.
    public var question: Question? {
        guard let topic = open.first else { return nil }
        return switch topic {
        case .title: Question(text: "Title", choices: [])
        case .status: Question(text: "Status (empty for proposed)", choices: words)
        case .deciders: Question(text: "Deciders, comma-separated", choices: Self.best(names.people))
        case .tags: Question(text: "Tags, comma-separated", choices: Self.best(names.tags))
        case .supersedes:
            Question(text: "Supersedes (numbers or words of titles, comma-separated)", choices: [])
        case .context:
            Question(text: "Context: why a decision is needed (empty to leave it open)", choices: [])
        case .outcome:
            Question(text: "Outcome: what is chosen, and why (empty to leave it open)", choices: [])
        case .options:
            Question(
                text: request.options.isEmpty
                    ? "Considered option (empty for none)" : "Another option (empty to continue)",
                choices: [])
        }
    }

    /// Takes the answer to the question that stands.
    public mutating func answer(_ line: String) -> Reply {
        guard let topic = open.first else { return .understood }
        let text = OneLineText(line).text
        var isDone = true
        switch topic {
        case .title:
            guard !text.isEmpty else { return .misunderstood("say in a few words what is decided") }
            request.title = text
        case .status:
            if let problem = setStatus(text) { return .misunderstood(problem) }
        case .deciders: request.deciders = Self.chosen(text, among: Self.best(names.people))
        case .tags: request.tags = Self.chosen(text, among: Self.best(names.tags))
        case .supersedes:
            do throws(AuthoringError) { try setSuperseded(text) } catch {
                return .misunderstood(
                    error.message + (error.hint.map { "; \($0)" } ?? ""),
                    candidates: error.candidates.compactMap { log.record(at: $0) }
                        .map { "\($0.label) \($0.displayTitle)" })
            }
        case .context: tell(text, "Context")
        case .outcome: tell(text, "Decision")
        case .options:
            isDone = text.isEmpty
            if !isDone { request.options.append(text) }
        }
        if isDone { open.removeFirst() }
        return .understood
    }

    /// How an answer that is typed so far may go on.
    public func completions(of line: String) -> Completions {
        let parts = line.parts(at: ",", omittingEmpty: false).map(String.init)
        let typed = String((parts.last ?? "").drop { $0.isWhitespace })
        func names(_ names: [String]) -> Completions {
            let others = Set(CommaList.values(parts.dropLast().joined(separator: ",")))
            return Completions(
                of: typed,
                names.filter { !$0.holds(",") && !others.contains($0) && $0.beginsWith(typed) }
                    .map { Completions.Candidate($0) })
        }
        return switch open.first {
        case .status: names(words)
        case .deciders: names(self.names.people)
        case .tags: names(self.names.tags)
        case .supersedes: Completions(of: typed, records(for: typed))
        case .title, .context, .options, .outcome, nil: Completions()
        }
    }

    private func records(for typed: String) -> [Completions.Candidate] {
        log.candidates(for: typed).filter { $0.currentStatus != .superseded }.map {
            Completions.Candidate($0.fileName.stem, label: "\($0.label) \($0.displayTitle)")
        }
    }

    // MARK: - Answers

    /// Puts an answer into the section of its kind.
    private mutating func tell(_ text: String, _ section: String) {
        guard !text.isEmpty else { return }
        told += "## \(section)\n\n\(MarkdownWriter.block(text))\n\n"
        request.issue = IssueText(told)
    }

    /// Longer lists of choices are not read.
    private static func best(_ names: [String]) -> [String] { Array(names.prefix(9)) }

    /// The statuses that a new record may begin with.
    private var words: [String] {
        let own = [DecisionStatus.proposed, .accepted, .draft, .rejected].map(\.rawValue)
        return own + statuses.keys.filter { !own.contains($0) && statuses[$0] != .superseded }.sorted()
    }

    private mutating func setStatus(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        let typed = Self.chosen(text, among: words).first ?? text
        let matches = words.filter { $0.lowercased().begins(with: typed.lowercased()) }
        let exact = matches.first { $0.lowercased() == typed.lowercased() }
        guard let word = exact ?? (matches.count == 1 ? matches[0] : nil) else {
            let near = EditDistance.nearest(to: typed, among: words)
            return "“\(typed)” is not a status" + (near.map { "; did you mean “\($0)”?" } ?? "")
        }
        if let status = statuses[word] {
            (request.status, request.statusWord) = (status, word)
        } else if let status = DecisionStatus(rawValue: word) {
            (request.status, request.statusWord) = (status, nil)
        }
        return nil
    }

    private mutating func setSuperseded(_ text: String) throws(AuthoringError) {
        request.supersedes = try log.lookUp(CommaList.values(text)).map(\.source.path)
    }

    /// The parts of an answer between commas; a number stands for the choice of that number.
    private static func chosen(_ text: String, among choices: [String]) -> [String] {
        CommaList.values(text).map { part in
            guard let number = Int(part), choices.indices.contains(number - 1) else { return part }
            return choices[number - 1]
        }
    }
}

extension NewRecord {
    fileprivate func answers(_ topic: NewRecordDialogue.Topic) -> Bool {
        switch topic {
        case .title: !OneLineText(title).text.isEmpty
        case .status: false
        case .deciders: !deciders.isEmpty
        case .tags: !tags.isEmpty
        case .supersedes: !supersedes.isEmpty
        case .options: !options.isEmpty
        case .context, .outcome: issue != nil || body != nil
        }
    }
}
