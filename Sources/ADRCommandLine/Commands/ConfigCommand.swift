import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct ConfigCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Print the program and template folders as shell variables.",
        discussion: """
            Examples:
              adr config
              eval "$(adr config)"; ls "$adr_template_dir"
            """
    )

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let project = workspace.project
        let logs = project.logs().logs
        let folder =
            logs.isEmpty
            ? project.newLogFolder
            : try LogChoice(logs, currentFolder: project.currentFolder).one(named: log.name).folder
        let templates = project.configuration.templates ?? RelativePath.join(folder, "templates")
        let values = [
            ("adr_bin_dir", RelativePath.folder(of: surroundings.program)),
            ("adr_template_dir", "/" + RelativePath.join(project.root.path, templates)),
        ]
        for (name, value) in values { surroundings.writeOutput("\(name)=\(ShellText.quoted(value))\n") }
        return .success
    }
}
