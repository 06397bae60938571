import ADRModel
import ADRText

/// A form in which the decisions are shown that govern files.
public enum GovernanceFormat: String, CaseIterable, Sendable {
    case terminal
    /// For a comment on a pull request.
    case markdown
    case json

    /// The comment with which ``markdown`` begins, by which the next run finds what it is to replace.
    public static let mark = "<!-- adr why -->"

    /// - Parameters:
    ///   - folder: the folder that paths are shown relative to.
    ///   - columns: how wide the terminal is.
    ///   - address: where the web shows a file of the project.
    public func styled(
        _ governance: Governance, folder: String, columns: Int? = nil,
        address: @escaping (String) -> String? = { _ in nil }
    ) -> StyledText {
        let page = GovernancePage(governance: governance, folder: self == .markdown ? "" : folder).page
        switch self {
        case .terminal: return PageTerminal(columns: columns).render(page)
        case .markdown:
            let markdown = PageMarkdown(folder: "", isMessage: true, address: address)
            return StyledText(Self.mark + "\n" + markdown.render(page))
        case .json: return StyledText(Self.json(governance, folder: folder))
        }
    }

    private static func json(_ governance: Governance, folder: String) -> String {
        func path(_ path: String) -> JSONValue { .string(RelativePath.from(folder, to: path)) }
        func value(_ ground: Governance.Ground) -> JSONValue {
            switch ground {
            case .pattern(let text, let files):
                return .object([
                    "kind": .string("pattern"), "pattern": .string(text), "files": .array(files.map(path)),
                ])
            case .link(let file, let place):
                return .object([
                    "kind": .string("link"), "path": path(place.path), "line": .number(place.line),
                    "column": .number(place.column), "files": .array([path(file)]),
                ])
            case .mention(let text, let place):
                return .object([
                    "kind": .string("mention"), "path": path(place.path), "line": .number(place.line),
                    "column": .number(place.column), "text": .string(text),
                    "files": .array([path(place.path)]),
                ])
            }
        }
        return JSONValue.array(
            governance.decisions.map { decision in
                .object([
                    "path": path(decision.record.source.path),
                    "number": .number(orNull: decision.record.number),
                    "label": .string(decision.label),
                    "title": .string(decision.record.displayTitle),
                    "status": .string(orNull: decision.record.currentStatus?.rawValue),
                    "date": .string(orNull: decision.record.date.value?.iso),
                    "in_force": .bool(decision.standing == .inForce),
                    "successors": .array(
                        decision.successors.map { record, label in
                            .object([
                                "path": path(record.source.path), "label": .string(label),
                                "title": .string(record.displayTitle),
                            ])
                        }),
                    "grounds": .array(decision.grounds.map(value)),
                ])
            }
        ).text
    }
}
