import ADRModel

extension GitRepository {
    /// The newest tag of a review (`review…`, `risk-review…`, `review/…`) behind the last commit, made on a day or before it.
    func lastReviewTag(until day: CalendarDate) throws(GitFailure) -> String? {
        guard let head = try head() else { return nil }
        let output = try demand(
            [
                "for-each-ref", "--merged", head, "--sort=-creatordate",
                "--format=%(refname:lstrip=2)%00%(creatordate:short)%00%(objectname)%00%(*objectname)",
            ] + ["review", "risk-review"].flatMap { ["refs/tags/\($0)*", "refs/tags/\($0)*/**"] })
        for line in output.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: 0, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard words.count == 4, let made = CalendarDate(iso: words[1]), made <= day,
                words[2] != head, words[3] != head
            else { continue }
            return words[0]
        }
        return nil
    }
}
