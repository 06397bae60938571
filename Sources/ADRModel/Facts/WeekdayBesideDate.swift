// What stands beside a day: the name of its weekday.
extension DateScanner {
    func weekday(before start: Int) -> Int {
        var end = start
        while end > range.lowerBound, " ,.".utf8.contains(bytes[end - 1]) { end -= 1 }
        var position = end
        while position > range.lowerBound, isLetter(at: position - 1) { position -= 1 }
        // `so 3 January` is no Sunday.
        let isSure = end - position > 2 || end < start && bytes[end] != UInt8(ascii: " ")
        return isSure && isWeekday(position..<end) ? position : start
    }

    func weekday(behind end: Int) -> Int {
        let rest = bytes[skipping([UInt8(ascii: " ")], from: end)..<range.upperBound]
        for (open, close) in [("(", ")"), ("（", "）")] where rest.starts(with: open.utf8) {
            let inner = rest.dropFirst(open.utf8.count)
            guard let length = (1...12).first(where: { inner.dropFirst($0).starts(with: close.utf8) }) else {
                continue
            }
            let name = inner.startIndex..<inner.startIndex + length
            return isWeekday(name) ? name.upperBound + close.utf8.count : end
        }
        return end
    }

    private func isWeekday(_ word: Range<Int>) -> Bool {
        !word.isEmpty && WeekdayNames.isName(String(decoding: bytes[word], as: UTF8.self))
    }
}
