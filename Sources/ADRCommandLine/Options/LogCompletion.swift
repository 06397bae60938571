import ADRAuthoring
import ADRLint
import ADRModel
import ADRProject
import ArgumentParser

/// What shells offer where something of a log is named; nothing where there is no log, and never an error.
extension CompletionKind {
    /// A record, by number or by file name.
    static let record = ofLogs { logs, typed in
        let records = logs.flatMap(\.records)
        guard let first = typed.first, first != "0", first.isNumber else {
            return records.map { ($0.fileName.stem, $0.displayTitle) }
        }
        return records.compactMap { record in record.number.map { (String($0), record.displayTitle) } }
    }

    /// A risk that is open, by record and id.
    static let risk = ofLogs { logs, _ in
        logs.flatMap(\.records).flatMap { SupersededRisks.open(of: $0, method: .standard) }
            .map { ($0.reference, $0.risk.statement.value ?? "") }
    }

    /// Somebody whom records name.
    static let person = ofLogs { logs, _ in logs.flatMap { KnownNames($0).people }.map { ($0, "") } }

    static let tag = ofLogs { logs, _ in logs.flatMap { KnownNames($0).tags }.map { ($0, "") } }

    /// A status, the tool's own or a word of the team's.
    static let status = ofProject { workspace, _ in
        let own = DecisionStatus.allCases.filter { $0 != .other }.map { ($0.rawValue, "") }
        return own
            + workspace.project.configuration.statuses.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value.rawValue) }
    }

    /// The folder of a log.
    static let log = ofProject { workspace, _ in
        workspace.project.logs().logs.map { (workspace.shown($0.folder), "") }
    }

    /// The words of a fixed set.
    static func words<Value: RawRepresentable<String> & CaseIterable>(_: Value.Type) -> CompletionKind {
        .list(Value.allCases.map(\.rawValue))
    }

    static let band = CompletionKind.list(RiskBand.Grade.allCases.map(\.name))

    static let linkKind = CompletionKind.list(LinkKind.standard.map(\.name))

    static let template = ofProject { workspace, _ in
        workspace.repository.templates.names.map { ($0, "") }
    }

    static let rule = CompletionKind.list(BuiltInRules.ids)

    /// A rule, or a group of rules.
    static let ruleOrGroup = CompletionKind.list(RuleName.all)

    /// - Parameter candidates: from the logs and what is typed so far: what may stand there, each with a description.
    private static func ofLogs(
        _ candidates: @escaping @Sendable ([DecisionLog], String) -> [(text: String, description: String)]
    ) -> CompletionKind {
        ofProject { workspace, typed in
            let project = workspace.project
            let choice = LogChoice(project.logs().logs, currentFolder: project.currentFolder)
            return candidates((try? choice.several(named: nil)) ?? [], typed)
        }
    }

    private static func ofProject(
        _ candidates: @escaping @Sendable (Workspace, String) -> [(text: String, description: String)]
    ) -> CompletionKind {
        .custom { words, _, typed in
            guard var surroundings = Surroundings.asking else { return [] }
            var arguments = words.dropFirst()
            guard (try? surroundings.enter(&arguments)) != nil else { return [] }
            guard let workspace = try? Workspace(surroundings), workspace.isProject else { return [] }
            var seen: Set<String> = []
            return candidates(workspace, typed)
                .filter { $0.text.hasPrefix(typed) && isPlain($0.text) && seen.insert($0.text).inserted }
                .map { offered($0.text, $0.description) }
        }
    }

    /// Whether a shell takes the text as it is: bash evaluates what it is offered.
    private static func isPlain(_ text: String) -> Bool {
        text.first != "-" && text.allSatisfy { $0.isLetter || $0.isNumber || "-_./#".contains($0) }
    }

    /// A candidate with its description, in the way of the shell that asks.
    private static func offered(_ text: String, _ description: String) -> String {
        let description = description.filter { $0.isLetter || $0.isNumber || $0 == " " || $0.isPunctuation }
        guard !description.isEmpty else { return text }
        return switch CompletionShell.requesting {
        case .zsh: "\(text):\(description)"
        case .fish: "\(text)\t\(description)"
        default: text
        }
    }
}

extension Surroundings {
    /// Those of the shell that asks how a command line may go on.
    static var asking: Surroundings? { nowAsking.current }

    static let nowAsking = ThreadValue<Surroundings>()
}

extension Workspace {
    /// Whether anything says that a project is here: nobody waits at a prompt until all of a disk is looked through.
    fileprivate var isProject: Bool {
        git.isThere || project.configurationPath != nil || project.root.exists(project.newLogFolder)
    }
}
