import ADRText

/// A folder below which everything is read and written, links resolved.
public struct RootFolder: Hashable, Sendable {
    /// The absolute path, without links.
    public let path: String

    /// Finds the folder behind a path.
    ///
    /// - Throws: `notFound`, `notAFolder`, `notPermitted` or what else the system says.
    public init(_ path: String) throws(FileProblem) {
        do throws(SystemError) {
            self.path = try POSIX.resolve(path)
            guard try POSIX.status(of: self.path).kind == .folder else { throw SystemError.notAFolder }
        } catch {
            throw FileProblem(path: path, error)
        }
    }

    /// Whether a file or folder of this path, relative to this folder, exists below it.
    public func exists(_ path: String) -> Bool { (try? resolve(path)) != nil }

    /// The paths among some at which a file stands that is called otherwise now, as another one of them: on a file system
    /// that ignores letter case, it is found by both.
    func formerSpellings(among paths: [String]) -> Set<FilePath> {
        let places = paths.compactMap { path in
            (try? POSIX.status(of: Self.join(self.path, path))).map { (path: path, status: $0) }
        }
        let alike = Dictionary(grouping: places) { [$0.status.device, $0.status.number] }
            .values.filter { $0.count > 1 }
        func isFormer(_ path: String) -> Bool {
            (try? POSIX.isSpelled(Self.join(self.path, path))) == false
        }
        return Set(paths: alike.flatMap { $0.map(\.path).filter(isFormer) })
    }

    /// What stands at a path relative to this folder, links followed; `nil` if nothing does below this folder, or if it
    /// cannot be looked at.
    public func kind(of path: String) -> PathKind? { try? kindIfThere(of: path) }

    /// What stands at a path relative to this folder, links followed; `nil` if it is certain that nothing does below this
    /// folder.
    ///
    /// - Throws: what keeps it from being looked at.
    func kindIfThere(of path: String) throws(FileProblem) -> PathKind? {
        do throws(FileProblem) {
            let resolved = try resolve(path)
            do {
                return try POSIX.status(of: resolved).kind == .folder ? .folder : .file
            } catch {
                throw FileProblem(path: path, error)
            }
        } catch {
            switch error.reason {
            case .notFound, .notAFolder, .outsideRoot, .linkLoop: return nil
            default: throw error
            }
        }
    }

    /// Whether it is certain that nothing stands at a path.
    func lacks(_ path: String) -> Bool {
        do {
            return try kindIfThere(of: path) == nil
        } catch {
            return false
        }
    }

    /// What stands at a path relative to this folder; a link itself.
    ///
    /// - Throws: `notFound` if nothing does, or what keeps it from being looked at.
    func kindItself(of path: String) throws(FileProblem) -> FileKind {
        do {
            return try POSIX.status(of: Self.join(self.path, path)).kind
        } catch {
            throw FileProblem(path: path, error)
        }
    }

    /// An absolute path relative to this folder; `nil` if it does not lead below this folder.
    public func relativePath(of absolute: String) -> String? {
        let (folder, name) = Self.split(absolute)
        let resolved = [
            try? POSIX.resolve(absolute), (try? POSIX.resolve(folder)).map { Self.join($0, name) },
        ]
        let inside = ([absolute] + resolved.compactMap(\.self)).first(where: contains)
        return inside.map(wayTo)
    }

    /// The relative path of an absolute one that this folder contains.
    func wayTo(_ absolute: String) -> String {
        let rest = absolute.utf8.dropFirst(path.utf8.count).drop { $0 == UInt8(ascii: "/") }
        return String(decoding: rest, as: UTF8.self)
    }

    /// A path below this folder as it is without links; the path itself if nothing stands there.
    public func withoutLinks(_ path: String) -> String {
        (try? resolve(path)).flatMap(relativePath(of:)) ?? path
    }

    /// The absolute path of a file or folder that exists, links resolved.
    ///
    /// - Throws: `outsideRoot` if it is not below this folder, `notFound` if it does not exist.
    func resolve(_ relative: String) throws(FileProblem) -> String {
        guard !relative.utf8.contains(0) else { throw FileProblem(path: relative, reason: .notFound) }
        let resolved: String
        do {
            resolved = try POSIX.resolve(Self.join(path, relative))
        } catch {
            throw FileProblem(path: relative, error)
        }
        guard contains(resolved) else { throw FileProblem(path: relative, reason: .outsideRoot) }
        return resolved
    }

    /// The absolute path a new file will have, links in its folder's path resolved; folders may be missing.
    func resolveNew(_ relative: String) throws(FileProblem) -> String {
        var folders = relative.utf8.split(separator: UInt8(ascii: "/")).compactMap { String($0) }
        guard let name = folders.popLast(), !relative.utf8.contains(0), !Self.isDots(name) else {
            throw FileProblem(path: relative, reason: .notARegularFile)
        }
        var missing = [name]
        while true {
            do {
                let folder = try resolve(folders.joined(separator: "/"))
                return missing.reduce(folder, Self.join)
            } catch  where error.reason == .notFound && !folders.isEmpty {
                missing.insert(folders.removeLast(), at: 0)
                guard !Self.isDots(missing[0]) else {
                    throw FileProblem(path: relative, reason: .outsideRoot)
                }
            } catch {
                throw FileProblem(path: relative, reason: error.reason)
            }
        }
    }

    /// Whether an absolute path without links is this folder or below it, byte for byte.
    public func contains(_ resolved: String) -> Bool {
        Self.contains(resolved, in: path)
    }

    static func contains(_ resolved: String, in folder: String) -> Bool {
        let (path, folder) = (resolved.utf8, folder.utf8)
        return path.starts(with: folder)
            && (path.count == folder.count || folder.last == UInt8(ascii: "/")
                || path.dropFirst(folder.count).first == UInt8(ascii: "/"))
    }

    static func join(_ folder: String, _ name: String) -> String {
        if folder.isEmpty || name.isEmpty { return folder + name }
        var path = folder
        path.reserveCapacity(folder.utf8.count + 1 + name.utf8.count)
        if folder.utf8.last != UInt8(ascii: "/") { path += "/" }
        path += name
        return path
    }

    /// The folder and the name of a path; the folder of `a` is empty, that of `/a` is `/`.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        let folder = slash == path.utf8.startIndex ? path[...slash] : path[..<slash]
        return (String(folder), String(path[path.utf8.index(after: slash)...]))
    }

    private static func isDots(_ name: String) -> Bool { name == "." || name == ".." }
}

/// What a path stands for.
public enum PathKind: Sendable {
    case folder
    /// A file of any kind.
    case file
}
