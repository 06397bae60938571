import ADRAuthoring
import ADRModel
import ADRText

extension Repository {
    /// The logs of other repositories, for a report over all of them: of checkouts, and of files that `adr export json`
    /// has written. Nothing is written there, and records that cannot be read are told.
    ///
    /// - Parameters:
    ///   - places: as they were typed; one that is there twice counts once.
    ///   - name: the log's folder, or a name in its path; all logs unless given.
    /// - Throws: ``RepositoryProblem``, or `ProjectProblem` if no log has the name.
    public func logs(from places: [String], named name: String? = nil) throws -> ChosenLogs {
        var sources: [Source] = []
        for typed in places {
            let path = absolutePath(typed)
            guard !sources.contains(where: { $0.path.isPath(path) }) else { continue }
            var name = RelativePath.lastComponent(of: path)
            let content: Source.Content
            if name.lowercased().hasSuffix(".json") {
                let log = try exportedLog(typed)
                content = .export(log)
                name = log.name ?? String(name.dropLast(5))
            } else {
                content = .checkout(try checkout(typed, at: path))
            }
            sources.append(Source(typed: typed, path: path, name: name, content: content))
        }
        let counts = Dictionary(sources.map { ($0.name, 1) }, uniquingKeysWith: +)
        var (logs, problems): ([DecisionLog], [FileProblem]) = ([], [])
        for source in sources {
            let name = counts[source.name] == 1 ? source.name : source.typed
            let shown = sources.count > 1 ? name : nil
            let typed = source.typed
            switch source.content {
            case .export(let export):
                let log = try refusing(typed) { () throws(AuthoringError) in
                    try export.log(of: name, reader: reader, repository: shown)
                }
                logs.append(log)
            case .checkout(let other):
                let root =
                    other.root == project.root
                    ? "" : RelativePath.from(project.root.path, to: other.root.path)
                let (own, unread) = try self.logs(of: other, typed)
                logs += own.map { $0.moved(below: root, repository: shown) }
                problems += unread.map {
                    FileProblem(path: RelativePath.join(root, $0.path), reason: $0.reason)
                }
            }
        }
        tell(.unread(problems))
        let chosen = try LogChoice(logs, currentFolder: "").several(named: name)
        return ChosenLogs(
            logs: chosen, all: Project.Reading(logs: logs, problems: problems), problems: problems)
    }

    /// A repository that is named.
    private struct Source {
        let typed: String
        /// Absolute.
        let path: String
        let name: String
        let content: Content

        enum Content {
            case export(ExportedLog)
            case checkout(Project)
        }
    }

    private func absolutePath(_ typed: String) -> String {
        let folder = RootFolder.join(project.root.path, project.currentFolder)
        return "/" + RelativePath.join("", typed.begins(with: "/") ? typed : folder + "/" + typed)
    }

    private func refusing<Value>(
        _ typed: String, _ body: () throws(AuthoringError) -> Value
    ) throws(RepositoryProblem) -> Value {
        do throws(AuthoringError) {
            return try body()
        } catch {
            throw .notReadFrom(
                typed, error.message,
                hint: "run `adr export json > FILE` in that repository to write it again")
        }
    }

    private func exportedLog(_ typed: String) throws(RepositoryProblem) -> ExportedLog {
        let text: SourceText
        do throws(FileProblem) {
            text = try fileAnywhere(typed)
        } catch {
            throw .notReadFrom(typed, "\(error)", hint: "name a folder, or a file from adr export json")
        }
        return try refusing(typed) { () throws(AuthoringError) in
            try ExportedLog(SourceText(path: typed, bytes: text.bytes))
        }
    }

    private func checkout(_ typed: String, at path: String) throws -> Project {
        do {
            return try ProjectLocator().locate(from: path)
        } catch ProjectProblem.file(let problem) {
            throw RepositoryProblem.notReadFrom(
                typed, "\(FileProblem(path: typed, reason: problem.reason))",
                hint: "name the folder of a checkout, or a file from adr export json")
        }
    }

    /// The logs that somebody means who names a folder: that around it, those below it, or all of its repository.
    private func logs(
        of other: Project, _ typed: String
    ) throws -> (logs: [DecisionLog], problems: [FileProblem]) {
        let reading = other.logs()
        let folder = other.currentFolder
        let chosen = try LogChoice(reading.logs, currentFolder: folder).several(named: nil).filter { log in
            log.folder.isPath(folder) || RelativePath.isBelow(folder, log.folder)
                || RelativePath.isBelow(log.folder, folder)
        }
        let problems = reading.problems + chosen.flatMap(\.records).compactMap(FileProblem.init(unreadable:))
        guard problems.isEmpty, chosen.allSatisfy(\.records.isEmpty) else { return (chosen, problems) }
        throw RepositoryProblem.notReadFrom(
            typed, "there is no decision log",
            hint: "name the folder of a checkout with a log, or run `adr init` there to start one")
    }
}

extension DecisionLog {
    /// The log as it is reached from another root.
    fileprivate func moved(below root: String, repository: String?) -> DecisionLog {
        let moved = records.mapChunks(ofAtLeast: 16) { chunk in
            chunk.map { record in
                let path = RelativePath.join(root, record.source.path)
                return root.isEmpty
                    ? record : record.reader.read(SourceText(path: path, bytes: record.source.bytes))
            }
        }.flatMap(\.self)
        return DecisionLog(folder: RelativePath.join(root, folder), records: moved, repository: repository)
    }
}
