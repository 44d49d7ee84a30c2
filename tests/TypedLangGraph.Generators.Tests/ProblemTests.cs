using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Specs;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>What the parser says about declarations that cannot be states. The analyzers report from the same list.</summary>
public sealed class ProblemTests
{
    private const string Remedy = "on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read";

    [Theory]
    [InlineData("public record S(int A);", "NotPartial", "", "S")]
    [InlineData("public class Outer { [GraphState] public partial record S(long A); }", "NotPartial", "", "Outer")]
    [InlineData("public partial record S(System.Action A);", "UnsupportedMemberType", "A", "Action: JSON has no counterpart for it; [JsonSerializable(typeof(Action))] " + Remedy)]
    [InlineData("public partial record S((int, int) A);", "UnsupportedMemberType", "A", "(int, int): JSON has no counterpart for it; [JsonSerializable(typeof((int, int)))] " + Remedy)]
    [InlineData("public partial record S(object A);", "UnsupportedMemberType", "A", "object: JSON does not say which type to create; use JsonElement, [JsonDerivedType], a [JsonConverter], or a type that implements IStateValue<TSelf>; [JsonSerializable(typeof(object))] " + Remedy)]
    [InlineData("public partial record S(System.Collections.Generic.Dictionary<int, string> A);", "UnsupportedMemberType", "A", "Dictionary<int, string>: the keys of a JSON object are strings; [JsonSerializable(typeof(Dictionary<int, string>))] " + Remedy)]
    [InlineData("public partial record S(System.Collections.Generic.Stack<string> A);", "UnsupportedMemberType", "A", "Stack<string>: no reader is known for this framework type; [JsonSerializable(typeof(Stack<string>))] " + Remedy)]
    [InlineData("public partial record S(System.IO.FileInfo? A);", "UnsupportedMemberType", "A", "FileInfo: no reader is known for this framework type; [JsonSerializable(typeof(FileInfo))] " + Remedy)]
    [InlineData("public partial record S(int[,] A);", "UnsupportedMemberType", "A", "int[,]: JSON has no counterpart for it; [JsonSerializable(typeof(int[,]))] " + Remedy)]
    [InlineData("public partial record S(System.Collections.Generic.List<System.IntPtr> A);", "UnsupportedMemberType", "A", "nint: no reader is known for this framework type; [JsonSerializable(typeof(nint))] " + Remedy)]
    [InlineData("public partial record S<T>(T A);", "UnsupportedMemberType", "A", "T: constrain the type parameter to IGraphState<T>")]
    [InlineData("public partial record S(N A); public record N(M B); public record M(System.Action C);", "UnsupportedMemberType", "A", "Action: JSON has no counterpart for it; [JsonSerializable(typeof(Action))] " + Remedy, "A.B.C")]
    [InlineData("public partial record S(Bag A); public class Bag : System.Collections.Generic.List<int>;", "UnsupportedMemberType", "A", "Bag: no reader is known for this collection; [JsonSerializable(typeof(Bag))] " + Remedy)]
    [InlineData("public partial record S(Animal A); [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog), \"dog\")] public class Animal; public class Dog;", "UnsupportedMemberType", "A", "Animal: Dog in [JsonDerivedType]: it does not derive from Animal")]
    [InlineData("public partial record S(Animal A); [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog<>), \"dog\")] public class Animal; public class Dog<T> : Animal;", "UnsupportedMemberType", "A", "Animal: Dog<> in [JsonDerivedType]: it needs type arguments")]
    [InlineData("public partial record S(Animal A); [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog), \"dog\")] public class Animal; public abstract class Dog : Animal;", "UnsupportedMemberType", "A", "Animal: Dog in [JsonDerivedType]: JSON does not say which type to create; use JsonElement, [JsonDerivedType], a [JsonConverter], or a type that implements IStateValue<TSelf>")]
    [InlineData("public partial record S(Animal A); [System.Text.Json.Serialization.JsonDerivedType(typeof(Missing), \"dog\")] public class Animal;", "UnsupportedMemberType", "A", "Animal: Missing in [JsonDerivedType]: the compiler does not know it")]
    [InlineData("public partial record S(Animal A); [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog), \"x\")] [System.Text.Json.Serialization.JsonDerivedType(typeof(Cat), \"x\")] public class Animal; public class Dog : Animal; public class Cat : Animal;", "UnsupportedMemberType", "A", "Animal: two [JsonDerivedType] have the discriminator x")]
    [InlineData("public partial record S(Animal A); [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog), \"x\")] [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog), \"y\")] public class Animal; public class Dog : Animal;", "UnsupportedMemberType", "A", "Animal: two [JsonDerivedType] name Dog")]
    [InlineData("public partial record S(Animal A); [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog))] public interface Animal; public class Dog : Animal;", "UnsupportedMemberType", "A", "Animal: no [JsonDerivedType] with a discriminator says which type to create")]
    [InlineData("public partial record S(Animal A); [System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind\")] [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog), \"dog\")] public abstract class Animal; public class Dog : Animal { public string? Kind { get; set; } }", "DuplicateKey", "A", "kind: also the discriminator of Animal", "A.Kind")]
    [InlineData("[System.Text.Json.Serialization.JsonDerivedType(typeof(Dog), \"dog\")] public partial record S; public record Dog : S;", "UnsupportedKindOfType", "", "a state is one type; [JsonPolymorphic] and [JsonDerivedType] are for the types in its members")]
    [InlineData("public partial record S { [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))] public string? A { get; init; } }", "UnsupportedMemberType", "A", "string: its converter is not a JsonConverter<T> of exactly this type with a constructor without parameters")]
    [InlineData("public partial record S { public string? FirstName { get; init; } public string? First_name { get; init; } }", "DuplicateKey", "First_name", "first_name: also the key of FirstName")]
    [InlineData("public partial record S { [System.Text.Json.Serialization.JsonPropertyName(\"__interrupt__\")] public string? A { get; init; } }", "ReservedKey", "A", "__interrupt__")]
    [InlineData("public partial record S { [System.Text.Json.Serialization.JsonExtensionData] public System.Collections.Generic.Dictionary<string, string>? A { get; init; } }", "UnsupportedMemberType", "A", "Dictionary<string, string>: [JsonExtensionData] is for a Dictionary<string, JsonElement> or one of its interfaces, with JsonElement, object, JsonNode or JsonPayload as the values, or for a JsonObject")]
    [InlineData("public partial record S { [System.Text.Json.Serialization.JsonExtensionData] public System.Text.Json.JsonElement A { get; init; } }", "UnsupportedMemberType", "A", "JsonElement: [JsonExtensionData] is for a Dictionary<string, JsonElement> or one of its interfaces, with JsonElement, object, JsonNode or JsonPayload as the values, or for a JsonObject")]
    [InlineData("public partial record S { [System.Text.Json.Serialization.JsonExtensionData] public System.Text.Json.Nodes.JsonObject? A { get; init; } [System.Text.Json.Serialization.JsonExtensionData] public System.Text.Json.Nodes.JsonObject? B { get; init; } }", "DuplicateKey", "B", "[JsonExtensionData]: also on A")]
    [InlineData("public partial class S { public S(string other) { } }", "NoUsableConstructor", "", "S: a constructor needs accessible parameters that are all members (same name and type) or optional")]
    [InlineData("public partial record S(N A); public class N { private N() { } }", "NoUsableConstructor", "A", "N: a constructor needs accessible parameters that are all members (same name and type) or optional", "A")]
    [InlineData("public partial class S { public string A { get; } = \"\"; }", "MemberCannotBeSet", "A", "it has no setter and is no parameter of the constructor")]
    [InlineData("public partial class S { public readonly string A = \"\"; }", "MemberCannotBeSet", "A", "it has no setter and is no parameter of the constructor")]
    [InlineData("public partial class S { public string A { set { } } }", "MemberCannotBeSet", "A", "it must be at least internal and have a getter")]
    [InlineData("public partial class S { [System.Text.Json.Serialization.JsonInclude] private string? A { get; set; } }", "MemberCannotBeSet", "A", "it must be at least internal and have a getter")]
    [InlineData("public partial record S { [System.Text.Json.Serialization.JsonIgnore] public required string A { get; init; } }", "MemberCannotBeSet", "A", "[JsonIgnore] leaves it without a value, which the compiler demands")]
    [InlineData("public partial record S([property: System.Text.Json.Serialization.JsonIgnore] string A);", "MemberCannotBeSet", "A", "[JsonIgnore] leaves it without a value, which the compiler demands")]
    [InlineData("public static partial class S;", "UnsupportedKindOfType", "", "a static class has no instances")]
    [InlineData("public abstract partial record S;", "UnsupportedKindOfType", "", "an abstract class has no instances")]
    [InlineData("public ref partial struct S;", "UnsupportedKindOfType", "", "a ref struct cannot be stored")]
    [InlineData("file partial record S;", "UnsupportedKindOfType", "", "a file-local type cannot be extended from the emitted file")]
    [InlineData("public partial record S { public required Missing A { get; init; } }", "UnresolvedType", "A", "Missing: the compiler does not know it")]
    [InlineData("public partial record S { public System.Collections.Generic.List<Missing>? A { get; init; } }", "UnresolvedType", "A", "List<Missing>: the compiler does not know it")]
    public void A_fatal_problem_is_named_and_nothing_is_emitted(string declaration, string kind, string member, string detail, string? path = null)
    {
        var source = "using TypedLangGraph;\n" + (declaration.Contains("[GraphState]", StringComparison.Ordinal) ? string.Empty : "[GraphState] ") + declaration;
        var result = Parse(source);

        Assert.Null(result.Spec);
        Assert.Equal([new StateProblem(Enum.Parse<StateProblemKind>(kind), member, path ?? member, detail)], result.Problems);
        Assert.Empty(Generation.Run(TestCompilation.Create(LanguageVersion.CSharp14, ("S.cs", source))).Sources);
    }

    [Fact]
    public void A_state_has_no_discriminator()
    {
        var result = Parse("using TypedLangGraph; [GraphState] public partial record S(Animal A); [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog), 1)] public record Animal; [GraphState] public partial record Dog : Animal;");

        Assert.Equal("Animal: Dog in [JsonDerivedType]: it is a state of its own, which has no discriminator", Assert.Single(result.Problems).Detail);
    }

    [Fact]
    public void Every_problem_is_listed()
    {
        var result = Parse("using TypedLangGraph; [GraphState] public partial record S(System.Action A, object B, int C);");

        Assert.Equal(["A", "B", "C"], result.Problems.Select(problem => problem.Member));
    }

    [Theory]
    [InlineData("public partial record S { public string A { get; init; } }", "A")]
    [InlineData("public partial class S { public N A { get; set; } } public record N;", "A")]
    [InlineData("public partial record S { public string A { get; init; } = \"\"; }", null)]
    [InlineData("public partial record S { public required string A { get; init; } }", null)]
    [InlineData("public partial record S { public string? A { get; init; } }", null)]
    [InlineData("public partial record S { public string A { get; init; } public S() => A = \"\"; }", null)]
    [InlineData("public partial record S(string A);", null)]
    [InlineData("public partial record S { public long A { get; init; } }", null)]
    public void A_member_that_an_absent_key_leaves_null_is_noted(string declaration, string? member)
    {
        var result = Parse("using TypedLangGraph;\n[GraphState] " + declaration);

        Assert.NotNull(result.Spec);
        Assert.Equal(member is null ? [] : [member], result.Problems.Where(problem => problem.Kind == StateProblemKind.NullWhenAbsent).Select(problem => problem.Member));
    }

    [Theory]
    [InlineData("int", "long")]
    [InlineData("float?", "double")]
    [InlineData("System.Collections.Generic.List<short>", "long")]
    [InlineData("long", null)]
    [InlineData("double", null)]
    public void A_narrow_number_is_noted(string type, string? wider)
    {
        var result = Parse("using TypedLangGraph;\n[GraphState] public partial record S(" + type + " A);");

        Assert.NotNull(result.Spec);
        Assert.Equal(wider is null ? [] : [wider], result.Problems.Select(problem => problem.Detail));
    }

    private static StateParseResult Parse(string source)
    {
        var compilation = TestCompilation.Create(LanguageVersion.CSharp14, ("S.cs", source));
        var state = compilation.GetSymbolsWithName(name => name == "S").OfType<Microsoft.CodeAnalysis.INamedTypeSymbol>().Single();
        return StateParser.Parse(state, compilation, TestContext.Current.CancellationToken);
    }
}
