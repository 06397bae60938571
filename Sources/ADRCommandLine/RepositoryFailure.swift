import ADRModel
import ADRProject
import ADRText

extension Failure {
    init(_ problem: RepositoryProblem) {
        switch problem {
        case .outside(let typed, let root):
            self.init(
                "\(typed) lies outside the project at \(root)",
                hint: "-C DIR runs in another project; a report goes anywhere with > FILE")
        case .nothingAt(let typed):
            self.init(
                "\(typed): no such file, folder or record",
                hint: DecisionStatus(rawValue: typed.lowercased()).map {
                    "--status \($0.rawValue) filters by status"
                }
                    ?? "`adr list` shows the records")
        case .noRepository: self.init("there is no git repository here", hint: "git init makes one")
        case .notReadFrom(let place, let reason, let hint):
            self.init(reason.contains(place) ? reason : "\(place): \(reason)", hint: hint)
        case .unreadable(let problem):
            self.init("\(problem)", hint: "nothing was written; the whole log must be readable")
        case .asciiDocLog(let folder):
            self.init(
                "\(folder) holds a log in AsciiDoc, which adr neither reads nor writes",
                hint: "adr init \(LogFolder.standard) begins a log in Markdown beside it")
        case .noFolderOfAdrTools(let folder):
            self = .inWordsOfAdrTools("The \(folder) directory does not exist")
        case .noTemplate(let name, let known):
            self.init(
                "there is no template \"\(name)\"",
                hint: EditDistance.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
                    ?? "there are \(known.joined(separator: ", ")); a path names a file")
        case .noRepositoryToStageIn(let failure):
            self.init(
                "--stage needs a git repository: \(failure.message)",
                hint: "nothing was written; leave out --stage, or make a repository with git init")
        case .notStageable(let failure):
            self.init(
                "nothing can be staged: \(failure.message)",
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
                hint: "the same command stages them once that is out of the way; so does git add")
        case .unlisted(let failure):
            self.init(
                "the files of the repository cannot be listed: \(failure.message)",
                hint: "nothing was written")
        case .notLookedThrough(let problems):
            self.init(
                "files that may name the record, or go with it, cannot be read:",
                details: problems.map { "  \($0)" },
                hint: "nothing was written; see to these files and try again")
        case .unreadPages(let problems, let isWritten):
            self.init(
                "what belongs to a list of the decisions cannot be read:",
                details: problems.map { "  \($0)" },
                hint: (isWritten ? "the records are changed, a page perhaps not" : "nothing was written")
                    + "; see to these files, then run `adr index --refresh`")
        case .notForOutput(let path, .foreign):
            self.init(
                "\(path) is there already, and adr did not write it",
                hint: "give another name, or --force to replace the file")
        case .notForOutput(let path, .dash):
            self.init(
                "“\(path)” is not a file name",
                hint: "what goes to standard output needs no file: leave out the option")
        case .notForOutput(let path, let obstacle):
            let what =
                switch obstacle {
                case .gitFolder: "lies in the git folder"
                case .configuration: "is the configuration"
                case .record: "is a record"
                case .template, .foreign, .dash: "is a template"
                }
            self.init("\(path) \(what)", hint: "give another name")
        case .outputOfPart(let path):
            self.init(
                "\(path) is not written, because not everything that belongs there could be read",
                hint: "nothing was written; see to what is named above and try again")
        case .exportIntoLog(let folder):
            self.init(
                "\(folder) holds decision records",
                hint: "name another folder: an export never touches records")
        case .foreignFiles(let paths):
            self.init(
                "files are there already that adr did not write, or that were changed since:",
                details: paths.map { "  " + $0 },
                hint: "nothing was written; name another folder, or --force to replace or remove these files")
        case .notFixed:
            self.init(
                "nothing is fixed, because the log could not be read whole",
                hint: "nothing was written; see to what is named above and try again")
        case .unreadableMeanwhile(let problems):
            self.init(
                "the log cannot be read whole:", details: problems.map { "  \($0)" },
                hint: "nothing was written; see to these files and try again")
        case .gone(let folder):
            self.init("\(folder) has changed meanwhile", hint: "nothing was written; try again")
        case .notReady:
            self.init(
                "not accepted, because of what is listed above",
                hint: "nothing was written; without --strict the records are accepted anyway")
        case .nothingToUndo(let redoes):
            self.init(
                redoes ? "there is no undo to take back" : "there is nothing to undo",
                hint: "`adr undo --list` shows the changes that adr remembers")
        case .changedSince(let change, let changed, let forgotten):
            let isChanged = !changed.isEmpty
            self.init(
                isChanged
                    ? "`\(change.label)` cannot be undone: these files have changed since"
                    : "`\(change.label)` cannot be undone: the former text of these files is no longer kept",
                details: (isChanged ? changed : forgotten).map { "  " + $0 },
                hint: isChanged
                    ? "nothing was written; undo the later edits first, or make the change by hand"
                    : "nothing was written; git may have the text: git log -p -- FILE")
        case .folderNotConfigured(let folder, let path, let list):
            self.init("\(folder) is not among the folders of \(path)", hint: "write there: \(list)")
        case .folderOutside(let folder, let path):
            self.init("\(folder) lies outside of the folder of \(path)", hint: "choose a folder below it")
        }
    }
}
