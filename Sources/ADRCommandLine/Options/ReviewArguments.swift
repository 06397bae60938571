public import ADRReports
public import ArgumentParser

extension RiskReviewAudience: ExpressibleByArgument {}
extension RiskReviewFormat: ExpressibleByArgument {}
extension DesignReviewFormat: ExpressibleByArgument {}
