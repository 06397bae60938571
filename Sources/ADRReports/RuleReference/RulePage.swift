public import ADRLint
import ADRText

/// The page about one rule, as Markdown.
public struct RulePage: Sendable {
    private let rule: any Rule.Type
    private var description: RuleDescription { rule.description }

    public init(_ rule: any Rule.Type) { self.rule = rule }

    /// The page with a final newline.
    public var markdown: String {
        let parts =
            [
                "# \(description.id)", description.summary,
                severity,
                "## Why", description.rationale,
            ] + options + ["## Right"] + description.passing.flatMap(parts) + ["## Wrong"]
            + description.failing.flatMap(failing)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var severity: String {
        let severity = description.defaultSeverity.rawValue
        let level =
            description.isOnByDefault
            ? "Default severity: **\(severity)**"
            : "**Off** by default; severity when selected: **\(severity)**"
        if description.isOfCitations { return level + "\n\nRuns with `adr citations`, not with `adr lint`." }
        return description.needsBase
            ? level + "\n\nRuns only with a base to compare with: `adr lint --base REF`." : level
    }

    private var options: [String] {
        guard !description.options.isEmpty else { return [] }
        let table = MarkdownTableText(
            columns: ["Option", "Type", "Default", "Meaning"],
            rows: description.options.map {
                ["`\($0.name)`", $0.defaultValue.typeName, "`\($0.defaultValue.text)`", $0.help]
            })
        return ["## Options", String(table.text.dropLast())]
    }

    /// An example with what the linter says about it.
    private func failing(_ example: RuleExample) -> [String] {
        let run = ExampleRun(example)
        let report = LintReport(
            run.diagnostics(of: rule), in: run.files + run.base, fileCount: run.files.count)
        let fixed = example.fixed.map { ["After the fix:", Self.fence($0, "markdown")] } ?? []
        return parts(example) + ["The linter says:", Self.fence(LintFormat.rich.render(report), "text")]
            + fixed
    }

    private func parts(_ example: RuleExample) -> [String] {
        let run = ExampleRun(example)
        return ["### \(example.title)"] + Self.parts(run.base, " where the branch starts")
            + Self.parts(run.baseTip, " on `main` today")
            + Self.parts(run.files, run.base.isEmpty ? "" : " now")
    }

    private static func parts(_ files: [SourceText], _ when: String) -> [String] {
        files.flatMap { file in
            let name = RelativePath.from(RuleExample.folder, to: file.path)
            return ["`\(name)`\(when)", fence(file.text, "markdown")]
        }
    }

    /// Four backticks, so that fences of three may stand within.
    private static func fence(_ text: String, _ language: String) -> String {
        "````\(language)\n" + text + (text.ends(with: "\n") || text.isEmpty ? "" : "\n") + "````"
    }
}
