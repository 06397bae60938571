import ADRAuthoring
import ADRModel
import ADRReports

/// The files of an export by their names.
func exported(
    _ log: DecisionLog, to site: SiteKind, in folder: String = "site", filesAddress: String? = nil
) throws -> [String: String] {
    let changes = try DialectConversion([], to: .frontMatter).result(in: log).changes
    let export = SiteExport(
        log, portable: log.applying(changes), for: site, in: folder, filesAddress: filesAddress)
    return Dictionary(uniqueKeysWithValues: export.files.map { ($0.name, $0.text) })
}

/// A decision that took the place of another one, in the form of adr-tools, and a proposal.
let threeDecisions = sampleLog([
    "0001-use-a-queue.md": """
    # 1. Use a queue

    Date: 2026-01-02

    ## Status

    Superseded by [2. Use a log](0002-use-a-log.md)

    ## Context

    See [the log](0002-use-a-log.md#what-follows), [the list](README.md), [the code](../../src/queue.swift) and
    [elsewhere](https://example.org/a_(b)).
    """,
    "0002-use-a-log.md": """
    ---
    status: accepted
    date: 2026-02-03
    decision-makers: [noor, ana]
    consulted: [lee]
    tags: [data, "0017"]
    review-by: 2027-01-01
    supersedes: [0001-use-a-queue.md]
    ---
    # Use a log

    <!-- what you were asked -->
    ## What follows

    Braces {x} and `{y}`, a <b>word</b>, List<String>, 1 < 2 <https://example.org>.
    """,
    "0003-write-more.md": "---\nstatus: proposed\ndepends-on: [2]\n---\n# Write more\n",
])
