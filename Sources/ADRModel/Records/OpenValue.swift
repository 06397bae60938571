import ADRText

extension DecisionRecord {
    /// UTF-8 offsets of the values in the head of the body, by the names of their facts.
    package var headValues: [(label: FactLabel, value: Range<Int>)] {
        bodyFacts.filter { !$0.value.isEmpty && head.statesFacts(at: $0.value.lowerBound) }.map {
            ($0.label, $0.value)
        }
    }
}
