import ADRReports
import ArgumentParser

struct ExportMkDocsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "mkdocs",
        abstract: "Write a log as pages for MkDocs, Material and TechDocs.",
        discussion: """
            Examples:
              adr export mkdocs docs/adr
              adr export mkdocs docs/adr --check
            """
    )

    @OptionGroup var site: SiteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try site.export(to: .mkdocs, in: surroundings)
    }
}

struct ExportDocusaurusCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "docusaurus",
        abstract: "Write a log as pages for Docusaurus.",
        discussion: """
            Examples:
              adr export docusaurus docs/adr
              adr export docusaurus website/docs/adr --check
            """
    )

    @OptionGroup var site: SiteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try site.export(to: .docusaurus, in: surroundings)
    }
}

struct ExportHugoCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "hugo",
        abstract: "Write a log as a section for Hugo.",
        discussion: """
            Examples:
              adr export hugo content/adr
              adr export hugo content/adr --check
            """
    )

    @OptionGroup var site: SiteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try site.export(to: .hugo, in: surroundings)
    }
}

struct ExportDocCCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "docc",
        abstract: "Write a log as articles for Swift-DocC.",
        discussion: """
            Examples:
              adr export docc Decisions.docc
              adr export docc Sources/Shop/Shop.docc/Decisions --check
            """
    )

    @OptionGroup var site: SiteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try site.export(to: .docc, in: surroundings)
    }
}

struct ExportBackstageCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "backstage",
        abstract: "Write a log for the ADR plugin of Backstage.",
        discussion: """
            Examples:
              adr export backstage backstage/adr
              adr export backstage backstage/adr --check
            """
    )

    @OptionGroup var site: SiteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try site.export(to: .backstage, in: surroundings)
    }
}

struct ExportStructurizrCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "structurizr",
        abstract: "Write a log for `!adrs` in Structurizr.",
        discussion: """
            Examples:
              adr export structurizr structurizr/adr
              adr export structurizr structurizr/adr --check

            In the workspace, write: !adrs structurizr/adr madr
            """
    )

    @OptionGroup var site: SiteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try site.export(to: .structurizr, in: surroundings)
    }
}
