import ArgumentParser

/// Which of a repository's logs is meant.
struct LogOptions: ParsableArguments {
    @Option(
        name: .customLong("log"), help: "The log's folder, or a name in its path, where there are several.",
        completion: .log)
    var name: String?
}
