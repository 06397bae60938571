import Testing

@testable import ADRModel

@Suite struct ClaimedRangesTests {
    @Test func aRangeIsClaimedOnce() {
        var claims = ClaimedRanges()
        let ranges = [1000..<1002, 10..<300, 300..<301, 299..<302, 5..<2000, 7..<7]
        let areFree = ranges.map { claims.claim($0) }
        #expect(areFree == [true, true, true, false, false, false])
        #expect(claims.overlaps(255..<257) && claims.overlaps(1001..<4000))
        #expect(!claims.overlaps(301..<1000) && !claims.overlaps(20..<20))
    }
}
