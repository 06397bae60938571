public import ADRModel
public import ArgumentParser

/// What the links of a page to records lead to.
struct LinksOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What links to records lead to: their files (markdown), or the pages of a site, as 0012-x.html (html) or 0012-x/ (folders).",
            valueName: "pages"))
    var links = PageLinks.markdown
}

extension PageLinks: ExpressibleByArgument {}
