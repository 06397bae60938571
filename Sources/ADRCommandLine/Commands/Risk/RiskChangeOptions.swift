import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

/// What the commands that change one risk share.
struct RiskChangeOptions: ParsableArguments {
    @Argument(help: "The risk: record and id, for example 12/R1.", completion: .risk)
    var risk: String

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    /// Computes the steps by the team's method, and writes what they lead to.
    ///
    /// - Parameters:
    ///   - hint: what to do next if the risk may not be left so.
    ///   - day: the day on which an acceptance may not have ended.
    ///   - message: what there is to say of the risk as it has become.
    func change(
        in surroundings: Surroundings, hint: String? = nil, on day: CalendarDate? = nil,
        telling message: (ReviewedRisk) -> String? = { _ in nil },
        _ steps: (RiskMethod) throws(AuthoringError) -> [RiskChange.Step]
    ) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: [risk])
        let configuration = authoring.workspace.project.configuration
        let (method, reader) = (configuration.risks, configuration.recordReader)
        var told: String?
        var (former, owner): (String?, String?)
        let status = try authoring.changeAndTell { log in
            let reference = try RiskReference(risk)
            let changes = try RiskChange(reference, steps(method), method: method, hint: hint, on: day)
                .changes(in: log, reader: reader)
            let changed = log.applying(changes, reader: reader)
            let risk = try reference.reviewed(in: changed, method: method)
            former = try reference.reviewed(in: log, method: method)?.entry.owner.value
            owner = risk?.entry.owner.value
            told = risk.flatMap(message)
            return changes
        }
        if let owner, owner != former {
            if let former { surroundings.tell("adr: owner: \(former) → \(owner)") }
            surroundings.tellSlip(owner, NameSlips(authoring.log)) {
                ["risk", "set", risk, "owner=\($1[0])"]
            }
        }
        if let told, !write.isDryRun { surroundings.tell("adr: \(told)") }
        return status
    }

    /// Sets the status and what else is given.
    func set(
        _ status: RiskStatus, _ values: [(RiskKey, String?)] = [], in surroundings: Surroundings,
        hint: String? = nil
    ) throws -> ExitStatus {
        let day = status == .accepted ? surroundings.today : nil
        return try change(in: surroundings, hint: hint, on: day) { method throws(AuthoringError) in
            var steps: [RiskChange.Step] = []
            for (key, text) in values + [(.status, status.rawValue)] {
                guard let text else { continue }
                steps.append(.assign(try RiskAssignment(key.rawValue, text, method: method)))
            }
            return steps
        }
    }
}
