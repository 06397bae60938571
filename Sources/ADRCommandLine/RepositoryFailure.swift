import ADRModel
import ADRProject
import ADRText

extension Failure {
    init(_ problem: RepositoryProblem) {
        switch problem {
        case .outside(let typed, let root):
            self.init(
                "\(typed) is outside the project at \(root)",
                hint: "use -C DIR to run in another project, or > FILE to write a report anywhere")
        case .nothingAt(let typed):
            self.init(
                "\(typed): no such file, folder or record",
                hint: DecisionStatus(rawValue: typed.lowercased()).map {
                    "--status \($0.rawValue) filters by status"
                }
                    ?? "`adr list` shows the records")
        case .noRepository: self.init("there is no git repository here", hint: "run `git init` to create one")
        case .notReadFrom(let place, let reason, let hint):
            self.init(reason.contains(place) ? reason : "\(place): \(reason)", hint: hint)
        case .unreadable(let problem):
            self.init("\(problem)", hint: "nothing was written; the whole log must be readable")
        case .asciiDocLog(let folder):
            self.init(
                "\(folder) holds a log in AsciiDoc, which adr cannot read or write",
                hint: "run `adr init \(LogFolder.standard)` to start a log in Markdown next to it")
        case .noFolderOfAdrTools(let folder):
            self = .inWordsOfAdrTools("The \(folder) directory does not exist")
        case .noTemplate(let name, let known):
            self.init(
                "there is no template \"\(name)\"",
                hint: EditDistance.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
                    ?? "choose from: \(known.joined(separator: ", ")); or give the path of a file")
        case .noRepositoryToStageIn(let failure):
            self.init(
                "--stage needs a git repository: \(failure.message)",
                hint: "nothing was written; leave out --stage, or create a repository with git init")
        case .notStageable(let failure):
            self.init(
                "cannot stage the changes: \(failure.message)",
                hint: ["nothing was written", failure.hint].compactMap(\.self).joined(separator: "; "))
        case .unstagedChanges(let paths):
            self.init(
                "--stage would stage more than the command changes; there are unstaged changes in:",
                details: paths.map { "  " + $0 },
                hint: "nothing was written; stage or stash those changes, or leave out --stage")
        case .notStaged(let failure):
            self.init(
                "the changes are written, but not staged: \(failure.message)",
                details: failure.hint.map { ["git: \($0)"] } ?? [],
                hint: "once that is fixed, run the same command or git add to stage them")
        case .unlisted(let failure):
            self.init(
                "cannot list the files of the repository: \(failure.message)",
                hint: "nothing was written")
        case .notLookedThrough(let problems):
            self.init(
                "cannot read files that may name the record or belong to it:",
                details: problems.map { "  \($0)" },
                hint: "nothing was written; fix these files and try again")
        case .unreadPages(let problems, let isWritten):
            self.init(
                "cannot read everything that belongs in a list of decisions:",
                details: problems.map { "  \($0)" },
                hint: (isWritten ? "the records are changed, but a page may be stale" : "nothing was written")
                    + "; fix these files, then run `adr index --refresh`")
        case .notForOutput(let path, .foreign):
            self.init(
                "\(path) already exists, and adr did not write it",
                hint: "choose another name, or use --force to replace the file")
        case .notForOutput(let path, .dash):
            self.init(
                "“\(path)” is not a file name",
                hint: "to write to standard output, leave out the option")
        case .notForOutput(let path, let obstacle):
            let what =
                switch obstacle {
                case .gitFolder: "is in the git folder"
                case .configuration: "is the configuration"
                case .record: "is a record"
                case .template, .foreign, .dash: "is a template"
                }
            self.init("\(path) \(what)", hint: "choose another name")
        case .outputOfPart(let path):
            self.init(
                "\(path) is not written, because some of its content could not be read",
                hint: "nothing was written; fix the problems listed above and try again")
        case .exportIntoLog(let folder):
            self.init(
                "\(folder) holds decision records",
                hint: "choose another folder: an export never touches records")
        case .foreignFiles(let paths):
            self.init(
                "these files already exist; adr did not write them, or they have changed since:",
                details: paths.map { "  " + $0 },
                hint: "nothing was written; choose another folder, or use --force to replace or remove them")
        case .notFixed:
            self.init(
                "nothing is fixed, because part of the log could not be read",
                hint: "nothing was written; fix the problems listed above and try again")
        case .unreadableMeanwhile(let problems):
            self.init(
                "part of the log can no longer be read:", details: problems.map { "  \($0)" },
                hint: "nothing was written; fix these files and try again")
        case .gone(let folder):
            self.init("\(folder) changed in the meantime", hint: "nothing was written; try again")
        case .notReady:
            self.init(
                "not accepted because of the problems listed above",
                hint: "nothing was written; leave out --strict to accept the records anyway")
        case .nothingToUndo(let redoes):
            self.init(
                redoes ? "there is nothing to redo" : "there is nothing to undo",
                hint: "`adr undo --list` shows the changes that adr remembers")
        case .changedSince(let change, let changed, let forgotten):
            let isChanged = !changed.isEmpty
            self.init(
                isChanged
                    ? "`\(change.label)` cannot be undone: these files have changed since:"
                    : "`\(change.label)` cannot be undone: adr no longer has the former text of these files:",
                details: (isChanged ? changed : forgotten).map { "  " + $0 },
                hint: isChanged
                    ? "nothing was written; undo the later edits first, or make the change by hand"
                    : "nothing was written; git may have the text: run `git log -p -- FILE`")
        case .folderNotConfigured(let folder, let path, let list):
            self.init("\(folder) is not among the folders in \(path)", hint: "write there: \(list)")
        case .folderOutside(let folder, let path):
            self.init("\(folder) is outside the folder of \(path)", hint: "choose a folder below it")
        }
    }
}
