public import ADRText

/// What a reference names.
public enum Resolution: Sendable {
    case record(DecisionRecord)
    /// Several records answer to it.
    case ambiguous([DecisionRecord])
    case unknown
    /// Something else than a record of the log: a ticket, a version, a record of others.
    case foreign

    public var record: DecisionRecord? { if case .record(let record) = self { record } else { nil } }

    init(_ candidates: [DecisionRecord]) {
        switch candidates.count {
        case 0: self = .unknown
        case 1: self = .record(candidates[0])
        default: self = .ambiguous(candidates)
        }
    }
}

extension DecisionLog {
    /// The record that a text of another record names; the one answer for reading, lint and drawing.
    ///
    /// A link's path counts before its file name, a file name before a title, a title before a number. Of several
    /// records with one number, one with the prefix of the reference is meant, then one in the folder of the text. A
    /// record that shares only its number with the file or title that was named is not meant.
    public func resolve(_ reference: RecordReference, from source: SourceText) -> Resolution {
        if let destination = reference.destination {
            let path = RelativePath.resolve(destination, from: source.path)
            if let record = record(at: path) ?? elsewhere?.record(at: path) { return .record(record) }
        }
        guard !leadsElsewhere(reference, from: source.path) else { return .unknown }
        if let stem = reference.stem {
            let named = nearest(records(named: stem), to: source.path)
            if !named.isEmpty { return Resolution(named) }
            if reference.number == nil { return .unknown }
        }
        if let title = reference.title { return resolve(title, number: reference.number) }
        guard let number = reference.number else { return .unknown }
        guard !isForeign(reference) else { return .foreign }
        var candidates = records(numbered: number)
        if let key = series(named: reference.seriesKey) {
            candidates = candidates.filter { $0.fileName.prefixKey == key }
        } else if candidates.count > 1 {
            let wanted =
                reference.prefixKey.isEmpty
                ? RecordFileName(path: source.path).counting(in: series).prefixKey : reference.prefixKey
            let sameDomain = candidates.filter { $0.fileName.prefixKey == wanted }
            if !sameDomain.isEmpty { candidates = sameDomain }
        }
        if candidates.count > 1 {
            candidates = Self.candidates(candidates, ofEdition: RecordFileName(path: reference.text).edition)
        }
        if let stem = reference.stem {
            let slug = RecordFileName(path: stem + ".md").slug
            candidates = candidates.filter { Self.mayAgree(slug, $0.fileName.slug) }
        }
        if candidates.isEmpty, isForeignStandard(reference) { return .foreign }
        return Resolution(nearest(candidates, to: source.path))
    }

    /// The series that a name's own words name, if the log has such series: `ddr` of `DDR-0001`.
    private func series(named key: @autoclosure () -> String) -> String? {
        guard !series.isEmpty else { return nil }
        let key = key()
        return series.contains(key) ? key : nil
    }

    /// A title alone that no record has may be any text.
    private func resolve(_ title: String, number: Int?) -> Resolution {
        let words = PlainWords(title, limit: 1000).text
        let titled = (number.map(records(numbered:)) ?? records).filter {
            PlainWords($0.displayTitle, limit: 1000).text == words
        }
        if !titled.isEmpty { return Resolution(titled) }
        let alike = (number.map(records(numbered:)) ?? []).filter { Self.mayAgree(title, $0.displayTitle) }
        return alike.isEmpty ? .foreign : Resolution(alike)
    }

    /// Whether a number belongs to a series that the log does not have, as that of tickets or of another team.
    private func isForeign(_ reference: RecordReference) -> Bool {
        guard !reference.prefixKey.isEmpty, reference.destination == nil,
            !prefixKeys.contains(reference.prefixKey)
        else { return false }
        return !RecordFileName(path: reference.text + ".md").prefix.parts(atAnyOf: "-", "_", " ")
            .contains { RecordFileName.isRecordWord(String($0)) }
    }

    /// `RFC 2119` in a log whose records are not called so.
    private func isForeignStandard(_ reference: RecordReference) -> Bool {
        reference.destination == nil && reference.text.lowercased().begins(with: "rfc")
            && !records.contains { $0.fileName.prefix.lowercased().begins(with: "rfc") }
    }

    /// Whether two slugs or titles have a word in common, or one of them has none.
    private static func mayAgree(_ one: String, _ other: String) -> Bool {
        let (words, others) = (words(of: one), words(of: other))
        return words.isEmpty || others.isEmpty || !words.isDisjoint(with: others)
    }

    private static func words(of text: String) -> Set<Substring> {
        Set(text.lowercased()[...].split { !$0.isLetter && !$0.isNumber })
    }

    /// Whether a link to a file leads to another folder than those of the log, whose records may have the same names.
    private func leadsElsewhere(_ reference: RecordReference, from path: String) -> Bool {
        guard let file = reference.destination?.upTo("#", "?"),
            file.begins(with: "../"), file.lowercased().ends(with: ".md"),
            file.parts(at: "/").dropLast().contains(where: { $0 != ".." })
        else { return false }
        return !RelativePath.isBelow(folder, RelativePath.resolve(String(file), from: path))
    }

    /// The record that a person names on the command line: a number, `#12`, `ADR-12`, a file name, a path, the title, or
    /// words of it, or their beginnings, that no other record has; behind the name of the log as in `shop:12`.
    public func resolve(_ text: String) -> Resolution {
        named(text) ?? Resolution(records(titled: text.trimming))
    }

    /// Whether a text names records by what they are called, and not by words of their titles.
    public func isName(_ text: String) -> Bool {
        if case .unknown? = named(text) { false } else { named(text) != nil }
    }

    /// The record of a number, a path, a file name or a whole title; `nil` for any other text.
    private func named(_ text: String) -> Resolution? {
        let trimmed = text.trimming
        if let (folder, rest) = logBefore(trimmed) {
            switch resolve(rest) {
            case .record(let record) where !RelativePath.isBelow(folder, record.source.path): return .unknown
            case .ambiguous(let records):
                return Resolution(records.filter { RelativePath.isBelow(folder, $0.source.path) })
            case let resolution: return resolution
            }
        }
        if trimmed.utf8.first == UInt8(ascii: "#"), let number = Int(trimmed.dropFirst()) {
            return Resolution(records(numbered: number))
        }
        if let record = record(at: trimmed)
            ?? records.first(where: { $0.source.path.ends(with: "/" + trimmed) })
        {
            return .record(record)
        }
        let name = RecordFileName(path: trimmed)
        let named = records(named: name.stem)
        if !named.isEmpty { return Resolution(named) }
        if let key = series(named: name.seriesKey), let number = name.number {
            let numbered = records(numbered: number).filter { $0.fileName.prefixKey == key }
            return Resolution(Self.candidates(numbered, ofEdition: name.edition))
        }
        if let (prefix, number) = Self.shortName(trimmed) {
            let numbered = records(numbered: number).filter { $0.fileName.prefixKey == prefix }
            return Resolution(Self.candidates(numbered, ofEdition: name.edition))
        }
        if let number = name.number,
            name.slug.isEmpty || Int(trimmed) == number
        {
            let numbered = records(numbered: number).filter {
                name.edition.isEmpty || $0.fileName.edition == name.edition
            }
            let sameDomain = numbered.filter { $0.fileName.prefixKey == name.prefixKey }
            return Resolution(
                Self.candidates(
                    numbered.count > 1 && !sameDomain.isEmpty ? sameDomain : numbered, ofEdition: name.edition
                ))
        }
        let wanted = trimmed.lowercased()
        guard !wanted.isEmpty else { return .unknown }
        let exact = records.filter { $0.displayTitle.lowercased() == wanted }
        return exact.isEmpty ? nil : Resolution(exact)
    }

    /// The records that a person may mean who has typed this so far: those that it names as it stands, or whose file
    /// name or number begins with it.
    public func candidates(for text: String) -> [DecisionRecord] {
        let wanted = text.trimming.lowercased()
        let beginning = records.filter {
            $0.fileName.stem.lowercased().begins(with: wanted)
                || $0.number.map { "\($0)".begins(with: wanted) } ?? false
        }
        guard beginning.isEmpty else { return beginning }
        return switch resolve(text) {
        case .record(let record): [record]
        case .ambiguous(let records): records
        case .unknown, .foreign: []
        }
    }

    /// Those of several records with one number that have the part and version that are asked for; all if none has.
    private static func candidates(_ records: [DecisionRecord], ofEdition edition: String) -> [DecisionRecord]
    {
        guard records.count > 1 else { return records }
        let own = records.filter { $0.fileName.edition == edition }
        return own.isEmpty ? records : own
    }

    /// `SEC-2` is prefix `sec` and number 2.
    private static func shortName(_ text: String) -> (prefixKey: String, number: Int)? {
        guard let parts = text.partedAtLast("-"), let number = Int(parts.behind) else { return nil }
        let key = RecordFileName(path: parts.before + "-0000").prefixKey
        return key.isEmpty ? nil : (key, number)
    }

    /// The folder of the log that a reference begins with, as in `shop:12`, and what it is called there.
    private func logBefore(_ reference: String) -> (folder: String, rest: String)? {
        guard let (name, rest) = reference.partedAtLast(":"), !rest.isEmpty else { return nil }
        let folder =
            folders.first { $0.isPath(String(name)) } ?? folders.first { Self.isNamed($0, String(name)) }
        return folder.map { ($0, String(rest)) }
    }

    /// Whether a name is a folder's, or one or several folders of its path: `orders` for `services/orders/docs/adr`.
    static func isNamed(_ folder: String, _ name: String) -> Bool {
        guard !folder.isPath(name) else { return true }
        let (path, wanted) = (folder.parts(at: "/"), name.parts(at: "/"))
        return !wanted.isEmpty && path.indices.contains { path[$0...].starts(with: wanted) }
    }

    /// Whether a name is one of the log: its folder, or one or several folders of the path to it.
    public func isNamed(_ name: String) -> Bool { Self.isNamed(folder, name) }

    private func nearest(_ candidates: [DecisionRecord], to path: String) -> [DecisionRecord] {
        guard candidates.count > 1 else { return candidates }
        let folder = RelativePath.folder(of: path)
        let siblings = candidates.filter { RelativePath.folder(of: $0.source.path) == folder }
        return siblings.isEmpty ? candidates : siblings
    }
}
