import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRTemplates
import ADRText
import ArgumentParser

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "List, show and create templates for new records.",
        discussion: """
            Examples:
              adr template list
              adr template show madr > own.md
              adr template new service --from madr-minimal
            """,
        subcommands: [TemplateListCommand.self, TemplateShowCommand.self, TemplateNewCommand.self])
}

struct TemplateListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the templates: the team's own, then the built-in ones.",
        discussion: "Examples:\n  adr template list")

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let templates = workspace.repository.templates
        workspace.tell(templates.problems)
        let own = templates.own.map { [$0.name, workspace.shown($0.path)] }
        let builtIn = BuiltInTemplate.allCases.map { [$0.name, $0.summary] }
        surroundings.writeOutput(
            TerminalTable(
                columns: ["TEMPLATE", "ABOUT"], rows: own + builtIn, width: surroundings.terminal.width
            ).text)
        return templates.problems.isEmpty ? .success : .failure
    }
}

struct TemplateShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the text of a template.",
        discussion: "Examples:\n  adr template show madr")

    @Argument(help: "A project template, a built-in template or a path.", completion: .template)
    var name: String

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        surroundings.writeOutput(try workspace.repository.template(named: name).text)
        return .success
    }
}

struct TemplateNewCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Create a template in the project's folder and print its path.",
        discussion: "Examples:\n  adr template new service\n  adr template new service --from nygard")

    @Argument(help: "The name to use with `adr new --template`.") var name: String

    @Option(
        help: ArgumentHelp("The template to start from; madr by default.", valueName: "template"),
        completion: .template)
    var from: String = BuiltInTemplate.madr.name

    @OptionGroup var write: WriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        guard let folder = workspace.repository.templates.folder else {
            throw Failure(
                "the project has no template folder",
                hint: "set one in .adr.yml, for example templates: docs/decisions/templates")
        }
        let stem =
            FolderScanner.isMarkdown(name)
            ? String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]) : name
        let path = RelativePath.join(folder, stem + ".md")
        guard !stem.isEmpty, !stem.contains("/"), !stem.hasPrefix(".") else {
            throw Failure(
                "\"\(name)\" is not a valid template name",
                hint: "use letters, digits and -, for example service")
        }
        guard !workspace.project.root.exists(path) else {
            throw Failure("\(workspace.shown(path)) already exists", hint: "choose another name")
        }
        var changes = ChangeSet()
        changes.create(SourceText(path: path, try workspace.repository.template(named: from).text))
        try write.output(in: workspace).put(changes)
        return .success
    }
}
