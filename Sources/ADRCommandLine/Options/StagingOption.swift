import ArgumentParser

/// Whether changes are staged.
struct StagingOption: ParsableArguments {
    @Flag(name: .customLong("stage"), help: "Stage the changed files, and no others, in git.")
    var stages = false
}
