using System.Reflection;
using System.Text.Json.Serialization;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Contracts;

/// <summary>The generated C# mirrors the document, and nothing else.</summary>
public sealed class GeneratedTypesTests
{
    private static readonly Assembly Library = typeof(LangGraphThread).Assembly;

    private static readonly string[] HandWritten = ["JsonObject", "JsonPayload"];

    private readonly SpecDocument _document = SpecDocument.Load();

    [Fact]
    public void Every_schema_is_a_type_that_is_serialized_without_reflection() =>
        Assert.All(GeneratedSchemas(), schema =>
        {
            var type = TypeOf(schema);
            Assert.NotNull(type);
            Assert.NotNull(AgentServerJsonContext.Default.GetTypeInfo(type));
        });

    [Fact]
    public void Every_property_of_a_schema_is_a_property_of_its_type_and_the_other_way_round() =>
        Assert.All(GeneratedSchemas().Where(schema => _document.Schemas[schema]!["properties"] is not null), schema =>
        {
            var described = _document.Schemas[schema]!["properties"]!.AsObject().Select(property => property.Key);
            var generated = from property in TypeOf(schema)!.GetProperties()
                            let name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                            where name is not null
                            select name;
            Assert.Equal(described, generated);
        });

    [Fact]
    public void Only_types_that_the_document_leaves_open_have_unknown_fields() =>
        Assert.All(GeneratedSchemas().Where(schema => _document.Schemas[schema]!["properties"] is not null), schema =>
            Assert.Equal(
                _document.Schemas[schema]!["additionalProperties"]!.GetValue<bool>(),
                TypeOf(schema)!.GetProperty("UnknownFields") is not null));

    [Fact]
    public void A_required_property_is_a_required_member() =>
        Assert.All(
            from schema in GeneratedSchemas()
            from property in TypeOf(schema)!.GetProperties()
            let name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
            where name is not null
            select (schema, name, property),
            entry => Assert.Equal(
                _document.Schemas[entry.schema]!["required"]?.AsArray().Any(name => name!.GetValue<string>() == entry.name) ?? false,
                entry.property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))));

    [Fact]
    public void A_schema_is_public_unless_it_is_internal_to_the_library() =>
        Assert.All(GeneratedSchemas(), schema =>
            Assert.Equal(_document.Schemas[schema]!["x-internal"] is null, TypeOf(schema)!.IsPublic));

    [Fact]
    public void Every_operation_is_a_method_or_a_path() =>
        Assert.Equal(
            _document.Operations.Select(entry => entry.Operation["operationId"]!.GetValue<string>()).Order(StringComparer.Ordinal),
            Library.GetType("TypedLangGraph.AgentServerOperations")!
                .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(method => char.ToLowerInvariant(method.Name[0]) + method.Name[1..].Replace("Async", "").Replace("Path", ""))
                .Order(StringComparer.Ordinal));

    private IEnumerable<string> GeneratedSchemas() => _document.Schemas.Select(schema => schema.Key).Except(HandWritten);

    private static Type? TypeOf(string schema) => Library.GetType("TypedLangGraph." + schema);
}
