import ADRText

/// A type other than string that YAML 1.1 or the core schema of YAML 1.2 gives to a plain scalar.
public enum YAMLImpliedType: Hashable, Sendable {
    case null, boolean, integer, float, timestamp
    /// One of the special keys `<<` and `=` of YAML 1.1.
    case special

    /// The type of a plain scalar, or `nil` if every reader takes it for a string.
    public init?(ofPlain text: String) {
        guard let first = text.utf8.first else {
            self = .null
            return
        }
        if first.isASCIIDigit || "+-.".utf8.contains(first), let type = Self.number(Array(text.utf8)) {
            self = type
            return
        }
        guard text.utf8.count <= Self.longestWord else { return nil }
        switch text {
        case "~", "null", "Null", "NULL": self = .null
        case "<<", "=": self = .special
        case "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF",
            "true", "True", "TRUE", "false", "False", "FALSE":
            self = .boolean
        case ".nan", ".NaN", ".NAN": self = .float
        default: return nil
        }
    }

    /// In bytes, as `false` has them.
    private static let longestWord = 5

    private static func number(_ bytes: [UInt8]) -> YAMLImpliedType? {
        var scan = NumberScan(bytes[...])
        if scan.isTimestamp { return .timestamp }
        scan.skipSign()
        switch String(decoding: scan.rest, as: UTF8.self) {
        case ".inf", ".Inf", ".INF": return .float
        default: break
        }
        if scan.isPrefixedInteger { return .integer }
        return scan.decimal
    }
}

/// The shapes of numbers and timestamps.
private struct NumberScan {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func skipSign() {
        if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            rest.removeFirst()
        }
    }

    /// `0x1F`, `0o17`, `0b101`
    var isPrefixedInteger: Bool {
        guard rest.count > 2, rest.first == UInt8(ascii: "0") else { return false }
        let digits = rest.dropFirst(2)
        return switch rest[rest.startIndex + 1] {
        case UInt8(ascii: "x"): digits.allSatisfy { $0.isHexDigit || $0 == UInt8(ascii: "_") }
        case UInt8(ascii: "o"): digits.allSatisfy { $0.isDigit }
        case UInt8(ascii: "b"): digits.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "_") }
        default: false
        }
    }

    /// `17`, `0017`, `1_000`, `12:30:00`, `1.5`, `.5`, `1e3`, `1.`
    var decimal: YAMLImpliedType? {
        var scan = self
        let whole = scan.take { $0.isDigit || $0 == UInt8(ascii: "_") }
        guard whole.isEmpty || whole.first != UInt8(ascii: "_") else { return nil }
        if scan.rest.isEmpty { return whole.isEmpty ? nil : .integer }
        while !whole.isEmpty, scan.takeOne(":") {
            guard (1...2).contains(scan.take { $0.isDigit }.count) else { return nil }
        }
        if scan.rest.isEmpty { return .integer }
        if scan.takeOne(".") {
            let fraction = scan.take {
                $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
            }
            if whole.isEmpty, !fraction.contains(where: \.isDigit) { return nil }
        } else if whole.isEmpty {
            return nil
        }
        if scan.takeOne("e") || scan.takeOne("E") {
            scan.skipSign()
            guard !scan.take({ $0.isDigit }).isEmpty else { return nil }
        }
        return scan.rest.isEmpty ? .float : nil
    }

    /// `2026-11-22`, `2026-1-2T12:30:00Z`, `2026-11-22 12:30:00.5 +01:00`
    var isTimestamp: Bool {
        var scan = self
        guard scan.take({ $0.isDigit }).count == 4, scan.takeOne("-"),
            (1...2).contains(scan.take { $0.isDigit }.count), scan.takeOne("-"),
            (1...2).contains(scan.take { $0.isDigit }.count)
        else { return false }
        if scan.rest.isEmpty { return true }
        guard scan.takeOne("T") || scan.takeOne("t") || !scan.take(\.isYAMLBlank).isEmpty else {
            return false
        }
        return scan.rest.first?.isDigit == true
            && scan.rest.allSatisfy { $0.isDigit || $0.isYAMLBlank || "Zz:.+-".utf8.contains($0) }
    }

    private mutating func take(_ belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = rest.prefix(while: belongs)
        rest = rest[taken.endIndex...]
        return taken
    }

    private mutating func takeOne(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }
}
