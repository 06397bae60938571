/// Markup that is known to have no end in the rest of a text, so that it is not searched for again.
enum UnclosedMarkup {
    case comment, processingInstruction, declaration, characterData
}

/// Autolinks and HTML.
extension InlineScanner {
    mutating func scanMarkup() {
        guard !scanComment(), !scanTag(), isHTML || !scanAutolink(), !scanOtherMarkup() else { return }
        offset += 1
    }

    private mutating func scanComment() -> Bool {
        guard !unclosedMarkup.contains(.comment),
            let comment = HTMLComment(in: bytes, at: offset, before: bytes.count)
        else { return false }
        guard comment.isClosed || isHTML else {
            unclosedMarkup.insert(.comment)
            return false
        }
        mark(.comment(inner: comment.inner, isClosed: comment.isClosed), to: comment.range.upperBound)
        return true
    }

    private mutating func scanTag() -> Bool {
        guard let tag = HTMLTag(in: bytes, at: offset, before: bytes.count) else { return false }
        addLink(of: tag)
        tags.append((offset..<tag.end, tag))
        let isBreak = tag.name.count == 2 && bytes.matches("br", at: tag.name.lowerBound, before: tag.end)
        mark(isBreak ? .blank : .removed, to: tag.end)
        return true
    }

    private mutating func addLink(of tag: HTMLTag) {
        let name = bytes[tag.name]
        let isImage = name.count == 3 && bytes.matches("img", at: name.startIndex, before: tag.end)
        guard isImage || name.count == 1 && bytes.matches("a", at: name.startIndex, before: tag.end) else {
            return
        }
        let wanted: StaticString = isImage ? "src" : "href"
        let attribute = tag.attributes.first {
            $0.name.count == wanted.utf8CodeUnitCount
                && bytes.matches(wanted, at: $0.name.lowerBound, before: tag.end)
        }
        guard let value = attribute?.value else { return }
        links.append(
            InlineLink(
                kind: .html, isImage: isImage, range: offset..<tag.end, text: tag.end..<tag.end,
                target: .written(value)))
    }

    /// `<scheme:...>` or `<name@host>`.
    private mutating func scanAutolink() -> Bool {
        var end = offset + 1
        while let byte = byte(end), byte > 0x20, byte != 0x7F, byte != UInt8(ascii: "<"),
            byte != UInt8(ascii: ">")
        {
            end += 1
        }
        let content = offset + 1..<end
        guard byte(end) == UInt8(ascii: ">"), isAddress(content) || isEmail(content) else { return false }
        links.append(
            InlineLink(kind: .autolink, range: offset..<end + 1, text: content, target: .written(content)))
        mark(.removed, to: content.lowerBound)
        offset = end
        mark(.removed, to: end + 1)
        return true
    }

    /// A scheme of 2 to 32 characters and a colon.
    private func isAddress(_ range: Range<Int>) -> Bool {
        guard let first = byte(range.lowerBound), first.isASCIILetter else { return false }
        var length = 1
        while length < range.count {
            let byte = bytes[range.lowerBound + length]
            if byte == UInt8(ascii: ":") { return (2...32).contains(length) }
            switch byte {
            case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "-"): break
            default: guard byte.isASCIILetter || byte.isASCIIDigit else { return false }
            }
            length += 1
        }
        return false
    }

    private func isEmail(_ range: Range<Int>) -> Bool {
        let parts = bytes[range].split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(Self.isEmailNameByte) else {
            return false
        }
        return parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
            let dash = UInt8(ascii: "-")
            return (1...63).contains($0.count) && $0.first != dash && $0.last != dash
                && $0.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == dash }
        }
    }

    private static func isEmailNameByte(_ byte: UInt8) -> Bool {
        if byte.isASCIILetter || byte.isASCIIDigit { return true }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ":"),
            UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "@"):
            return false
        default: return byte.isASCIIPunctuation
        }
    }

    /// A processing instruction, a declaration or character data.
    private mutating func scanOtherMarkup() -> Bool {
        let (kind, closing): (UnclosedMarkup, StaticString)
        switch byte(offset + 1) {
        case UInt8(ascii: "?"): (kind, closing) = (.processingInstruction, "?>")
        case UInt8(ascii: "!"):
            if bytes[(offset + 1)...].starts(with: HTMLTag.characterDataStart) {
                (kind, closing) = (.characterData, "]]>")
            } else if byte(offset + 2)?.isASCIILetter == true {
                (kind, closing) = (.declaration, ">")
            } else {
                return false
            }
        default: return false
        }
        guard !unclosedMarkup.contains(kind) else { return false }
        var end = offset + 2
        while end < bytes.count, !bytes.matches(closing, at: end, before: bytes.count) { end += 1 }
        guard end < bytes.count else {
            unclosedMarkup.insert(kind)
            return false
        }
        declarations.append(offset..<end + closing.utf8CodeUnitCount)
        mark(.removed, to: end + closing.utf8CodeUnitCount)
        return true
    }
}
