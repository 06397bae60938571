/// How adr-tools reads what stands behind `adr new`: options end with the first word of the title.
struct AdrToolsArguments {
    /// The arguments with `--` where the title begins; `nil` if another word than one with a single dash in front of
    /// it made them unreadable.
    let readable: [String]?

    /// - Parameter arguments: the command's name first.
    init(_ arguments: [String]) {
        var start = 1
        while start < arguments.count, let option = Self.options.first(where: arguments[start].hasPrefix) {
            start += arguments[start] == option ? 2 : 1
        }
        guard arguments.first == "new", start < arguments.count, !arguments[start].hasPrefix("-"),
            !arguments[start...].contains(where: { $0.hasPrefix("--") })
        else {
            readable = nil
            return
        }
        readable = arguments[..<start] + ["--"] + arguments[start...]
    }

    private static let options = ["-s", "-l"]
}
