import ADRText

/// One number in the place of another, written as the old one was written.
struct NumberChange: Hashable {
    let old: Int
    let new: Int
    /// The digits of the old file name.
    let oldDigits: String
    /// The number of digits that the log fills its numbers to.
    let width: Int

    /// The new number in the place of digits that stand for the old one: with as many zeros, or as few.
    func replacement(for digits: String) -> String {
        if digits.begins(with: "0") { return PaddedNumber.text(new, width: digits.count) }
        let isFull = digits.count == oldDigits.count
        return PaddedNumber.text(new, width: isFull ? min(digits.count, width) : 1)
    }
}
