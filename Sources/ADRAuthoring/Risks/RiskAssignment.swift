public import ADRModel
import ADRText

/// A value that a person gives a risk, as the record will have it.
public struct RiskAssignment: Hashable, Sendable {
    /// A key of the schema, or one of the team that begins with `x-`.
    public let key: String
    /// `nil` takes the key away.
    public let value: FrontMatterValue?

    /// Reads what is assigned to a key; an empty text takes it away.
    ///
    /// - Throws: ``AuthoringError`` if there is no such key or it cannot have that value.
    public init(_ key: String, _ text: String, method: RiskMethod) throws(AuthoringError) {
        guard let known = RiskKey(spelled: key) else {
            guard key.lowercased().begins(with: "x-") else { throw Self.unknown(key) }
            self.init(key, text.isEmpty ? nil : .string(text))
            return
        }
        let value: FrontMatterValue? =
            text.isEmpty ? nil : try Self.value(of: known, text, method)
        self.init(known.rawValue, value)
    }

    /// - Parameter value: `nil` takes the key away.
    public init(_ key: String, _ value: FrontMatterValue?) {
        self.key = key
        self.value = value
    }

    /// The pairs of a new entry, in the order in which entries are written.
    static func sorted(_ assignments: [RiskAssignment]) -> [FrontMatterValue.Pair] {
        func order(_ key: String) -> Int {
            RiskKey(rawValue: key).flatMap { RiskKey.allCases.firstIndex(of: $0) } ?? RiskKey.allCases.count
        }
        return assignments.enumerated().sorted {
            (order($0.element.key), $0.offset) < (order($1.element.key), $1.offset)
        }
        .compactMap { assignment in
            assignment.element.value.map { FrontMatterValue.Pair(assignment.element.key, $0) }
        }
    }

    private static func value(
        of key: RiskKey, _ text: String, _ method: RiskMethod
    ) throws(AuthoringError) -> FrontMatterValue {
        switch key {
        case .level, .target, .residual: return .string(try level(text, method).text)
        case .raised, .expectedBy, .reviewBy:
            guard let day = CalendarDate(iso: text) else {
                throw AuthoringError(
                    "\(key.rawValue): “\(text)” is not a date", hint: "write it as 2026-12-31")
            }
            return .verbatim(day.iso)
        case .quality, .refs:
            return .list(text.parts(at: ",").map { .string($0.trimming) })
        case .likelihood, .impact: return .verbatim(text)
        case .id:
            guard Risk.canBeNamed(by: text) else {
                throw AuthoringError("“\(text)” is not an id", hint: Risk.ruleOfIDs)
            }
            return .string(text)
        case .kind, .risk, .response, .owner, .trigger, .fallback, .status, .reason: return .string(text)
        case .actions:
            throw AuthoringError(
                "actions cannot be set as a single value", hint: "use `adr risk act 12/R1 \"What to do\"`")
        case .votes:
            throw AuthoringError("votes are cast by people", hint: "use `adr risk vote 12/R1 2x5 --as ana`")
        }
    }

    /// - Throws: ``AuthoringError`` if the text is not a level.
    public static func level(_ text: String, _ method: RiskMethod) throws(AuthoringError) -> RiskLevel {
        guard let level = RiskLevel(text, scale: method.scale) else {
            let numbers = text.split { !$0.isNumber }.joined(separator: "x")
            let isMeant = RiskLevel(numbers, scale: method.scale) != nil
            throw AuthoringError(
                "“\(text)” is not a level",
                hint: isMeant ? "did you mean \(numbers)?" : "write it as \(method.scale.form)")
        }
        return level
    }

    private static func unknown(_ key: String) -> AuthoringError {
        if ["mitigation", "action", "measure"].contains(key.lowercased()) {
            return AuthoringError(
                "“\(key)” is not a key of a risk",
                hint: "`adr risk act 12/R1 \"What to do\"` adds an action")
        }
        let keys = RiskKey.allCases.map(\.rawValue)
        let near = EditDistance.nearest(to: key, among: keys)
        return AuthoringError(
            "“\(key)” is not a key of a risk",
            hint: near.map { "did you mean `\($0)`?" }
                ?? "keys are \(keys.joined(separator: ", ")); custom keys start with `x-`")
    }
}
