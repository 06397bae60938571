import ADRModel
import ADRTemplates

/// Reads the section `variables` of `.adr.yml`: what the team's own placeholders in templates stand for.
enum TemplateVariablesReader {
    static func read(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> [String: String] {
        let expectation = "variables must map names to texts, as team: Payments"
        var variables: [String: String] = [:]
        for entry in values.entries(node, expectation) ?? [] {
            guard TemplatePlaceholder.isName(entry.key) else {
                values.report(
                    "a variable is named by letters, digits, - and _, and \"\(entry.key)\" is not",
                    entry.keyRange)
                continue
            }
            guard TemplateVariable(rawValue: entry.key) == nil else {
                values.report(
                    "the variable \"\(entry.key)\" is one of ours; choose another name", entry.keyRange)
                continue
            }
            variables[entry.key] = values.text(entry.value)
        }
        return variables
    }
}
