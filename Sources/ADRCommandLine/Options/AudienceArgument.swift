public import ADRReports
public import ArgumentParser

extension RiskReviewAudience: ExpressibleByArgument {}
