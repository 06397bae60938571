#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A value that holds in a thread as long as a call lasts.
///
/// Task-local values would do, but need the runtime of concurrency, which nothing here uses otherwise.
package final class ThreadValue<Value: Sendable>: Sendable {
    private let key: pthread_key_t

    private final class Box {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    package init() {
        var key = pthread_key_t()
        precondition(pthread_key_create(&key, nil) == 0)
        self.key = key
    }

    /// The value of the innermost call; `nil` outside.
    package var current: Value? {
        pthread_getspecific(key).map { Unmanaged<Box>.fromOpaque($0).takeUnretainedValue().value }
    }

    package func withValue<Result>(_ value: Value, _ body: () throws -> Result) rethrows -> Result {
        let former = pthread_getspecific(key)
        let box = Box(value)
        pthread_setspecific(key, Unmanaged.passUnretained(box).toOpaque())
        defer { pthread_setspecific(key, former) }
        return try withExtendedLifetime(box) { try body() }
    }
}
