import Dispatch

/// Calls something again and again from a thread of its own, until it is let go of.
///
/// Sources of Dispatch may be used from any thread, which not every system's library says.
public final class Ticker: @unchecked Sendable {
    private let timer: any DispatchSourceTimer

    /// - Parameter milliseconds: between two calls, and before the first.
    public init(every milliseconds: Int, _ body: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "adr.ticker"))
        timer.schedule(
            deadline: .now() + .milliseconds(milliseconds), repeating: .milliseconds(milliseconds))
        timer.setEventHandler(handler: body)
        timer.activate()
    }

    deinit { timer.cancel() }
}
