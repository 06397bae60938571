import ADRModel
import ADRReports
import ADRText
import Testing

/// Whatever a record says, no site reads more than text.
@Suite struct HostileSiteTests {
    private static let titles =
        HostileRecordTests.texts + [
            "{: onclick=alert(1) }", "<script>x</script> [y](javascript:z) <img src=x onerror=y>", "{#id}",
            "x\n---\nlayout: evil", "{{< readfile x >}}", "{process.env}",
            "../../etc/passwd", "</title><script>x</script>", "status: accepted", "@Metadata", ":::danger",
            "%2e%2e%2f",
        ]

    private func log(_ text: String) -> DecisionLog {
        let quoted = FrontMatterValue.string(text).yaml
        return sampleLog([
            "0001-a.md": """
            ---
            title: \(quoted)
            status: \(quoted)
            decision-makers: [\(quoted)]
            tags: [\(quoted)]
            ---
            ## Context

            \(text)

            * \(text)
            """,
            "0002-b.md": "---\nstatus: accepted\nsupersedes: [1]\ntitle: \(quoted)\n---\n",
        ])
    }

    @Test(arguments: SiteKind.allCases)
    func nothingRuns(_ site: SiteKind) throws {
        for title in Self.titles {
            let log = log(title)
            for (name, text) in try exported(log, to: site) where name.hasSuffix(".md") {
                #expect(!name.contains("/") && !name.contains(".."), "\(title): \(name)")
                let page = RecordReader().read(SourceText(path: name, text))
                if site != .docc, name != "SUMMARY.md" {
                    let keys = page.frontMatter?.root.entries.compactMap(\.key) ?? []
                    #expect(!keys.contains("layout") && Set(keys).count == keys.count, "\(title): \(text)")
                    #expect(page.frontMatter?.problems.isEmpty ?? true, "\(title): \(text)")
                }
                let inlines = page.outline.inlines()
                let tags = inlines.tags.map { $0.name.lowercased() }
                #expect(tags.allSatisfy { ["br", "b"].contains($0) }, "\(title): \(text)")
                #expect(inlines.declarations.isEmpty, "\(title): \(text)")
                #expect(
                    inlines.comments.allSatisfy { text.contains("Generated") && $0.isClosed },
                    "\(title): \(text)")
                for link in inlines.links {
                    #expect(!link.destination.lowercased().hasPrefix("javascript:"), "\(title): \(text)")
                }
            }
        }
    }

    @Test(arguments: [SiteKind.mkdocs, .docusaurus, .hugo])
    func bracesOutsideOfCodeAreSigns(_ site: SiteKind) throws {
        for title in Self.titles {
            for (name, text) in try exported(log(title), to: site) where name.hasSuffix(".md") {
                let page = RecordReader().read(SourceText(path: name, text))
                let inlines = page.outline.inlines()
                let start = page.frontMatter?.range.upperBound ?? 0
                let own = BytePattern("{{< relref \"").ranges(in: page.source.bytes).map(\.lowerBound)
                for offset in page.source.bytes.indices where offset >= start {
                    guard page.source.bytes[offset] == UInt8(ascii: "{"), !inlines.isCode(offset) else {
                        continue
                    }
                    #expect(own.contains(offset) || own.contains(offset - 1), "\(title): \(text)")
                }
            }
        }
    }

    @Test(arguments: SiteKind.allCases)
    func thePagesAreTheSameForTheSameRecords(_ site: SiteKind) throws {
        let records = threeDecisions.records
        let shuffled = DecisionLog(folder: threeDecisions.folder, records: records.reversed())
        #expect(try exported(threeDecisions, to: site) == exported(shuffled, to: site))
    }
}
