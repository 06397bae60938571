extension POSIX {
    #if DEBUG
        /// In tests, where a disk finds a path that takes several spellings for one name.
        @TaskLocal static var spelling: (@Sendable (String) -> String)?

        static func found(_ path: String) -> String { spelling?(path) ?? path }
    #else
        @inline(__always) static func found(_ path: String) -> String { path }
    #endif
}
