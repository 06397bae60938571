import ADRModel
import ADRProject
import ArgumentParser

/// What becomes of a command where there is no log.
struct RequireLogOption: ParsableArguments {
    @Flag(name: .customLong("require-log"), help: "Fail if there is no decision log.")
    var isRequired = false
}

extension Workspace {
    /// Warns that there is no log, or fails if there must be one; warns of folders of a log in which no record was found.
    ///
    /// - Throws: ``Failure`` in the same words.
    func demandLog(_ reading: Project.Reading, isRequired: Bool = false) throws(Failure) {
        guard reading.problems.isEmpty else { return }
        let failure = Failure(ProjectProblem.noLog)
        let isMissing = reading.logs.allSatisfy(\.records.isEmpty)
        if isMissing, isRequired { throw failure }
        if isMissing, project.newLogHabits == .own, reading.foldersWithoutRecords.isEmpty {
            surroundings.warn(failure.message, hint: failure.hint)
        }
        warnOfFoldersWithoutRecords(reading, isMissing ? failure.message + ": " : "")
    }

    /// Warns of folders of a log in which no record was found.
    ///
    /// - Parameter beginning: what each warning begins with.
    func warnOfFoldersWithoutRecords(_ reading: Project.Reading, _ beginning: String = "") {
        guard reading.problems.isEmpty, project.newLogHabits == .own else { return }
        for folder in reading.foldersWithoutRecords {
            surroundings.warn(beginning + description(of: folder), hint: hint(for: folder))
        }
        for log in reading.logsLeftOut {
            let count = log.records.count
            let files =
                count == 1 ? "1 file that looks like a record" : "\(count) files that look like records"
            surroundings.warn(
                "\(shown(log.folder)) holds \(files), but does not have the name of a log",
                hint:
                    "`adr list \(shown(log.folder))` lists them; to make it a log, name all logs under folders in .adr.yml"
            )
        }
    }

    private func description(of folder: FolderWithoutRecords) -> String {
        let name = folder.folder.isEmpty ? "the root" : shown(folder.folder)
        let files = [
            (folder.markdownCount, "Markdown"), (folder.asciiDocCount, "AsciiDoc"), (folder.mdxCount, "MDX"),
        ]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1) file\($0.0 == 1 ? "" : "s")" }
        return files.isEmpty
            ? "\(name) holds no Markdown files"
            : "\(name) holds \(files.joined(separator: " and "))"
                + (folder.hasRecords ? " besides its records" : ", but no records")
    }

    private func hint(for folder: FolderWithoutRecords) -> String {
        if folder.hasRecords { return "records are Markdown; other files are not read" }
        if folder.mdxCount > folder.markdownCount + folder.asciiDocCount {
            return "records are Markdown; MDX that is plain Markdown can be renamed to .md"
        }
        if folder.asciiDocCount > folder.markdownCount {
            return "records are Markdown; run `adr init \(LogFolder.standard)` to start a log"
        }
        return folder.markdownCount > 0
            ? "`adr list --explain` says why each file is not a record"
            : "run `adr new TITLE` to create the first record"
    }
}
