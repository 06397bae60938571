public import ADRText

/// Computes the edits that change front matter and leave every other byte of the file as it is.
///
/// Each operation looks at the text the editor was made with. To make several changes, apply the edits of
/// one and make an editor of the result for the next. Every edit is proved before it is returned: the text
/// that it leads to is read again, and must differ from the old one in nothing but the value asked for.
public struct FrontMatterEditor: Sendable {
    public let source: SourceText
    /// What the file holds before the change; `nil` if it has no front matter.
    public let frontMatter: FrontMatter?
    private let keepsComments: Bool

    /// - Parameter keepsComments: whether an edit is refused that would take a comment away, but for one that ends the
    ///   line of what is removed.
    public init(_ source: SourceText, keepsComments: Bool = true) {
        self.source = source
        self.keepsComments = keepsComments
        frontMatter = FrontMatter(reading: source)
    }

    /// Sets a value; a key that is missing becomes the last one of its mapping.
    ///
    /// A file without front matter gets some in front of its text. A scalar keeps its quotes where they can
    /// hold the new text, and a list or mapping its style. Mappings that are missing on the way are made.
    /// - Parameter sibling: the key behind which a missing key is put instead of the end.
    /// - Throws: ``FrontMatterEditError`` if the place cannot be changed with certainty.
    public func set(
        _ path: FrontMatterPath, to value: FrontMatterValue, after sibling: String? = nil
    ) throws(FrontMatterEditError) -> [TextEdit] {
        let change = try FrontMatterChange(self, path)
        let edits = try change.set(value, after: sibling)
        return try proved(edits, by: change.oldValue.setting(path.steps[...], to: value, after: sibling))
    }

    /// Appends an item to a list, unless an equal one is in it.
    ///
    /// A key that is missing or null gets a list of one item, and a single scalar becomes the first item.
    /// - Throws: ``FrontMatterEditError`` if the place cannot be changed with certainty.
    public func append(
        _ item: FrontMatterValue, to path: FrontMatterPath
    ) throws(FrontMatterEditError) -> [TextEdit] {
        try append([item], to: path)
    }

    /// Appends some items to a list, each unless an equal one is in it.
    ///
    /// - Throws: ``FrontMatterEditError`` if the place cannot be changed with certainty.
    public func append(
        _ items: [FrontMatterValue], to path: FrontMatterPath
    ) throws(FrontMatterEditError) -> [TextEdit] {
        let change = try FrontMatterChange(self, path)
        return try proved(
            try change.append(items), by: change.oldValue.appending(items, to: path.steps[...]))
    }

    /// Appends an item to a text like `ana, lee`, unless it is in it; where a list stands, to the list.
    ///
    /// - Throws: ``FrontMatterEditError`` if the place cannot be changed with certainty.
    public func appendToCommaString(
        _ item: String, to path: FrontMatterPath
    ) throws(FrontMatterEditError) -> [TextEdit] {
        guard let frontMatter, let old = frontMatter.rootNode.node(at: path.steps[...]), !old.isNull else {
            return try set(path, to: .string(item))
        }
        guard let text = old.scalar?.text else { return try append(.string(item), to: path) }
        let items = text.parts(at: ",").map(\.trimming)
        return items.contains(item)
            ? [] : try set(path, to: .string(items.isEmpty ? item : "\(text), \(item)"))
    }

    /// Removes a key with its lines, or an item of a list; what is not there needs no edit.
    ///
    /// A list or nested mapping that loses its last element stays as `[]` or `{}`.
    /// - Throws: ``FrontMatterEditError`` if the place cannot be changed with certainty.
    public func remove(_ path: FrontMatterPath) throws(FrontMatterEditError) -> [TextEdit] {
        let change = try FrontMatterChange(self, path)
        return try proved(
            change.remove(), by: change.oldValue.removing(path.steps[...]),
            endingAt: change.isMissing ? nil : change.place.node.range.upperBound)
    }

    /// Gives a key another name; nothing is done if the other name stands there already instead.
    ///
    /// - Throws: ``FrontMatterEditError`` if there is no such key, or both keys are there.
    public func rename(_ path: FrontMatterPath, to key: String) throws(FrontMatterEditError) -> [TextEdit] {
        let change = try FrontMatterChange(self, path)
        return try proved(try change.rename(to: key), by: change.oldValue.renaming(path.steps[...], to: key))
    }

    /// Returns the edits if they lead to a value and to no new problem, and lose no comment.
    ///
    /// - Parameter end: where a value ends that is removed together with the comment that ends its line.
    private func proved(
        _ edits: [TextEdit], by expected: FrontMatterValue, endingAt end: Int? = nil
    ) throws(FrontMatterEditError) -> [TextEdit] {
        guard !edits.isEmpty else { return [] }
        if let comment = commentLost(by: edits, endingAt: end) {
            throw FrontMatterEditError("this comment would be lost", range: comment)
        }
        if let edit = edits.first(where: { !source.isWellFormed($0.range) }) {
            throw FrontMatterEditError("the text here is not valid UTF-8", range: edit.range)
        }
        let result = (try? source.applying(edits)).flatMap(FrontMatter.init)
        // A new key of TOML stands before the tables.
        let isOrdered = frontMatter?.format != .toml
        func comparable(_ value: FrontMatterValue) -> FrontMatterValue {
            isOrdered ? value : value.sortedByKey
        }
        guard let result, comparable(result.root.value) == comparable(expected.asRead),
            result.problems.count <= frontMatter?.problems.count ?? 0,
            frontMatter.map({ $0.format == result.format }) ?? true
        else {
            let place = edits[0].range
            throw FrontMatterEditError("the change cannot be made safely here", range: place)
        }
        return edits
    }

    private func commentLost(by edits: [TextEdit], endingAt end: Int?) -> Range<Int>? {
        guard keepsComments, let frontMatter, frontMatter.format != .json else { return nil }
        let own = end.map { $0..<source.lineEnd(of: $0) }
        return edits.lazy.compactMap { edit in
            frontMatter.rootNode.comments(in: [edit.range], of: source).first { comment in
                !(own?.contains(comment.lowerBound) ?? false)
                    && edit.replacement.firstRange(of: source[comment]) == nil
            }
        }.first
    }
}
