public import ADRReports
public import ArgumentParser

extension LintFormat: ExpressibleByArgument {}
