using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Tests.Robustness;

/// <summary>The tests run with the compiler that their project names, and not with another one that the rules have brought along.</summary>
public sealed class CompilerVersionTests
{
    [Fact]
    public void The_compiler_has_the_version_that_is_tested()
    {
        var named = typeof(CompilerVersionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Compiler").Value;
        Assert.Equal(Version.Parse(named + ".0"), typeof(Compilation).Assembly.GetName().Version);
    }
}
