#if DEBUG
    @testable import ADRProject

    /// A stand-in for a disk that ignores letter case, as most on macOS do: a folder in which a name is found by any
    /// spelling, and keeps the one that it was made with.
    enum CarelessDisk {
        static func use<Result>(below folder: String, _ body: () throws -> Result) rethrows -> Result {
            try POSIX.$spelling.withValue({ spelled($0, below: folder) }, operation: body)
        }

        @Sendable private static func spelled(_ path: String, below folder: String) -> String {
            guard RootFolder.contains(path, in: folder) else { return path }
            var found = folder
            for name in path.utf8.dropFirst(folder.utf8.count).split(separator: UInt8(ascii: "/")) {
                let name = String(name) ?? ""
                found = RootFolder.join(found, entry(of: found, like: name) ?? name)
            }
            return found
        }

        private static func entry(of folder: String, like name: String) -> String? {
            let entries = POSIX.$spelling.withValue(nil) { try? POSIX.entries(of: folder) }
            let names = (entries ?? []).compactMap(\.name)
            return names.first { $0.utf8.elementsEqual(name.utf8) }
                ?? names.first { $0.lowercased() == name.lowercased() }
        }
    }
#endif
