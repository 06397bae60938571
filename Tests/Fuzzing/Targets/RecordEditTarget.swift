import ADRText

@testable import ADRModel

/// Every edit of one record: other words stay, the result reads back as meant, twice is once, and a link that is
/// taken back leaves no trace. A refusal is fine.
enum RecordEditTarget {
    static func run(_ input: FuzzInput) {
        var input = input
        let edit = RecordEdit(&input)
        let style = input.pick(styles)
        let source = input.source(input.pick(RecordTarget.paths))
        let before = RecordReader().read(source)
        let owned = edit.owned(in: before)
        var editor = RecordEditor(before, style: style)
        do throws(RecordEditError) {
            try edit.run(&editor)
        } catch {
            if let range = error.range {
                editor.record.source.requireInside(range, "the refusal “\(error.message)”")
            }
            return
        }
        let after = editor.record
        let result = after.source
        func texts() -> String { "\(edit) of \(source.path):\n\(source.text)\n→\n\(result.text)" }
        source.requireKept(in: result, texts())
        let isText = String(validating: result.bytes, as: UTF8.self) != nil
        require(
            (try? source.applying(editor.edits)) == result || editor.edits.isEmpty && !isText,
            "the edits are not the change: \(texts())")
        if let owned {
            let lost = Words(source, without: owned).lost(in: result)
            require(lost == nil, "lost “\(lost ?? "")” by \(texts())")
        }
        require(edit.isDone(after), "not read back as meant: \(texts())")
        require(after.title.value == before.title.value, "changed the title: \(texts())")
        require(after.number == before.number, "changed the number: \(texts())")
        if edit.isRepeatable {
            var again = RecordEditor(after, style: style)
            let isDone = (try? edit.run(&again)) != nil
            require(
                isDone && again.edits.isEmpty, "twice is not once: \(texts())\n→\n\(again.record.source.text)"
            )
        }
        if case .link(let kind, let target, _) = edit, !RecordEditor(before).states(kind, to: target) {
            checkUndo(of: kind, target, editor, texts())
        }
    }

    private static func checkUndo(
        of kind: LinkKind, _ target: LinkTarget, _ editor: RecordEditor, _ texts: @autoclosure () -> String
    ) {
        var editor = editor
        // What stood there may forbid to tell the new words from the old ones.
        guard (try? editor.removeLink(kind, to: target)) != nil else { return }
        let result = editor.record.source
        require(!editor.states(kind, to: target), "the link is still there: \(texts())\n→\n\(result.text)")
        let lost = Words(editor.original.source).lost(in: result)
        require(lost == nil, "taking back lost “\(lost ?? "")”: \(texts())\n→\n\(result.text)")
    }

    private static let styles: [LogStyle] = {
        func style(_ text: String) -> LogStyle {
            LogStyle(records: [RecordReader().read(SourceText(path: "docs/adr/0001-a.md", text))])
        }
        return [
            .standard, style("# 1. A\n\n## Status\n\nAccepted\n"),
            style("# A\n\n* Status: accepted\n* Date: 2026-01-02\n"),
            style("---\nstatus: \"superseded by [ADR-0002](0002-b.md)\"\ndecision_makers: [ana]\n---\n# A\n"),
        ]
    }()
}
