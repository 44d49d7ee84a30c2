using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.Generators.Tests.Harness;

/// <summary>Compilations of a consumer's project: warnings are errors, documentation is checked, nullable is on.</summary>
internal static class TestCompilation
{
    private static readonly MetadataReference[] References = [.. FrameworkReferences(), MetadataReference.CreateFromFile(typeof(GraphStateAttribute).Assembly.Location)];

    public static CSharpParseOptions ParseOptions(LanguageVersion version) =>
        CSharpParseOptions.Default.WithLanguageVersion(version).WithDocumentationMode(DocumentationMode.Diagnose);

    public static CSharpCompilation Create(LanguageVersion version, params (string Path, string Source)[] files) =>
        Create("Consumer", version, [], files);

    public static CSharpCompilation Create(
        string assemblyName, LanguageVersion version, IEnumerable<MetadataReference> references, params (string Path, string Source)[] files) =>
        CSharpCompilation.Create(
            assemblyName,
            files.Select(file => Parse(file.Path, file.Source, version)),
            [.. References, .. references],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999,
                // The consumer's own types in these tests are not documented; emitted ones say so themselves.
                specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]));

    public static SyntaxTree Parse(string path, string source, LanguageVersion version) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions(version), path);

    private static IEnumerable<MetadataReference> FrameworkReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
