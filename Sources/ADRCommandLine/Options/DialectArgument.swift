public import ADRModel
public import ArgumentParser

extension RecordDialect: ExpressibleByArgument {}
