import ADRLint
import ADRReports
import ADRText
import Testing

@Suite struct RuleFilesTests {
    private static let folder = "Sources/ADRLint/Rules"

    @Test func everyRuleFileIsRegisteredInTheGroupOfItsFolder() throws {
        let files = try PackageFiles().swiftFiles(in: Self.folder).map(\.path).filter {
            $0.hasSuffix("Rule.swift")
        }
        let registered = BuiltInRules.groups.flatMap { group in
            group.rules.map { "\(Self.folder)/\(group.name)/\($0).swift" }
        }
        #expect(
            Set(files) == Set(registered),
            "each <Name>Rule.swift must stand in BuiltInRules.swift, in the group of its folder")
    }

    @Test func theGeneratedRulePagesAreFresh() throws {
        let onDisk = try PackageFiles().markdownFiles(in: RuleReference.folder)
        let texts = Dictionary(uniqueKeysWithValues: onDisk.map { ($0.path, $0) })
        let pages = RuleReference().pages
        for page in pages {
            #expect(texts[page.path]?.text == page.text, "\(page.path) is stale: run `swift run update-docs`")
        }
        let surplus = Set(texts.keys).subtracting(pages.map(\.path))
        #expect(surplus.isEmpty, "\(surplus.sorted()) belong to no rule: run `swift run update-docs`")
    }
}
