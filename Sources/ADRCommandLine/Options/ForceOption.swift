import ArgumentParser

/// Whether a file is replaced that the tool did not write.
struct ForceOption: ParsableArguments {
    @Flag(
        name: .customLong("force"),
        help:
            "Replace the file even if adr did not write it; never a record, a template or the configuration.")
    var isForced = false
}
