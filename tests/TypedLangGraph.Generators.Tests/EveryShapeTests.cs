using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Every shape at once: in every language version, with and without nullable references, in another culture, and half typed.</summary>
public sealed class EveryShapeTests
{
    public static TheoryData<LanguageVersion, bool> Projects
    {
        get
        {
            var projects = new TheoryData<LanguageVersion, bool>();
            foreach (var version in new[] { LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14 })
            {
                projects.Add(version, true);
                projects.Add(version, false);
            }

            return projects;
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Compiles_without_a_warning_and_alike_in_every_culture(LanguageVersion version, bool isNullable)
    {
        var compilation = TestCompilation.Create(version, EveryShape.Files(isNullable));
        var options = compilation.Options.WithNullableContextOptions(isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable);
        compilation = PlatformContexts.AddTo(compilation.WithOptions(options));
        var invariant = Generation.Run(compilation);
        var swedish = InCulture("sv-SE", () => Generation.Run(compilation));

        Consumer.Emit(swedish.Output);
        Assert.Equal(invariant.Sources.Select(source => source.SourceText.ToString()), swedish.Sources.Select(source => source.SourceText.ToString()));
    }

    [Fact]
    public void Reads_and_writes_alike_in_every_culture()
    {
        const string Json = """{"id":"01020304-0506-0708-090a-0b0c0d0e0f10","flag":true,"text":"t","generic":{"sku":"x"},"money":-1.25,"real":-0.5,"deed":{"event":"2026-01-02"},"box":{"content":null,"when":"2026-01-02T03:04:05.678+01:00"}}""";
        var access = EveryShape.Access();
        var invariant = access.Write((object)access.Read(Json));

        Assert.Equal(invariant, InCulture("sv-SE", () => access.Write((object)access.Read(Json))));
        Assert.Contains("\"money\":-1.25,", invariant, StringComparison.Ordinal);
        Assert.Contains("\"real\":-0.5,", invariant, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_prefix_of_a_declaration_leaves_the_generator_alive_and_other_states_emitted()
    {
        var files = EveryShape.Files(isNullable: true);
        var tokens = CSharpSyntaxTree.ParseText(files[0].Source, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Select(token => token.Span.End).ToArray();
        var compilation = TestCompilation.Create(LanguageVersion.CSharp14, files);
        var state = compilation.SyntaxTrees[0];
        var whole = 0;
        foreach (var end in tokens)
        {
            var generation = Generation.Run(CacheCheck.Replace(compilation, state, source => source[..end]));
            var sources = generation.Sources.Select(source => source.SourceText.ToString()).ToArray();
            Assert.True(generation.Sources.Any(source => source.HintName.StartsWith("Demo.Item.", StringComparison.Ordinal)), "No other state after: " + files[0].Source[..end]);
            Assert.DoesNotContain(sources, source => source.Contains("#error", StringComparison.Ordinal));
            whole += sources.Length - 1;
        }

        // The state itself is emitted as soon as what is typed makes one, and not before.
        Assert.InRange(whole, 1, tokens.Length - 1);
    }

    private static T InCulture<T>(string name, Func<T> action)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
