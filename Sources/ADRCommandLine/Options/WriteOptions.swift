import ArgumentParser

/// How changes are written.
struct WriteOptions: ParsableArguments {
    @Flag(
        name: [.customLong("dry-run"), .customShort("n")], help: "Show the changes as a diff; write nothing.")
    var isDryRun = false
}
