/// A hash that is the same on every machine, in every run and every version (FNV-1a, 64 bits).
public enum StableHash {
    /// The hash of some bytes.
    public static func of(bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The hash of several texts, which depends on where one ends and the next begins.
    public static func of(_ texts: [String]) -> UInt64 {
        of(bytes: texts.map { Array($0.utf8) + [0] }.joined())
    }

    /// The hash as 16 hexadecimal digits.
    public static func text(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
