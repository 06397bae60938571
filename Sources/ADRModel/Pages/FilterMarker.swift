import ADRText

extension RecordFilter {
    /// Takes an option of a marker.
    ///
    /// - Throws: for what is no filter.
    mutating func read(_ option: MarkerOptions.Option) throws(MarkerOptions.Problem) {
        switch option.name {
        case "status":
            for value in option.values {
                if value == Self.withdrawn {
                    includesWithdrawn = true
                } else {
                    statuses.append(try option.known(value))
                }
            }
        case "in-force":
            guard option.value == "yes" else { throw option.unknown(option.value) }
            isInForce = true
        case "tag": tags = option.values
        case "decider": deciders = option.values
        case "consulted": consulted = option.values
        case "informed": informed = option.values
        case "since":
            guard let day = CalendarDate(iso: option.value) else { throw option.unknown(option.value) }
            since = day
        case "applies-to": governedPath = option.value
        default: throw option.isUnknown
        }
    }

    /// Adds what is asked for to the options of a marker.
    func add(to marker: inout MarkerOptions) {
        func add(_ name: String, _ values: [String]) {
            marker.add(name, values.isEmpty ? nil : values.joined(separator: ","))
        }
        add("status", statuses.map(\.rawValue) + (includesWithdrawn ? [Self.withdrawn] : []))
        if isInForce { marker.add("in-force", "yes") }
        add("tag", tags)
        add("decider", deciders)
        add("consulted", consulted)
        add("informed", informed)
        marker.add("since", since?.iso)
        marker.add("applies-to", governedPath)
    }

    private static let withdrawn = "withdrawn"
}
