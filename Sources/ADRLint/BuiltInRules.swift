/// The rules that come with the program.
public enum BuiltInRules {
    /// Rules about one topic; their files stand in the folder of that name below `Rules/`.
    public struct Group: Sendable {
        public let name: String
        public let rules: [any Rule.Type]

        /// The name as words: `FrontMatter` is `Front matter`.
        public var title: String {
            name.reduce(into: "") { title, letter in
                title += letter.isUppercase && !title.isEmpty ? " " + letter.lowercased() : String(letter)
            }
        }
    }

    public static let groups = [
        Group(
            name: "FrontMatter",
            rules: [
                UnreadableFrontMatterRule.self, DuplicateKeyRule.self, MisspelledKeyRule.self,
                WrongTypeRule.self,
                PlaceholderValueRule.self, AmbiguousScalarRule.self, ScalarTagsRule.self,
                UnseenFrontMatterRule.self,
            ]),
        Group(
            name: "Identity",
            rules: [
                MissingTitleRule.self, SeveralTitlesRule.self, TitleMismatchRule.self,
                DuplicateTitleRule.self,
                MiscasedTitleRule.self, DuplicateNumberRule.self, NumberMismatchRule.self, NumberGapRule.self,
                InconsistentFileNameRule.self,
            ]),
        Group(
            name: "Status",
            rules: [
                MissingStatusRule.self, UnknownStatusRule.self, MisspelledStatusRule.self,
                StatusMenuRule.self,
                MixedStatusCaseRule.self, ConflictingStatusRule.self,
            ]),
        Group(
            name: "Dates",
            rules: [
                MissingDateRule.self, ImpossibleDateRule.self, UnreadableDateRule.self,
                AmbiguousDateRule.self,
                FutureDateRule.self, DateDiffersFromFileNameRule.self, DateBeforePredecessorRule.self,
            ]),
        Group(name: "Sections", rules: [EmptySectionRule.self, TemplateTextRule.self]),
        Group(name: "Links", rules: [BrokenLinkRule.self]),
        Group(
            name: "Lifecycle",
            rules: [
                OneSidedSupersessionRule.self, SupersessionCycleRule.self, UnresolvedSupersessionRule.self,
            ]),
    ]

    public static let all = groups.flatMap(\.rules)

    /// The rule with an id.
    public static func rule(_ id: String) -> (any Rule.Type)? { all.first { $0.description.id == id } }
}
