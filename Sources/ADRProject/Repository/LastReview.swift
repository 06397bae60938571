public import ADRModel

extension EarlierTime {
    /// What a review is compared with where nobody says: the last one that has a tag, else the state a month before, if
    /// the history reaches so far. Nothing where git cannot tell.
    public static func lastReview(in git: GitRepository, before day: CalendarDate) -> EarlierTime? {
        do throws(GitFailure) {
            guard try git.hasCommit() else { return nil }
            if let tag = try git.lastReviewTag(until: day) { return .revision(tag) }
            let month = day.adding(months: -1)
            return try git.lastCommit(before: month)?.isBefore ?? false ? .day(month) : nil
        } catch {
            return nil
        }
    }
}
