using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph.Serialization;

/// <summary>Lets a union read and write itself.</summary>
/// <typeparam name="TUnion">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonUnionConverter<TUnion> : JsonConverter<TUnion>
    where TUnion : class, IJsonUnion<TUnion>
{
    /// <inheritdoc/>
    public override TUnion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TUnion.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TUnion value, JsonSerializerOptions options) => value.Write(writer);
}
