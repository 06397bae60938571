public import ADRText

extension LintReport {
    /// A finding with its lines and columns.
    public struct Entry: Sendable {
        public let diagnostic: Diagnostic
        /// The file as it is reached from the report's folder.
        public let path: String
        public let start: TextPosition
        /// The position behind the last character.
        public let end: TextPosition
        public let notes: [Note]
        public let fix: Fix?
        /// The line in which the finding starts; `nil` if it is about the file as a whole.
        public let line: LineExcerpt?
        /// Tells the finding from every other one of its rule in its file, and stays as it is when the line
        /// moves: a hash of the line's text, `:`, and a number for lines that are alike, from 1.
        public let lineHash: String

        init(_ diagnostic: Diagnostic, in places: inout LintPlaces) {
            self.diagnostic = diagnostic
            path = places.shown(diagnostic.path)
            start = places.position(diagnostic.path, diagnostic.range?.lowerBound)
            end = places.position(diagnostic.path, diagnostic.range?.upperBound)
            notes = diagnostic.notes.map { Note($0, in: &places) }
            fix = diagnostic.fix.map { Fix($0, in: &places) }
            line = diagnostic.range.flatMap { places.excerpt(diagnostic.path, $0) }
            lineHash = places.lineHash(diagnostic.path, line: start.line, rule: diagnostic.rule)
        }
    }

    /// A related place with its line and column.
    public struct Note: Sendable {
        /// The file relative to the project's root.
        public let projectPath: String
        /// The file as it is reached from the report's folder.
        public let path: String
        public let start: TextPosition
        /// The position behind the last character.
        public let end: TextPosition
        public let message: String

        init(_ note: Diagnostic.Note, in places: inout LintPlaces) {
            projectPath = note.path
            path = places.shown(note.path)
            start = places.position(note.path, note.range?.lowerBound)
            end = places.position(note.path, note.range?.upperBound)
            message = note.message
        }

        /// Place and message on one line: `path:line:column: message`.
        var text: String { "\(path):\(start.line):\(start.column): \(message)" }
    }

    /// A fix with the lines and columns of its edits.
    public struct Fix: Sendable {
        public let title: String
        public let safety: ADRText.Fix.Safety
        /// The edits in the order of their paths.
        public let edits: [Edit]

        init(_ fix: ADRText.Fix, in places: inout LintPlaces) {
            title = fix.title
            safety = fix.safety
            var edits: [Edit] = []
            for (path, textEdits) in fix.edits.sorted(by: { $0.key < $1.key }) {
                for edit in textEdits { edits.append(Edit(edit, of: path.text, in: &places)) }
            }
            self.edits = edits
        }
    }

    /// The replacement of a range of a file.
    public struct Edit: Sendable {
        /// The file relative to the project's root.
        public let projectPath: String
        /// The file as it is reached from the report's folder.
        public let path: String
        public let start: TextPosition
        /// The position behind the last character that is replaced.
        public let end: TextPosition
        public let replacement: String

        init(_ edit: TextEdit, of path: String, in places: inout LintPlaces) {
            projectPath = path
            self.path = places.shown(path)
            start = places.position(path, edit.range.lowerBound)
            end = places.position(path, edit.range.upperBound)
            replacement = edit.replacement
        }
    }
}
