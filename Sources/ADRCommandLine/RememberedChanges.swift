extension Workspace {
    /// Tells that a record got a status as a record in its own right without being as it was before.
    func tellComputedStatus(of path: String) {
        surroundings.tell([
            "adr: the former status and date of \(shown(path)) are not restored word for word: adr does not "
                + "remember them, or the file has changed since",
            "hint: set them with --status and --date",
        ])
    }
}
