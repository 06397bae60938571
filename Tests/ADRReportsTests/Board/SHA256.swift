/// SHA-256 (FIPS 180-4) in Base64, to check what pages say of their scripts and style sheets.
enum SHA256 {
    static func base64(_ message: [UInt8]) -> String {
        let digest = hash(message)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        return stride(from: 0, to: digest.count, by: 3).map { start in
            let bytes = digest[start..<min(start + 3, digest.count)]
            let bits = bytes.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - bytes.count))
            let four = (0..<4).map { letters[bits >> (18 - 6 * $0) & 63] }
            return String(four.prefix(bytes.count + 1)) + String(repeating: "=", count: 3 - bytes.count)
        }.joined()
    }

    private static func hash(_ message: [UInt8]) -> [UInt8] {
        var state = squareRoots
        let length = UInt64(message.count) * 8
        var padded = message + [0x80]
        padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
        padded += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) }
        let constants = cubeRoots
        for start in stride(from: 0, to: padded.count, by: 64) {
            var words = (0..<16).map { word in
                (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(padded[start + 4 * word + $1]) }
            }
            for index in 16..<64 {
                let (a, b) = (words[index - 15], words[index - 2])
                words.append(
                    words[index - 16] &+ (turned(a, 7) ^ turned(a, 18) ^ a >> 3) &+ words[index - 7]
                        &+ (turned(b, 17) ^ turned(b, 19) ^ b >> 10))
            }
            var s = state
            for index in 0..<64 {
                let one = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
                let choice = s[4] & s[5] ^ ~s[4] & s[6]
                let first = s[7] &+ one &+ choice &+ constants[index] &+ words[index]
                let zero = turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)
                let second = zero &+ (s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2])
                s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
            }
            state = zip(state, s).map { $0 &+ $1 }
        }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word >> count | word << (32 - count)
    }

    private static let primes = (2...311).filter { number in
        (2..<number).allSatisfy { number % $0 != 0 }
    }

    /// 32 bits behind the point of the square roots of the first eight primes.
    private static var squareRoots: [UInt32] { primes.prefix(8).map { fraction(Double($0).squareRoot()) } }

    /// The same of the cube roots of the first 64.
    private static var cubeRoots: [UInt32] {
        primes.map { prime in
            var (low, high) = (0.0, 8.0)
            for _ in 0..<60 {
                let middle = (low + high) / 2
                if middle * middle * middle <= Double(prime) { low = middle } else { high = middle }
            }
            return fraction(low)
        }
    }

    private static func fraction(_ number: Double) -> UInt32 {
        UInt32(truncatingIfNeeded: UInt64(number * 4_294_967_296))
    }
}
