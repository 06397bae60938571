extension Workspace {
    /// Tells that a record got a status as a record in its own right without being as it was before.
    func tellComputedStatus(of path: String) {
        surroundings.tell([
            "adr: the former words of \(shown(path)) for its status and day are not put back: they are not "
                + "remembered, or the file has changed since",
            "hint: --status and --date set others",
        ])
    }
}
