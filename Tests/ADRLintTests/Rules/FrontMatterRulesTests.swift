import ADRLint
import ADRText
import Testing

/// Cases of the rules on front matter that nobody needs to read in their documentation.
@Suite struct FrontMatterRulesTests {
    private static func lint(_ rule: any Rule.Type, _ text: String) -> [Diagnostic] {
        ExampleRun(RuleExample("x", text)).diagnostics(of: rule)
    }

    @Test(arguments: [
        ("superseeds", "supersedes"), ("superceded-by", "superseded-by"), ("superceded_by", "superseded_by"),
        ("supercedes", "supersedes"), ("stauts", "status"), ("desicion-makers", "decision-makers"),
        ("decision_maker s", "decision_makers"), ("Staus", "status"), ("consluted", "consulted"),
        ("tgas", "tags"), ("tiltle", "title"), ("aplies-to", "applies-to"), ("reviw-by", "review-by"),
        ("decidres", "deciders"), ("depnds-on", "depends-on"),
    ])
    func keysWithATypingErrorAreTold(_ key: String, _ right: String) {
        let found = Self.lint(MisspelledKeyRule.self, "---\n\(key): x\n---\n# X\n")
        #expect(found.count == 1 && found[0].message.contains("`\(right)`"), "\(found.map(\.message))")
    }

    @Test(arguments: [
        "status", "Status", "superseded", "superseded_by", "supersededBy", "supersede", "amended", "depends",
        "related", "updated", "created", "state", "labels", "label", "author", "authors", "owner", "slug",
        "weight", "draft", "layout", "type", "version", "parent", "nav_order", "description", "x-stauts",
        "risk", "scope", "area", "component", "adr", "link", "links", "topic", "summary", "audience",
        "format",
        "contact", "sidebar_label", "last_modified", "keywords", "aliases", "image", "dates", "stage",
    ])
    func keysOfOthersAreLeftAlone(_ key: String) {
        #expect(Self.lint(MisspelledKeyRule.self, "---\n\(key): x\n---\n# X\n").isEmpty)
    }

    @Test(arguments: [
        "0017", "08", "no", "on", "Yes", "1_000", "12:30", "2026-01-02", "1.10", "0x1F", "~",
    ])
    func textsThatYAMLReadsOtherwiseAreTold(_ text: String) {
        let found = Self.lint(AmbiguousScalarRule.self, "---\ntags: [a, \(text)]\n---\n# X\n")
        #expect(found.count == (text == "~" ? 0 : 1))
        #expect(found.allSatisfy { $0.fix != nil })
    }

    @Test(arguments: [
        "supersedes: 12", "number: 7", "date: 2026-01-02", "review-by: 2026-01-02", "weight: 0042",
    ])
    func valuesThatAreNoTextAreLeftAlone(_ entry: String) {
        #expect(Self.lint(AmbiguousScalarRule.self, "---\n\(entry)\n---\n# X\n").isEmpty)
    }

    @Test(arguments: [
        ("title: a: b", "title: \"a: b\""), ("title: \"a\" and b", "title: '\"a\" and b'"),
        ("informed: [@ana]", "informed: [\"@ana\"]"), ("applies-to: *.md", "applies-to: \"*.md\""),
        ("title: `x` y", "title: \"`x` y\""), ("title: %x", "title: \"%x\""),
    ])
    func quotesAreTheCure(_ entry: String, _ cured: String) throws {
        let found = Self.lint(UnreadableFrontMatterRule.self, "---\n\(entry)\nstatus: accepted\n---\n# X\n")
        let edits = found.compactMap(\.fix).flatMap { $0.edits.values.joined() }
        let source = SourceText(path: "x.md", "---\n\(entry)\nstatus: accepted\n---\n# X\n")
        #expect(
            try source.applying(Array(edits.prefix(1))).text == "---\n\(cured)\nstatus: accepted\n---\n# X\n")
    }

    @Test(arguments: ["title: [a, b", "a: &anchor b", "a: !tag b", "a: 'b"])
    func whatQuotesDoNotCureHasNoFix(_ entry: String) {
        let found = Self.lint(UnreadableFrontMatterRule.self, "---\n\(entry)\n---\n# X\n")
        #expect(!found.isEmpty && found.allSatisfy { $0.fix == nil })
    }

    @Test func aDuplicateKeyIsToldByOneRule() {
        let text = "---\nstatus: accepted\nstatus: rejected\n---\n# X\n"
        #expect(Self.lint(UnreadableFrontMatterRule.self, text).isEmpty)
        #expect(Self.lint(DuplicateKeyRule.self, text).count == 1)
    }

    @Test func aPlaceholderIsToldByOneRule() {
        let text = "---\nstatus: {blessed}\ndate: {YYYY-MM-DD}\ntags: {list tags}\n---\n# X\n"
        for rule in BuiltInRules.all where rule != PlaceholderValueRule.self {
            #expect(Self.lint(rule, text).isEmpty, "\(rule.description.id)")
        }
        #expect(Self.lint(PlaceholderValueRule.self, text).count == 1)
    }

    @Test(arguments: [
        "+++\ntitle = \"X\"\nstatus: accepted\n+++\n# X\n", "+++\nstatus: accepted\n+++\n# X\n",
        "+++\ntitle = \"X\"\n---\n# X\n", "+++\ntitle = \"X\n+++\n# X\n", "+++\n[extra\na = 1\n+++\n# X\n",
        "+++\ntitle = \"X\"\n\n# X\n",
    ])
    func faultsOfTOMLAreUnreadable(_ text: String) {
        #expect(!Self.lint(UnreadableFrontMatterRule.self, text).isEmpty)
    }
}
