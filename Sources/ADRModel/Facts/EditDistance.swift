/// How far two words are apart, for "did you mean".
public enum EditDistance {
    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    public static func between(_ left: String, _ right: String) -> Int {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var best = min(
                    last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
                {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }

    /// Whether two different words are at most two typos apart.
    static func isAtMostTwo(_ left: String, _ right: String) -> Bool {
        abs(left.utf8.count - right.utf8.count) <= 2 && left != right && between(left, right) <= 2
    }

    /// The nearest of the candidates, if it is near enough to be what was meant.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let limit = word.count <= 4 ? 1 : 2
        let length = word.utf8.count
        return candidates.filter { abs($0.utf8.count - length) <= 4 * limit }.map {
            ($0, between(word.lowercased(), $0.lowercased()))
        }
        .filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
    }
}
