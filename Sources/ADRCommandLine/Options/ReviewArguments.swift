public import ADRReports
public import ArgumentParser

extension RiskReviewFormat: ExpressibleByArgument {}
extension DesignReviewFormat: ExpressibleByArgument {}
extension MinutesFormat: ExpressibleByArgument {}
extension RecordListFormat: ExpressibleByArgument {}
