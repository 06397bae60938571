import ADRText

/// What is wrong with a record's suppressions once everything has been looked for.
struct UnusedSuppressions {
    private let source: SourceText
    /// The ids of the rules that have looked at the record.
    private let checked: Set<String>
    /// Whether these are all rules that the team wants, not a few selected for once.
    private let isComplete: Bool

    init(in source: SourceText, checked: Set<String>, isComplete: Bool) {
        self.source = source
        self.checked = checked
        self.isComplete = isComplete
    }

    func findings(_ suppressions: Suppressions) -> [Finding] {
        suppressions.all.flatMap(findings) + suppressions.idle.flatMap(findings)
    }

    private func findings(_ suppression: Suppression) -> [Finding] {
        let comment = suppression.comment
        let unused = comment.names.filter { isUnused($0, in: suppression) }
        var findings = unknownNames(in: comment)
        if comment.names.isEmpty {
            if isComplete, suppression.silenced.isEmpty {
                findings.append(
                    Finding(
                        "this suppression silences nothing", at: comment.range,
                        fix: removal(of: comment)))
            }
        } else if let first = unused.first {
            let names = unused.map { "`\($0.text)`" }.joined(separator: ", ")
            findings.append(
                Finding(
                    "this suppression silences no finding of \(names)", at: first.range,
                    fix: unused.count == comment.names.count
                        ? removal(of: comment) : removal(of: unused, from: comment)))
        }
        return findings
    }

    private func findings(_ idle: SuppressionComment) -> [Finding] {
        unknownNames(in: idle) + [
            Finding("there is no suppression to end here", at: idle.range, fix: removal(of: idle))
        ]
    }

    private func unknownNames(in comment: SuppressionComment) -> [Finding] {
        comment.names.filter { !$0.isKnown }.map {
            Finding("there is no rule \(Excerpt($0.text)); \(RuleName.hint(for: $0.text))", at: $0.range)
        }
    }

    /// Whether all that a name stands for was looked for and nothing of it was silenced.
    private func isUnused(_ name: SuppressionComment.Name, in suppression: Suppression) -> Bool {
        guard name.isKnown, !name.ids.contains(UnusedSuppressionRule.description.id) || name.ids.count > 1
        else { return false }
        let wasChecked =
            !name.ids.isDisjoint(with: checked) && (isComplete || name.ids.count == 1)
        return wasChecked && name.ids.isDisjoint(with: suppression.silenced)
    }

    // MARK: - Fixes

    private func removal(of names: [SuppressionComment.Name], from comment: SuppressionComment) -> Fix? {
        guard let first = comment.names.first, let last = comment.names.last else { return nil }
        let removed = Set(names.map(\.range))
        let kept = comment.names.filter { !removed.contains($0.range) }.map(\.text)
        let list = first.range.lowerBound..<last.range.upperBound
        return fix("Remove the unused names", TextEdit(replacing: list, with: kept.joined(separator: ", ")))
    }

    /// Removes the comment, and its line if nothing else stands there; further words stay as a comment.
    private func removal(of comment: SuppressionComment) -> Fix? {
        if let directive = comment.beforeWords {
            return fix("Remove the suppression", TextEdit(removing: directive))
        }
        let bytes = source.bytes
        var range = comment.range
        let blank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        let end =
            bytes[range.upperBound...].firstIndex { !blank($0) && $0 != UInt8(ascii: "\r") } ?? bytes.count
        let endsLine = end == bytes.count || bytes[end] == UInt8(ascii: "\n")
        let start = bytes[..<range.lowerBound].lastIndex { !blank($0) }.map { $0 + 1 } ?? 0
        if endsLine, source.isFirstOnItsLine(range.lowerBound) {
            range = start..<min(end + 1, bytes.count)
        } else if endsLine {
            range = start..<range.upperBound
        }
        return fix("Remove the comment", TextEdit(removing: range))
    }

    private func fix(_ title: String, _ edit: TextEdit) -> Fix {
        Fix(title: title, safety: .safe, edits: [source.filePath: [edit]])
    }
}
