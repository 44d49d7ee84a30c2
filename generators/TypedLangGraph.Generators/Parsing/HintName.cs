using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The name of a state's emitted file: readable, valid on every file system, short, and different for different types.</summary>
internal static class HintName
{
    // With EmitCompilerGeneratedFiles the name becomes a path below the project's obj folder, where Windows may stop at 260 characters.
    private const int MaximumLength = 100;

    public static string Of(INamedTypeSymbol type) => Of(MetadataName(type));

    /// <summary>The same for anything else that has a file of its own.</summary>
    public static string Of(string metadataName)
    {
        var suffix = "." + Hash(metadataName).ToString("x8", CultureInfo.InvariantCulture) + ".g.cs";
        var readable = Sanitize(metadataName);
        var room = MaximumLength - suffix.Length;
        if (readable.Length > room)
            readable = readable.Substring(readable.Length - room);

        return readable + suffix;
    }

    /// <summary>Namespace, containing types and arity: <c>Demo.Outer+State`1</c>.</summary>
    public static string MetadataName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } container)
            return MetadataName(container) + "+" + type.MetadataName;

        return type.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString() + "." + type.MetadataName : type.MetadataName;
    }

    private static string Sanitize(string metadataName)
    {
        var text = new StringBuilder(metadataName.Length);
        foreach (var character in metadataName)
        {
            if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_')
                text.Append(character);
            else
                text.Append(character == '+' ? '.' : '_');
        }

        return text.ToString();
    }

    /// <summary>FNV-1a over UTF-16 units: the same in every process, unlike string hash codes.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ (byte)character) * 16777619u);
            hash = unchecked((hash ^ (byte)(character >> 8)) * 16777619u);
        }

        return hash;
    }
}
