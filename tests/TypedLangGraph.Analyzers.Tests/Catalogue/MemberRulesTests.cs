using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Symbols;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Catalogue;

/// <summary>The one analyzer of all rules about code leaves out no rule, and passes over no file that a rule has something to say about.</summary>
public sealed class MemberRulesTests
{
    [Fact]
    public void Every_rule_about_code_is_run() => Assert.Equal(
        AllRules.MemberRules.SelectMany(rule => rule.Descriptors).Select(descriptor => descriptor.Id).Distinct().Order(),
        new MemberAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct().Order());

    [Fact]
    public void A_call_of_any_method_that_takes_a_token_makes_a_file_worth_a_look() => Assert.DoesNotContain(
        typeof(LangGraphClient).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => !method.IsStatic && method.DeclaringType!.Assembly == typeof(LangGraphClient).Assembly)
            .Where(method => method.Name is not ("GetAsyncEnumerator" or "CancelAsync"))
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken)))
            .Select(method => method.Name)
            .Distinct(),
        name => !LibraryWords.HasOne($"var x = await client.{name}();"));

    [Theory]
    [InlineData("class C { void M() => System.Console.WriteLine(1); }")]
    [InlineData("var text = await http.GetStringAsync(address); await Task.WhenAll(MyWaitAsync2());")]
    public void A_file_without_the_librarys_words_is_passed_over(string text) => Assert.False(LibraryWords.HasOne(text));
}
