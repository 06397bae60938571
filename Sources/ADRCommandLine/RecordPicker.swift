import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

/// Finds the record that a person at the terminal means and has not named: each line of words narrows the records down.
struct RecordPicker {
    /// What stands before the line to type.
    let prompt: String
    /// The records that are left.
    private var left: DecisionLog
    private let all: DecisionLog
    private let labels: RecordLabels

    /// - Parameter isLikely: which records are meant most probably, and shown at first.
    init(_ prompt: String, in logs: [DecisionLog], isLikely: (DecisionRecord) -> Bool) {
        self.prompt = prompt
        all = DecisionLog(joining: logs)
        labels = RecordLabels(logs)
        let likely = all.records.filter(isLikely)
        left = likely.isEmpty ? all : Self.log(of: likely, in: all)
    }

    /// Asks until one record is left.
    ///
    /// - Returns: `nil` if the person names none.
    mutating func run(in surroundings: Surroundings) throws -> DecisionRecord? {
        show(in: surroundings)
        while true {
            let only = left.records.count == 1 ? left.records[0] : nil
            let hint =
                only.map { "y for \(labels.label(of: $0)); empty to cancel" }
                ?? "number or words; empty to cancel"
            let log = all
            let line = try surroundings.readLine("\(prompt) (\(hint)): ") { typed in
                Completions(
                    of: typed,
                    log.candidates(for: typed).map {
                        Completions.Candidate($0.fileName.stem, label: "\($0.label) \($0.displayTitle)")
                    })
            }
            guard let text = line?.trimming else {
                surroundings.tell("")
                return nil
            }
            if text.isEmpty { return nil }
            if let only, ["y", "yes"].contains(text.lowercased()) { return only }
            if let record = narrow(to: text) { return record }
            show(in: surroundings, answering: text)
        }
    }

    /// Keeps the records that a text names, of those left or else of all.
    ///
    /// - Returns: the one that it names.
    private mutating func narrow(to text: String) -> DecisionRecord? {
        for log in [left, all] {
            switch log.resolve(text) {
            case .record(let record): return record
            case .ambiguous(let records):
                left = Self.log(of: records, in: all)
                return nil
            case .unknown, .foreign: break
            }
        }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        for log in [left, all] {
            let found = SearchQuery(words).map { RecordSearch($0, in: [log]).hits.map(\.record) } ?? []
            guard found.isEmpty else {
                left = Self.log(of: found, in: all)
                return nil
            }
        }
        left = DecisionLog(folder: all.folder, records: [])
        return nil
    }

    private mutating func show(in surroundings: Surroundings, answering text: String = "") {
        if left.records.isEmpty {
            surroundings.tell("no record contains “\(text)”")
            left = all
            return
        }
        for record in left.records.prefix(Self.mostRows) {
            surroundings.tell(
                "  \(labels.label(of: record))  \(record.displayTitle) (\(record.shownStatus ?? "no status"))"
            )
        }
        let more = left.records.count - Self.mostRows
        if more > 0 { surroundings.tell("  and \(more) more") }
    }

    private static let mostRows = 12

    private static func log(of records: [DecisionRecord], in log: DecisionLog) -> DecisionLog {
        DecisionLog(folder: log.folder, records: records)
    }
}

extension Surroundings {
    /// Lets the person at the terminal pick a record where the command line names none.
    ///
    /// - Parameter records: what the command line names.
    /// - Returns: the records named, or the path of the one that was picked.
    /// - Throws: ``Failure`` if the person picks none.
    func picked(
        _ records: [String], _ prompt: String = "Record", log name: String?,
        isLikely: (DecisionRecord) -> Bool = { _ in true }
    ) throws -> [String] {
        guard records.isEmpty else { return records }
        let workspace = try Workspace(self)
        let reading = try workspace.repository.logs(named: name)
        guard reading.logs.contains(where: { !$0.records.isEmpty }) else {
            throw Failure(ProjectProblem.noLog)
        }
        var picker = RecordPicker(prompt, in: reading.logs, isLikely: isLikely)
        guard let record = try picker.run(in: self) else {
            throw Failure("no record was chosen", hint: "nothing was done")
        }
        return [workspace.shown(record.source.path)]
    }

    /// Makes sure that a record is named where nobody can be asked for it.
    ///
    /// - Parameter isThere: whether one is named.
    static func demandRecord(_ isThere: Bool, _ argument: String) throws {
        guard isThere || asking?.isInteractive ?? false else {
            throw ValidationError("Missing expected argument '\(argument)'")
        }
    }
}
