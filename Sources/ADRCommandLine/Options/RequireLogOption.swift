import ADRModel
import ADRProject
import ArgumentParser

/// What becomes of a command where there is no log.
struct RequireLogOption: ParsableArguments {
    @Flag(name: .customLong("require-log"), help: "Fail where there is no decision log.")
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
            surroundings.warn(
                "\(shown(log.folder)) holds \(count) file\(count == 1 ? "" : "s") that look like records, but is not a log: its name is not one",
                hint: "adr list \(shown(log.folder)) lists them; folders in .adr.yml names all logs")
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
                + (folder.hasRecords ? " beside its records" : ", but no record")
    }

    private func hint(for folder: FolderWithoutRecords) -> String {
        if folder.hasRecords { return "records are Markdown; other files are not read" }
        if folder.mdxCount > folder.markdownCount + folder.asciiDocCount {
            return "records are Markdown; MDX that is plain Markdown can be renamed to .md"
        }
        if folder.asciiDocCount > folder.markdownCount {
            return "records are Markdown; adr init \(LogFolder.standard) begins a log of them"
        }
        return folder.markdownCount > 0
            ? "adr list --explain says for each file why it counts as none"
            : "adr new TITLE makes the first record"
    }
}
