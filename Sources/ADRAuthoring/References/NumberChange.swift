import ADRModel
import ADRText

/// One number in the place of another, written as the old one was written.
struct NumberChange: Hashable {
    let old: Int
    let new: Int
    /// The digits of the old file name.
    let oldDigits: String
    /// The number of digits that the log fills its numbers to in the names of files, and in headings.
    let (width, headingWidth): (Int, Int)

    /// - Parameter log: the one that the record belongs to under its new number.
    init(_ old: Int, to new: Int, oldDigits: String, width: Int, in log: DecisionLog) {
        (self.old, self.new, self.oldDigits) = (old, new, oldDigits)
        (self.width, headingWidth) = (width, TitleScheme(log)?.width ?? width)
    }

    /// The digits of the new file name.
    var newDigits: String { filled(oldDigits, to: width) }

    /// The new number in the place of digits that stand for the old one: with as many zeros, or as few.
    func replacement(for digits: String) -> String { filled(digits, to: headingWidth) }

    private func filled(_ digits: String, to width: Int) -> String {
        if digits.begins(with: "0") { return PaddedNumber.text(new, width: digits.count) }
        let isFull = digits.count == oldDigits.count
        return PaddedNumber.text(new, width: isFull ? min(digits.count, width) : 1)
    }
}
