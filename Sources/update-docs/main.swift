import ADRCommandLine
import ADRKit

// Writes the generated pages of this project; to be run in its folder as `swift run update-docs`.

do {
    let root = try RootFolder(".")
    let update = PageUpdate(root: root)
    let commands = CommandPages { try update.existing($0) }
    var changes = try update.changes(to: RuleReference().pages, in: RuleReference.folder)
    changes.append(try update.changes(to: commands.pages(), in: CommandPages.folder))
    changes.append(try update.changes(to: commands.overviewPage().map { [$0] } ?? []))
    try ChangeWriter(root: root).write(changes, as: ChangeNote(label: "update-docs"))
    for change in changes.changes {
        print(change.after?.path ?? change.before.map { "removed \($0.path)" } ?? "")
    }
} catch {
    fatalError("update-docs: \(error)")
}
