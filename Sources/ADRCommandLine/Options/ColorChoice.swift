import ArgumentParser

/// When text has colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
}
