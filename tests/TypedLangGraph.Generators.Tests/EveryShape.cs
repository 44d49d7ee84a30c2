using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>A state with every shape that can be declared, in which <c>~</c> stands for the nullability of a reference.</summary>
internal static class EveryShape
{
    /// <summary>More members than one word has bits.</summary>
    private static readonly string Wide = "namespace Demo { public class Wide { "
        + string.Concat(Enumerable.Range(0, 70).Select(static index => $"public int? Member{index} {{ get; set; }} ")) + "} }";

    private const string Types = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using TypedLangGraph;

        namespace Elsewhere { public record Leaf(long Twin); }

        namespace Demo
        {
            public enum Kind { First, SecondOne, Third }
            [Flags] public enum Rights { None = 0, Read = 1, Write = 2, Delete = 8 }
            public record Leaf(string Text, int? Number = null);
            public class Branch
            {
                public required List<Leaf> Leaves { get; init; }
                public Branch~ Inner { get; set; }
                public Kind? Kind { get; set; }
                [JsonExtensionData] public Dictionary<string, JsonElement>~ More { get; set; }
            }
            public readonly record struct Point(double X, double Y);
            public struct Cell { public long Row; public string~ Note { get; set; } }
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
            [JsonDerivedType(typeof(Circle), "circle")]
            [JsonDerivedType(typeof(Group), 2)]
            public abstract record Shape(string Name);
            public record Circle(string Name, double Radius) : Shape(Name);
            public sealed record Group(string Name, List<Shape> Shapes) : Shape(Name) { [JsonExtensionData] public JsonObject~ Rest { get; set; } }
            public abstract class Owned { public string~ Owner { get; init; } protected int Hidden; public int Shown() => Hidden++; }
            public class Deed : Owned { public string @class { get; set; } = ""; public required DateOnly @event { get; init; } }
            public record Box<T>(T Content, DateTimeOffset When);
            public record Root { public Guid Id { get; init; } public bool Flag { get; init; } }
            [GraphState] public partial record Item(string Sku);
            [JsonSerializable(typeof(Version))] [JsonSerializable(typeof(Queue<Version>))] public partial class Foreign : JsonSerializerContext;
        }
        """;

    private const string State = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using TypedLangGraph;

        namespace Demo;

        public static partial class Outer<TOuter>
        {
            /// <summary>Everything.</summary>
            [GraphState("agent", NamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, JsonContext = typeof(Foreign))]
            public partial record S<TItem>(string Text, TItem Generic, string~ Maybe = "default", decimal Money = 1.5m) : Root
                where TItem : IGraphState<TItem>
            {
                public long Whole { get; set; }
                public required double Real { get; init; }
                public Kind Kind { get; init; } = Kind.Third;
                public Rights Rights { get; set; }
                public Branch~ Branch { get; init; }
                public ImmutableArray<Leaf~> Leaves { get; init; } = [];
                public Dictionary<string, string~[]> ByKey { get; init; } = new();
                public JsonElement Any { get; init; }
                public List<List<double>> Matrix { get; } = new();
                public Shape~ Shape { get; init; }
                public IReadOnlyDictionary<string, Shape~>~ Shapes;
                public Point Point { get; init; }
                public Point? MaybePoint { get; set; }
                public Cell Cell;
                public Deed~ Deed { get; set; }
                public Elsewhere.Leaf~ Twin { get; init; }
                public Box<Box<int?>~>~ Box { get; init; }
                public IReadOnlyList<TItem> Items { get; init; } = Array.Empty<TItem>();
                public Version~ Version { get; set; }
                public Queue<Version>~ Versions { get; set; }
                [JsonPropertyName("odd \"name\"!")] public string~ Odd { get; init; }
                [JsonIgnore] public string Ignored { get; set; } = "";
                public string Computed => Text + Ignored;
                public IReadOnlyList<Message> Messages { get; init; } = [];
                public Message~ Last { get; set; }
                public IReadOnlyList<ContentBlock>~ Blocks { get; init; }
                public Wide~ Wide { get; init; }
                public S<TItem>~ Self { get; init; }
                [JsonExtensionData] public IDictionary<string, JsonElement>~ Others { get; set; }
            }
        }
        """;

    /// <summary>The files of a consumer.</summary>
    /// <param name="isNullable">True when references are annotated.</param>
    public static (string Path, string Source)[] Files(bool isNullable) => [("State.cs", Annotate(State, isNullable)), ("Types.cs", Annotate(Types, isNullable)), ("Wide.cs", Wide)];

    public static IStateAccess Access()
    {
        var consumer = Loaded.Value;
        return consumer.State("Demo.Outer`1+S`1", typeof(object), consumer.Type("Demo.Item"));
    }

    private static readonly Lazy<Consumer> Loaded = new(static () => Consumer.Of(LanguageVersion.CSharp12, Files(isNullable: true)));

    private static string Annotate(string source, bool isNullable) => source.Replace("~", isNullable ? "?" : string.Empty, StringComparison.Ordinal);
}
