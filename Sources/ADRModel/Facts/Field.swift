/// What a record says about one fact, and where.
///
/// Reading never throws and never guesses; judging is lint's.
public enum Field<Value> {
    /// The record says nothing.
    case missing
    /// The record says something that cannot be understood.
    case malformed(text: String, range: Range<Int>, problem: String)
    /// The record says this. The range holds exactly the text that an edit would replace.
    case present(Value, range: Range<Int>)

    /// The value, if it is present.
    public var value: Value? { if case .present(let value, _) = self { value } else { nil } }

    /// UTF-8 offsets of what stands there, understood or not.
    public var range: Range<Int>? {
        switch self {
        case .missing: nil
        case .malformed(_, let range, _), .present(_, let range): range
        }
    }
}

extension Field: Sendable where Value: Sendable {}
extension Field: Equatable where Value: Equatable {}
