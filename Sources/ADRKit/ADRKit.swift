// One `import ADRKit` gives a client every public name of the library.
@_exported public import ADRAuthoring
@_exported public import ADRLint
@_exported public import ADRModel
@_exported public import ADRProject
@_exported public import ADRReports
@_exported public import ADRTemplates
@_exported public import ADRText
