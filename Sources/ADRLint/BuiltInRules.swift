import ADRText

/// The rules that come with the program.
public enum BuiltInRules {
    /// Rules about one topic; their files stand in the folder of that name below `Rules/`.
    public struct Group: Sendable {
        public let name: String
        public let rules: [any Rule.Type]

        public init(name: String, rules: [any Rule.Type]) {
            self.name = name
            self.rules = rules
        }

        /// The name in settings: `FrontMatter` is `front-matter`.
        public var id: String {
            title.parts(at: " ").joined(separator: "-").lowercased()
        }

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
                InconsistentFileNameRule.self, StatusInTitleRule.self,
            ]),
        Group(
            name: "Status",
            rules: [
                MissingStatusRule.self, UnknownStatusRule.self, MisspelledStatusRule.self,
                StatusMenuRule.self,
                MixedStatusCaseRule.self, ConflictingStatusRule.self, StaleTranslationRule.self,
            ]),
        Group(
            name: "Dates",
            rules: [
                MissingDateRule.self, ImpossibleDateRule.self, UnreadableDateRule.self,
                AmbiguousDateRule.self,
                FutureDateRule.self, DateDiffersFromFileNameRule.self, DateBeforePredecessorRule.self,
                DateOutOfOrderRule.self,
            ]),
        Group(
            name: "Templates",
            rules: [MisspelledPlaceholderRule.self, UncleanTemplateRule.self]),
        Group(
            name: "Sections",
            rules: [
                MissingSectionRule.self, EmptySectionRule.self, TemplateTextRule.self,
                SkippedHeadingLevelRule.self, HeadingWithoutSpaceRule.self,
            ]),
        Group(
            name: "Text",
            rules: [
                ConflictMarkersRule.self, UnfinishedTextRule.self, UnclosedCodeFenceRule.self,
                UnevenTableRowRule.self,
                ActiveHTMLRule.self, RawHTMLRule.self,
                InvisibleCharactersRule.self, IllFormedUTF8Rule.self, MixedLineEndingsRule.self,
            ]),
        Group(
            name: "Links",
            rules: [
                BrokenLinkRule.self, MissingImageRule.self, LinkCaseMismatchRule.self, MissingAnchorRule.self,
                LinkOutsideRepositoryRule.self, MislabelledLinkRule.self, UndefinedReferenceRule.self,
                MalformedLinkRule.self, EmptyLinkTargetRule.self, SupersededLinkTargetRule.self,
                UnmatchedPatternRule.self, UnresolvedMentionRule.self,
            ]),
        Group(
            name: "Citations",
            rules: [
                MissingCitationRule.self, SupersededCitationRule.self, RetiredCitationRule.self,
                AmbiguousCitationRule.self,
            ]),
        Group(
            name: "Lifecycle",
            rules: [
                OneSidedSupersessionRule.self, OneSidedLinkRule.self, SupersessionCycleRule.self,
                SelfLinkRule.self, UnresolvedSupersessionRule.self, UnresolvedLinkRule.self,
                SupersededWithoutSuccessorRule.self, SupersededByButAcceptedRule.self,
                SuccessorNotAcceptedRule.self, PredecessorInForceRule.self, ConflictingDecisionsRule.self,
                RestingOnUnsettledRule.self,
                StaleProposalRule.self, MissingFromIndexRule.self, StaleIndexRule.self,
                RepeatedEntryRule.self,
            ]),
        Group(
            name: "Risks",
            rules: [
                InvalidRiskRule.self, UnknownRiskKeyRule.self, DuplicateRiskIDRule.self,
                RiskWithoutLevelRule.self, UninformedAcceptanceRule.self, TradeoffOfOneQualityRule.self,
                ResidualAboveLevelRule.self, UntreatedHighRiskRule.self, OverdueActionRule.self,
                OverdueRiskReviewRule.self, ExpiredAcceptanceRule.self, DroppedRiskRule.self,
                UnownedRiskRule.self, DisputedRiskRule.self,
                InvalidAssessmentRule.self, OverdueDecisionReviewRule.self,
                AcceptedWithLowConfidenceRule.self, UnweighedOneWayDecisionRule.self,
            ]),
        Group(
            name: "History",
            rules: [
                IrregularStatusMoveRule.self, RewrittenDecisionRule.self, TakenNumberRule.self,
                DeletedRecordRule.self,
            ]),
        Group(name: "Suppressions", rules: [UnusedSuppressionRule.self]),
    ]

    public static let all = groups.flatMap(\.rules)

    public static let ids = all.map { $0.description.id }

    private static let rulesByID = Dictionary(zip(ids, all), uniquingKeysWith: { first, _ in first })

    /// The rules about texts outside of the logs that name decisions.
    public static let ofCitations = all.filter { $0.description.isOfCitations }

    /// The rule with an id.
    public static func rule(_ id: String) -> (any Rule.Type)? { rulesByID[id] }
}
