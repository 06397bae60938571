import ADRText
import RealLogs

/// A project whose logs a property is tried on.
struct SampleProject: CustomStringConvertible {
    let name: String
    let contents: FolderContents

    var description: String { name }

    /// Five records each in every dialect and encoding, with several ways to name files.
    static var generated: [SampleProject] {
        dialects.enumerated().flatMap { first, dialect in
            encodings.enumerated().map { second, encoding in
                let naming = namings[(first + second) % namings.count]
                let records = titles.enumerated().map { index, title in
                    let text = dialect.record(index + 1, title)
                    return ("docs/adr/" + naming.path(index + 1, title), encoding.bytes(text))
                }
                return SampleProject(
                    name: "\(dialect.name), \(encoding.name), \(naming.name)",
                    contents: FolderContents(files: Dictionary(uniqueKeysWithValues: records)))
            }
        }
    }

    private static let titles = [
        "Use PostgreSQL", "Deploy with containers", "日本語 & \"more\"", "Trace", "Cache",
    ]

    private typealias Dialect = (name: String, record: @Sendable (Int, String) -> String)

    private static let dialects: [Dialect] = [
        (
            "front matter",
            { "---\nstatus: accepted # since then\ndate: 2026-01-0\($0)\n---\n\n# \($1)\n\(body)" }
        ),
        (
            "flow front matter",
            { "---\n'status' : \"accepted\"\nx: {a: [1, 2]}\n---\n\n# ADR-\($0): \($1)\n\(body)" }
        ),
        ("bullets", { "# \($1)\n\n* Status: accepted\n* Date: 2026-01-0\($0)\n* Deciders: Ana\n\(body)" }),
        ("bold bullets", { "# \($0). \($1)\n\n- **Status:** Accepted\n- **Date:** 2026-01-0\($0)\n\(body)" }),
        ("sections", { "# \($0). \($1)\n\nDate: 2026-01-0\($0)\n\n## Status\n\nAccepted\n\(body)" }),
        (
            "table",
            { "# ADR-\($0) \($1)\n\n| Status | Accepted |\n|---|---|\n| Date | 2026-01-0\($0) |\n\(body)" }
        ),
        ("bold lines", { "# \($1)\n\n**Status:** Accepted\n**Date:** 2026-01-0\($0)\n\(body)" }),
        ("no status at all", { "# \($0): \($1)\n\(body)" }),
    ]

    private static let body = """

        ## Context

        Orders must survive a restart.  \u{20}
        \tThey do not.

        ## Decision

        We do it | so.

        ## Consequences

        We learn & pay. The end
        """

    private typealias Encoding = (name: String, bytes: @Sendable (String) -> [UInt8])

    private static let encodings: [Encoding] = [
        ("line feeds", { Array(($0 + "\n").utf8) }),
        ("carriage returns", { Array($0.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] } }),
        ("byte order mark", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
        ("ill-formed bytes at the end", { Array($0.utf8) + [0x20, 0xFF, 0xFE, 0xC3, 0x0A] }),
    ]

    private typealias Naming = (name: String, path: @Sendable (Int, String) -> String)

    private static let namings: [Naming] = [
        ("four digits", { "000\($0)-\(slug($1)).md" }),
        ("prefix", { "ADR-00\($0)-\(slug($1)).md" }),
        ("days", { "2026-01-0\($0)-\(slug($1)).md" }),
        ("folders", { "000\($0)-\(slug($1))/README.md" }),
    ]

    private static func slug(_ title: String) -> String {
        title.lowercased().split { !$0.isLetter }.joined(separator: "-")
    }
}

extension SampleProject {
    /// A log of other people: its records and the configuration of its tools.
    init(ofRealLog name: String) throws {
        var contents = try FolderContents(of: RealLogs.path(of: name))
        contents.files = contents.files.filter {
            $0.key.hasSuffix(".md") || !$0.key.contains("/") && $0.key.hasPrefix(".")
        }
        self.init(name: name, contents: contents)
    }
}
