import ADRModel
import ADRProject
import ADRReports
import ADRText

/// The project around the working directory, and the paths as its user sees them.
struct Workspace {
    let project: Project
    let surroundings: Surroundings

    init(_ surroundings: Surroundings) throws(ProjectProblem) {
        self.surroundings = surroundings
        project = try ProjectLocator().locate(from: surroundings.workingDirectory)
    }

    /// A path of the project as it is reached from the current folder.
    func shown(_ path: String) -> String { RelativePath.from(project.currentFolder, to: path) }

    /// A path that the user typed, relative to the project's root.
    ///
    /// - Throws: ``Failure`` if it does not lie below the root.
    func path(typed: String) throws(Failure) -> String {
        var path = typed
        if path.hasPrefix("/") {
            guard project.root.contains(path) else { throw outside(typed) }
            path = String(path.dropFirst(project.root.path.count))
        } else {
            path = project.currentFolder + "/" + path
        }
        let joined = RelativePath.join("", path)
        guard joined != "..", !joined.hasPrefix("../") else { throw outside(typed) }
        return joined
    }

    private func outside(_ typed: String) -> Failure {
        Failure(
            "\(typed) lies outside the project at \(project.root.path)",
            hint: "-C DIR runs in another project")
    }

    /// The logs that a reading command works on; files that cannot be read are told.
    func logs(named name: String?, paths: [String]) throws -> [DecisionLog] {
        let typed = try paths.map(path(typed:))
        let reading = typed.isEmpty ? project.logs() : project.logs(including: typed)
        for problem in reading.problems { surroundings.writeError("adr: warning: \(problem)\n") }
        if !typed.isEmpty, name == nil { return reading.logs }
        return try LogChoice(reading.logs, currentFolder: project.currentFolder).several(named: name)
    }

    /// The records below the paths, or all if none are given.
    func records(of logs: [DecisionLog], below paths: [String]) throws -> [DecisionRecord] {
        let records = logs.flatMap(\.records)
        guard !paths.isEmpty else { return records }
        let typed = try paths.map(path(typed:))
        return records.filter { record in
            typed.contains {
                $0.isEmpty || record.source.path == $0 || record.source.path.hasPrefix($0 + "/")
            }
        }
    }
}
