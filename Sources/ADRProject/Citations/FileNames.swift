import ADRText
import Synchronization

/// The paths of the files of a project, listed when somebody asks for the first time.
final class FileNames: Sendable {
    private let project: Project
    /// `nil` before they are listed.
    private let listed = Mutex<Names?>(nil)

    private struct Names: Sendable {
        var paths: [String] = []
        /// Whether nobody can tell, because git cannot.
        var areUnknown = false
    }

    init(of project: Project) { self.project = project }

    /// Whether a file has a path that a pattern names; also where nobody can tell: git cannot, or the folder holds only
    /// what git does not list.
    func holdsFile(_ pattern: GlobPattern) -> Bool {
        let names = names
        guard !names.areUnknown, !names.paths.contains(where: pattern.matches) else { return true }
        let folder = pattern.folder
        return !folder.isEmpty && project.root.exists(folder)
            && !names.paths.contains { RelativePath.isBelow(folder, $0) }
    }

    private var names: Names {
        listed.withLock { known in
            if let known { return known }
            let names = list()
            known = names
            return names
        }
    }

    private func list() -> Names {
        do throws(GitFailure) {
            let listing = try project.files(by: project.git)
            guard project.git.isThere else { return Names(paths: listing.files) }
            let gone = try project.git.filesGoneFromDisk()
            return Names(
                paths: listing.files.filter { !gone.contains($0) || listing.skipped.contains(path: $0) })
        } catch {
            return Names(areUnknown: true)
        }
    }
}
