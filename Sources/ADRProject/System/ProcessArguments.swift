#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Glibc
#endif

/// What this process was started with.
package enum ProcessArguments {
    /// The name of the program and what follows it; empty if that cannot be found out.
    ///
    /// Swift looks into `/proc` for it, which may be closed, or missing in a small container.
    package static let all: [String] = {
        let known = CommandLine.arguments
        #if os(Linux)
            return known.isEmpty ? onStack : known
        #else
            return known
        #endif
    }()

    /// The variables of the environment; of equal names the first counts, as it does for C.
    package static var environment: [String: String] {
        #if canImport(Darwin)
            let first = _NSGetEnviron().pointee
        #else
            let first: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
        #endif
        var variables: [String: String] = [:]
        var next = first
        while let pointer = next, let entry = pointer.pointee {
            let text = String(cString: entry).utf8
            if let end = text.firstIndex(of: UInt8(ascii: "=")) {
                let name = String(Substring(text[..<end]))
                if variables[name] == nil {
                    variables[name] = String(Substring(text[text.index(after: end)...]))
                }
            }
            next = pointer + 1
        }
        return variables
    }

    #if os(Linux)
        /// The arguments as the system puts them on the stack: their number, a pointer to each, a null, and behind
        /// that the environment.
        static var onStack: [String] {
            let first: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
            guard let first else { return [] }
            let environment = UnsafeRawPointer(first)
            func word(_ index: Int) -> UInt {
                environment.load(fromByteOffset: index * MemoryLayout<UInt>.size, as: UInt.self)
            }
            guard word(-1) == 0 else { return [] }
            var count = 0
            while word(-2 - count) != UInt(count) {
                count += 1
                guard count <= mostArguments else { return [] }
            }
            return (0..<count).compactMap { UnsafePointer<CChar>(bitPattern: word($0 - 1 - count)) }
                .map { String(cString: $0) }
        }

        /// Linux gives no process more.
        private static let mostArguments = 1 << 21
    #endif
}
