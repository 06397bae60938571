import ADRModel
import ArgumentParser

extension CalendarDate: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }

    public var defaultValueDescription: String { iso }
}
