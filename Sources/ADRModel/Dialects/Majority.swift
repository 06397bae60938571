/// What most of the votes are for; among equals the one that was voted for last.
public struct Majority<Vote: Hashable> {
    public let winner: Vote?

    public init(_ votes: [Vote]) {
        var counts: [Vote: (count: Int, last: Int)] = [:]
        for (position, vote) in votes.enumerated() {
            counts[vote] = ((counts[vote]?.count ?? 0) + 1, position)
        }
        winner = counts.max { ($0.value.count, $0.value.last) < ($1.value.count, $1.value.last) }?.key
    }
}
