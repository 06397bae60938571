@testable import ADRProject

/// Where the state of a test's project is kept.
enum StatePlace: CaseIterable {
    /// In the git folder.
    case git
    /// In a folder of the user on the same file system.
    case user
    /// In a folder of the user on another one, where nothing can be moved from place to place.
    case otherDisk

    static let all: [StatePlace] = allCases.filter { $0 != .otherDisk || hasOtherDisk }

    private static let disk = "/dev/shm"
    private static var hasOtherDisk: Bool {
        guard let disk = try? POSIX.status(of: disk), let here = try? POSIX.status(of: "/tmp") else {
            return false
        }
        return disk.device != here.device
    }
}

/// A project with a place for its state, all removed at the end.
struct StatefulProject {
    let folder: TemporaryFolder
    let home: TemporaryFolder
    let state: ProjectState

    init(folder: TemporaryFolder, home: TemporaryFolder, state: ProjectState) {
        self.folder = folder
        self.home = home
        self.state = state
    }

    init(_ place: StatePlace = .git) throws {
        folder = try TemporaryFolder()
        home = try TemporaryFolder(in: place == .otherDisk ? "/dev/shm" : "/tmp")
        if place == .git { try folder.run("mkdir", ".git") }
        state = ProjectState(of: folder.root, environment: ["ADR_STATE_HOME": home.absolute("adr")])
    }

    var writer: ChangeWriter { ChangeWriter(root: folder.root, state: state) }

    /// The files and folders of the project but those of git.
    func names() throws -> [String] { try folder.names().filter { $0 != ".git" && !$0.hasPrefix(".git/") } }

    /// The texts of the project by their paths.
    func contents() throws -> [String: String] {
        var contents: [String: String] = [:]
        for name in try names() where try folder.status(name).kind == .regular {
            contents[name] = try folder.read(name)
        }
        return contents
    }

    /// The files and folders of the state, each with its path below that.
    func stateNames() throws -> [String] {
        guard let path = state.existing.first?.path else { return [] }
        return try folder.run("find", path, "-mindepth", "1").split(separator: "\n")
            .map { String($0.dropFirst(path.count + 1)) }.sorted()
    }

    /// Puts back what was killed.
    func putBack() throws -> InterruptedRun.Report {
        try putBack(in: state) { report in
            try !report.others.isEmpty || !stateNames().contains { $0.hasPrefix("runs/") }
        }
    }

    /// Puts back what was killed, again until it is done; a program that another test starts may hold the lock for a
    /// moment.
    func putBack(
        in state: ProjectState, until isDone: (InterruptedRun.Report) throws -> Bool
    ) rethrows -> InterruptedRun.Report {
        var report = InterruptedRun.putBack(in: state)
        var patience = 1000
        while patience > 0, try !isDone(report) {
            POSIX.pause(milliseconds: 10)
            patience -= 1
            report = InterruptedRun.putBack(in: state)
        }
        return report
    }
}
