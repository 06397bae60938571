import ADRKit

// Writes the generated pages of this project; to be run in its folder as `swift run update-docs`.

do {
    let root = try RootFolder(".")
    let update = PageUpdate(root: root)
    let changes = try update.changes(to: RuleReference().pages, in: RuleReference.folder)
    try ChangeWriter(root: root).write(changes, as: ChangeNote(label: "update-docs"))
    for change in changes.changes {
        print(change.after?.path ?? change.before.map { "removed \($0.path)" } ?? "")
    }
} catch {
    fatalError("update-docs: \(error)")
}
