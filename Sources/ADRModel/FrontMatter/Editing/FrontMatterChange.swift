package import ADRText

/// A change of one place: where the path leads, and what is in its way.
struct FrontMatterChange {
    let source: SourceText
    let frontMatter: FrontMatter?
    let writer: FrontMatterWriter
    let path: FrontMatterPath
    /// The places on the way, from the root to the last one that is there.
    let places: [FrontMatterPlace]
    /// The steps of the path that lead to nothing.
    let missingSteps: ArraySlice<FrontMatterPath.Step>

    /// Finds the place.
    ///
    /// - Throws: ``FrontMatterEditError`` if the place or what is around it was not read with certainty.
    init(_ editor: FrontMatterEditor, _ path: FrontMatterPath) throws(FrontMatterEditError) {
        source = editor.source
        frontMatter = editor.frontMatter
        self.path = path
        writer = FrontMatterWriter(format: editor.frontMatter?.format ?? .yaml)
        let start = editor.source.contentStart
        let whole =
            editor.frontMatter?.rootNode
            ?? FrontMatterNode(.mapping(FrontMatterMapping(entries: [], style: .block)), range: start..<start)
        let isTOML = writer.format == .toml
        var places = [FrontMatterPlace(node: whole, holder: .root, inFlow: false)]
        var rest = path.steps[...]
        while let step = rest.first {
            try Self.checkForTwins(of: step, in: places[places.count - 1].node)
            guard
                let next = places[places.count - 1].child(
                    step, inFlow: isTOML || places[places.count - 1].inFlow)
            else { break }
            places.append(next)
            rest = rest.dropFirst()
        }
        self.places = places
        missingSteps = rest
        try checkReading()
    }

    /// The value of the whole front matter before the change.
    var oldValue: FrontMatterValue { frontMatter?.root.value ?? .map([]) }

    /// The deepest place that is there.
    var place: FrontMatterPlace { places[places.count - 1] }

    var isMissing: Bool { !missingSteps.isEmpty }

    private static func checkForTwins(
        of step: FrontMatterPath.Step, in node: FrontMatterNode
    ) throws(FrontMatterEditError) {
        guard case .key(let key) = step, let twins = node.mapping?.entries.filter({ $0.key == key }),
            twins.count > 1
        else { return }
        throw FrontMatterEditError("the key `\(key)` is repeated here", range: twins[1].keyRange)
    }

    private func checkReading() throws(FrontMatterEditError) {
        guard case .key = path.steps.first else {
            throw FrontMatterEditError("a path must start with a key", range: place.node.range)
        }
        guard let frontMatter, let first = frontMatter.problems.first else { return }
        if frontMatter.closingFenceRange == nil || frontMatter.root.entries.isEmpty
            || frontMatter.format == .json
        {
            throw FrontMatterEditError(first.message, range: first.range)
        }
        guard case .entry(let index, let root) = places.dropFirst().first?.holder else { return }
        let start = source.lineStart(of: root.entries[index].keyRange.lowerBound)
        let next = index + 1 < root.entries.count ? root.entries[index + 1].keyRange.lowerBound : nil
        let end = next ?? frontMatter.contentRange.upperBound
        if let problem = frontMatter.problems.first(where: {
            $0.range.lowerBound < end && $0.range.upperBound > start
        }) {
            throw FrontMatterEditError(problem.message, range: problem.range)
        }
    }

    /// The edit that changes the name of the key.
    func rename(to key: String) throws(FrontMatterEditError) -> [TextEdit] {
        if case .key(let old) = path.steps.last, old == key { return [] }
        let holder = isMissing ? place : places[places.count - 2]
        let twin = holder.node.mapping?[key]
        if isMissing, missingSteps.count == 1, twin != nil { return [] }
        guard !isMissing, let entry = place.entry else {
            throw FrontMatterEditError("there is no key `\(path)`", range: holder.node.range)
        }
        if let twin { throw FrontMatterEditError("the key `\(key)` already exists", range: twin.keyRange) }
        return [TextEdit(replacing: entry.keyRange, with: writer.key(key))]
    }
}

extension SourceText {
    /// The offset of the first byte of the line that holds an offset.
    func lineStart(of offset: Int) -> Int {
        var start = offset
        while start > contentStart, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start
    }

    /// The offset of the line ending of the line that holds an offset.
    package func lineEnd(of offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        return end > offset && end < bytes.count && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }

    /// The offset behind the line ending of the line that holds an offset.
    func nextLine(after offset: Int) -> Int {
        let end = lineEnd(of: offset)
        guard end < bytes.count else { return end }
        return end + (bytes[end] == UInt8(ascii: "\r") ? 2 : 1)
    }

    /// The line ending of the line that holds an offset; `nil` if the text ends there.
    func lineEnding(behind offset: Int) -> String? {
        let range = lineEnd(of: offset)..<nextLine(after: offset)
        return range.isEmpty ? nil : self[range]
    }

    /// The bytes between the line's start and an offset.
    func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

    /// Whether only blanks stand before an offset on its line.
    func startsLine(_ offset: Int) -> Bool {
        bytes[lineStart(of: offset)..<offset].allSatisfy(\.isYAMLBlank)
    }
}
