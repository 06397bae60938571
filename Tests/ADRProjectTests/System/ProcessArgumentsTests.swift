import Testing

@testable import ADRProject

@Suite struct ProcessArgumentsTests {
    #if os(Linux)
        /// Swift finds them by way of `/proc`, which may be closed.
        @Test func theStackHasTheArgumentsToo() {
            #expect(!ProcessArguments.onStack.isEmpty)
            #expect(ProcessArguments.onStack == CommandLine.arguments)
        }
    #endif
}
