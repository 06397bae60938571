import ADRModel
import ADRText

extension TextRewriting {
    mutating func rewriteNumbers() {
        let isFolder = { [context, source] in context.isFolder($0, from: source) }
        let mentions = MentionScanner(
            source.bytes, prefixes: context.names.prefixes, isFolder: isFolder
        ).all().filter { crossing?.isMoving ?? false || context.number(in: $0) != nil }
        guard !mentions.isEmpty else { return }
        let outbound = OutboundTexts(source, addresses: context.addresses, exists: context.exists)
        for mention in mentions
        where !claims.overlaps(mention.digits) && !fragmentClaims.overlaps(mention.digits) {
            judge(mention, isOutbound: outbound.contains(mention.range))
        }
    }

    mutating func judge(_ mention: Mention, isOutbound: Bool = false) {
        let number = context.number(in: mention) ?? mention.numbers.lowerBound
        let owners = context.names.owners(of: number, in: mention, from: source.path)
        let mine = owners.compactMap { context.byPath[$0.source.filePath]?.number }
        var circumstances = setting.circumstances(of: mention, naming: owners)
        if isOutbound { circumstances.append(.otherSite) }
        if mention.prefixKey.isEmpty, context.names.isOfOtherLog(source.path, than: owners) {
            circumstances.append(.otherLog)
        }
        if let crossing, owners.count == 1, crossing.separates(owners[0]) {
            guard circumstances.ruling < .leave,
                let (place, isCertain) = crossing.place(of: mention, to: owners[0])
            else { return }
            if isCertain, circumstances.ruling == .rewrite { settle(place) } else { doubt(place) }
            return
        }
        guard let change = mine.first else { return }
        if Set(mine).count > 1 || context.settled == nil && owners.count > mine.count {
            circumstances.append(.sharedNumber)
        }
        switch context.owner(of: mention.digits.lowerBound, in: source) {
        case .branch: break
        case .base:
            circumstances.append(context.settled?.contains(number) ?? false ? .numberOfBase : .lineOfBase)
        case .unclear: circumstances.append(.unclearLine)
        }
        let place = place(of: mention, number, change)
        switch circumstances.ruling {
        case .rewrite: settle(place)
        case .list: doubt(place)
        case .leave: break
        }
    }

    /// A number within a span leaves it and is named beside it.
    private func place(of mention: Mention, _ number: Int, _ change: NumberChange) -> ReferencePlace {
        let digits = mention.digits(of: number)
        let new = change.replacement(for: source[digits == mention.range ? mention.digits : digits])
        let text = mention.form == .span && digits == mention.range ? "\(source[digits]), \(new)" : new
        return ReferencePlace(
            TextEdit(replacing: digits, with: text), in: source, showing: mention.range)
    }

    /// Finds where a record that gets a number is named without one, as `ADR-XXXX`.
    mutating func rewriteProvisionalNames() {
        let assigned = context.renames.filter { $0.assignment != nil }
        guard let rename = assigned.first, let digits = RecordFileName(path: rename.path).digits else {
            return
        }
        let isClear = assigned.count == 1 && context.names.hasOneProvisional
        let name = "ADR-" + RecordFileName.provisionalDigits
        for found in BytePattern(Array(name.utf8), ignoringCase: true).ranges(in: source.bytes) {
            guard source.isWholeName(found), !claims.overlaps(found) else { continue }
            let written = found.lowerBound + 4..<found.upperBound
            let place = ReferencePlace(
                TextEdit(replacing: written, with: digits), in: source, showing: found)
            if isClear { settle(place) } else { doubt(place) }
        }
    }
}
