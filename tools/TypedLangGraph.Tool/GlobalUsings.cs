// The SDK has a Command of its own, which a graph is given.
global using CliCommand = System.CommandLine.Command;
