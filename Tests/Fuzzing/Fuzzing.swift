#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs libFuzzer on the target that `ADR_FUZZ_TARGET` names, with its own options as arguments.
///
/// One executable holds all targets, so that the code under test is compiled and counted once. The name stands in the
/// environment because libFuzzer starts itself again to make a crash smaller.
@main struct Fuzzing {
    /// Read once, before the first input.
    private static let target: FuzzTarget? = getenv("ADR_FUZZ_TARGET").flatMap {
        FuzzTarget(rawValue: String(cString: $0))
    }

    static func main() {
        guard target != nil else {
            print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
            return
        }
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        // Ends the process itself if it finds something.
        _ = runFuzzer(&count, &arguments, tryOne)
    }

    private static let tryOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { data, count in
        target?.run(Array(UnsafeBufferPointer(start: data, count: count)))
        return 0
    }
}

/// The entry of libFuzzer, which has no header for Swift.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
