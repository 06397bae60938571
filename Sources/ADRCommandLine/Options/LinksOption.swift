public import ADRModel
public import ArgumentParser

/// What the links of a page to records lead to.
struct LinksOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where links to records lead: to their files (markdown), or to pages of a site such as 0012-x.html (html) or 0012-x/ (folders).",
            valueName: "pages"))
    var links = PageLinks.markdown
}

extension PageLinks: ExpressibleByArgument {}
