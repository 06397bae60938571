import ArgumentParser

/// Whether changes are staged.
struct StagingOption: ParsableArguments {
    @Flag(name: .customLong("stage"), help: "Add the changed files, and no others, to git's index.")
    var stages = false
}
