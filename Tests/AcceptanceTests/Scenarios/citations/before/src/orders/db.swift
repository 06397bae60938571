// One database for all orders (ADR-0001).
func open() {}

// Nobody has decided this: ADR-0009.
func close() {}
