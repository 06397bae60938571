import ADRModel

/// Finds the first difference of two texts that is more than a correction of letters.
///
/// It goes through both texts once. Where they differ it looks a few words ahead for the place where they agree
/// again; what lies before that place is a correction if few letters and no digits differ. So time is linear.
struct WordComparison {
    /// Where two texts begin to differ, as indexes of words.
    struct Difference {
        let old: Int
        let new: Int
    }

    private let old: [DecisionText.Word]
    private let new: [DecisionText.Word]
    private let tolerance: Int
    private let window: Int

    /// - Parameter tolerance: how many letters a correction may insert, remove or replace.
    init(_ old: DecisionText, _ new: DecisionText, tolerance: Int) {
        self.old = old.words
        self.new = new.words
        self.tolerance = tolerance
        window = min(max(tolerance, 0) + 2, Self.widestWindow)
    }

    private static let widestWindow = 12
    /// So many words in a row are no coincidence.
    private static let agreement = 3

    /// `nil` if there are corrections only.
    var firstDifference: Difference? {
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, right < new.count, old[left].text == new[right].text {
                (left, right) = (left + 1, right + 1)
            } else if let step = correction(at: left, right) {
                (left, right) = (left + step.old, right + step.new)
            } else {
                return Difference(old: left, new: right)
            }
        }
        return nil
    }

    /// How many words on either side make up a correction.
    private func correction(at left: Int, _ right: Int) -> (old: Int, new: Int)? {
        for total in 1...2 * window {
            for step in max(0, total - window)...min(total, window) {
                let (end, newEnd) = (left + step, right + total - step)
                guard end <= old.count, newEnd <= new.count, agree(at: end, newEnd),
                    isCorrection(old[left..<end], new[right..<newEnd])
                else { continue }
                return (step, total - step)
            }
        }
        return nil
    }

    private func agree(at left: Int, _ right: Int) -> Bool {
        let (before, after) = (old[left...].prefix(Self.agreement), new[right...].prefix(Self.agreement))
        return before.count == after.count && zip(before, after).allSatisfy { $0.text == $1.text }
    }

    private func isCorrection(
        _ old: ArraySlice<DecisionText.Word>, _ new: ArraySlice<DecisionText.Word>
    ) -> Bool {
        let (before, after) = Self.differing(
            Array(old.map(\.text).joined().unicodeScalars), Array(new.map(\.text).joined().unicodeScalars))
        guard max(before.count, after.count) <= Self.widestCorrection,
            before.filter(\.isDigit).elementsEqual(after.filter(\.isDigit))
        else { return false }
        return EditDistance.between(Self.text(before), Self.text(after)) <= tolerance
    }

    private static let widestCorrection = 64

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// What is left of two texts without what they begin and end with alike.
    private static func differing(
        _ one: [Unicode.Scalar], _ other: [Unicode.Scalar]
    ) -> (ArraySlice<Unicode.Scalar>, ArraySlice<Unicode.Scalar>) {
        let start = zip(one, other).prefix { $0 == $1 }.count
        let (left, right) = (one[start...], other[start...])
        let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        return (left.dropLast(end), right.dropLast(end))
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { properties.numericType != nil }
}
