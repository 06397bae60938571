/// An open or closing HTML tag in a text.
struct HTMLTag {
    static let characterDataStart = Array("![CDATA[".utf8)

    /// The name without `<` and `/`.
    let name: Range<Int>
    /// The offset behind `>`.
    let end: Int
    private(set) var attributes: [Attribute] = []

    struct Attribute {
        let name: Range<Int>
        /// The value without quotes, `nil` if there is none.
        let value: Range<Int>?
    }

    /// Reads the tag at an offset, which holds `<`.
    init?(in bytes: [UInt8], at start: Int, before end: Int) {
        var scanner = HTMLTagScanner(bytes: bytes, offset: start + 1, end: end)
        let isClosing = scanner.take(UInt8(ascii: "/"))
        guard let name = scanner.takeName() else { return nil }
        self.name = name
        if isClosing {
            scanner.skipBlanks()
        } else {
            while scanner.skipBlanks(), let attribute = scanner.takeAttribute() {
                attributes.append(attribute)
            }
            if scanner.hasFailed { return nil }
            scanner.take(UInt8(ascii: "/"))
        }
        guard scanner.take(UInt8(ascii: ">")) else { return nil }
        self.end = scanner.offset
    }
}

/// Reads the parts of a tag.
private struct HTMLTagScanner {
    let bytes: [UInt8]
    var offset: Int
    let end: Int
    /// True once an attribute has an `=` and no value.
    var hasFailed = false

    private var byte: UInt8? { offset < end ? bytes[offset] : nil }

    @discardableResult
    mutating func take(_ wanted: UInt8) -> Bool {
        guard byte == wanted else { return false }
        offset += 1
        return true
    }

    @discardableResult
    mutating func skipBlanks() -> Bool {
        let start = offset
        while let byte, byte.isBlankOrLineEnding { offset += 1 }
        return offset > start
    }

    mutating func takeName() -> Range<Int>? {
        guard let byte, byte.isASCIILetter else { return nil }
        return take { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    }

    mutating func takeAttribute() -> HTMLTag.Attribute? {
        guard let byte, byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") else {
            return nil
        }
        let name = take {
            switch $0 {
            case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"): true
            default: $0.isASCIILetter || $0.isASCIIDigit
            }
        }
        let behindName = offset
        skipBlanks()
        guard take(UInt8(ascii: "=")) else {
            offset = behindName
            return HTMLTag.Attribute(name: name, value: nil)
        }
        skipBlanks()
        guard let value = takeValue() else {
            hasFailed = true
            return nil
        }
        return HTMLTag.Attribute(name: name, value: value)
    }

    private mutating func takeValue() -> Range<Int>? {
        for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where take(quote) {
            let value = take { $0 != quote }
            return take(quote) ? value : nil
        }
        let value = take {
            switch $0 {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
                UInt8(ascii: ">"), UInt8(ascii: "`"):
                false
            default: !$0.isBlankOrLineEnding
            }
        }
        return value.isEmpty ? nil : value
    }

    private mutating func take(while isTaken: (UInt8) -> Bool) -> Range<Int> {
        let start = offset
        while let byte, isTaken(byte) { offset += 1 }
        return start..<offset
    }
}
