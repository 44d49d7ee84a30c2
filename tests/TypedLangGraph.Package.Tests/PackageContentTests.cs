using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using TypedLangGraph.Package.Tests.Support;

namespace TypedLangGraph.Package.Tests;

/// <summary>What is in the packages, and that editors can load it.</summary>
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Has_the_library_one_analyzer_slot_and_what_the_build_imports()
    {
        using var archive = ZipFile.OpenRead(package.FileOf(PackageIds.Library));

        Assert.Equal(
            [
                "README.md",
                "TypedLangGraph.nuspec",
                "analyzers/dotnet/roslyn4.8/cs/TypedLangGraph.Analyzers.dll",
                "analyzers/dotnet/roslyn4.8/cs/TypedLangGraph.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.8/cs/TypedLangGraph.Generators.dll",
                "build/TypedLangGraph.props",
                "build/TypedLangGraph.targets",
                "buildTransitive/TypedLangGraph.props",
                "buildTransitive/TypedLangGraph.targets",
                "lib/net10.0/TypedLangGraph.dll",
                "lib/net10.0/TypedLangGraph.xml",
                "lib/net8.0/TypedLangGraph.dll",
                "lib/net8.0/TypedLangGraph.xml",
            ],
            Content(archive));
    }

    /// <summary>Whoever has only one of them gets the generator and the analyzers, too.</summary>
    [Theory]
    [InlineData(PackageIds.DependencyInjection)]
    [InlineData(PackageIds.AI)]
    [InlineData(PackageIds.Testing)]
    [InlineData(PackageIds.AspNetCore)]
    public void A_package_beside_the_library_brings_it_with_its_generator(string id)
    {
        using var archive = ZipFile.OpenRead(package.FileOf(id));

        Assert.Equal(
            ["README.md", $"{id}.nuspec", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml"], Content(archive));
        var libraries = Nuspec(archive, id).Where(element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value == PackageIds.Library).ToList();
        Assert.Equal(2, libraries.Count);
        Assert.All(libraries, library => Assert.Null(library.Attribute("exclude")));
        Assert.All(libraries, library => Assert.Equal(PackedPackage.Version, library.Attribute("version")!.Value));
    }

    [Theory]
    [InlineData(PackageIds.Library)]
    [InlineData(PackageIds.DependencyInjection)]
    [InlineData(PackageIds.AI)]
    [InlineData(PackageIds.Testing)]
    [InlineData(PackageIds.AspNetCore)]
    [InlineData(PackageIds.Tool)]
    public void Every_package_has_a_readme_a_licence_a_description_and_symbols(string id)
    {
        using var archive = ZipFile.OpenRead(package.FileOf(id));
        using var symbols = ZipFile.OpenRead(package.FileOf(id, "snupkg"));
        var elements = Nuspec(archive, id);

        Assert.Equal("MIT", elements.Single(element => element.Name.LocalName == "license").Value);
        Assert.Equal("README.md", elements.Single(element => element.Name.LocalName == "readme").Value);
        Assert.Contains("README.md", Content(archive));
        Assert.True(elements.Single(element => element.Name.LocalName == "description").Value.Length > 40);
        Assert.Contains(Content(symbols), name => name.EndsWith(".pdb", StringComparison.Ordinal));
    }

    /// <summary>A reference to a newer Roslyn, or to an assembly that the editor's host lacks, fails in the editor only; no build shows it.</summary>
    [Theory]
    [InlineData("TypedLangGraph.Generators", "4.8.0.0", "System.Memory")]
    [InlineData("TypedLangGraph.Analyzers", "4.8.0.0", "System.Memory")]
    [InlineData("TypedLangGraph.CodeFixes", "4.14.0.0", "TypedLangGraph.Analyzers", "System.Composition.AttributedModel")]
    public void References_only_what_the_editors_host_has(string assembly, string roslyn, params string[] more)
    {
        var references = References(assembly);

        Assert.Contains(references, reference => reference.Name == "Microsoft.CodeAnalysis");
        Assert.All(references.Where(reference => reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), reference => Assert.Equal(roslyn, reference.Version));
        // The compiler copies arrays with it, and Roslyn 4.8 itself has this version.
        Assert.All(references.Where(reference => reference.Name == "System.Memory"), reference => Assert.Equal("4.0.1.2", reference.Version));
        Assert.All(
            references.Where(reference => !reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            reference => Assert.Contains(reference.Name, (string[])["netstandard", "System.Collections.Immutable", .. more]));
    }

    [Fact]
    public void Only_the_fixes_reference_workspaces() =>
        Assert.All(
            (string[])["TypedLangGraph.Generators", "TypedLangGraph.Analyzers"],
            assembly => Assert.DoesNotContain(References(assembly), reference => reference.Name.Contains("Workspaces", StringComparison.Ordinal)));

    private static List<XElement> Nuspec(ZipArchive archive, string id)
    {
        using var nuspec = archive.GetEntry($"{id}.nuspec")!.Open();
        return [.. XDocument.Load(nuspec).Descendants()];
    }

    private static IEnumerable<string> Content(ZipArchive archive) =>
        archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

    private List<(string Name, string Version)> References(string assembly)
    {
        using var archive = ZipFile.OpenRead(package.FileOf(PackageIds.Library));
        using var content = new MemoryStream();
        using (var entry = archive.GetEntry($"analyzers/dotnet/roslyn4.8/cs/{assembly}.dll")!.Open())
            entry.CopyTo(content);
        content.Position = 0;
        using var image = new PEReader(content);
        var metadata = image.GetMetadataReader();
        return
        [
            .. from handle in metadata.AssemblyReferences
               let reference = metadata.GetAssemblyReference(handle)
               select (metadata.GetString(reference.Name), reference.Version.ToString()),
        ];
    }
}
