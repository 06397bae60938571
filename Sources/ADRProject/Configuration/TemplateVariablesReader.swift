import ADRModel
import ADRTemplates

/// Reads the section `variables` of `.adr.yml`: what the team's own placeholders in templates stand for.
enum TemplateVariablesReader {
    static func read(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> [String: String] {
        let expectation = "variables must map names to texts, for example team: Payments"
        var variables: [String: String] = [:]
        for entry in values.entries(node, expectation) ?? [] {
            guard TemplatePlaceholder.isName(entry.key) else {
                values.report(
                    "\"\(entry.key)\" is not a variable name; use letters, digits, - and _",
                    entry.keyRange)
                continue
            }
            guard TemplateVariable(rawValue: entry.key) == nil else {
                values.report(
                    "the variable \"\(entry.key)\" is built in; choose another name", entry.keyRange)
                continue
            }
            variables[entry.key] = values.text(entry.value)
        }
        return variables
    }
}
