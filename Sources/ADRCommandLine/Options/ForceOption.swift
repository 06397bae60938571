import ArgumentParser

/// Whether a file is replaced that the tool did not write.
struct ForceOption: ParsableArguments {
    @Flag(
        name: .customLong("force"),
        help:
            "Replace a file that adr did not write, but never a record, a template or the configuration.")
    var isForced = false
}
