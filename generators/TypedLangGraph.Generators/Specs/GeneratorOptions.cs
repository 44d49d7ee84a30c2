namespace TypedLangGraph.Generators.Specs;

/// <summary>What the consumer's project decides about the emitted code.</summary>
/// <param name="LanguageVersion">The effective C# version as the compiler numbers it: 1200 for C# 12.</param>
internal sealed record GeneratorOptions(int LanguageVersion)
{
    /// <summary>Static interface members and UTF-8 literals: nothing can be emitted for an older language.</summary>
    public bool SupportsStates => LanguageVersion >= 1100;

    /// <summary>Extension properties.</summary>
    public bool SupportsExtensionMembers => LanguageVersion >= 1400;
}
