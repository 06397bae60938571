import ADRCommandLine

CommandLineTool.runProcess()
