import ArgumentParser

/// Which of a repository's logs is meant.
struct LogOptions: ParsableArguments {
    @Option(
        name: .customLong("log"), help: "Which of several logs to use: its folder, or a name in its path.",
        completion: .log)
    var name: String?
}
