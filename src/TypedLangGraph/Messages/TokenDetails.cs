using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>What the counted tokens were, for example those that came from a cache.</summary>
[JsonConverter(typeof(MessageJsonConverter<TokenDetails>))]
[ImmutableObject(true)]
public sealed record TokenDetails : IStateValue<TokenDetails>
{
    /// <summary>Tokens of audio.</summary>
    public int? Audio { get; init; }

    /// <summary>Input tokens that were read from the provider's cache.</summary>
    public int? CacheRead { get; init; }

    /// <summary>Input tokens that were written to the provider's cache.</summary>
    public int? CacheCreation { get; init; }

    /// <summary>Output tokens of reasoning.</summary>
    public int? Reasoning { get; init; }

    /// <summary>The fields that have no member here, as the server sent them.</summary>
    public IReadOnlyDictionary<string, JsonPayload> UnknownFields { get => field ?? FieldBag.Empty; init => field = FieldBag.From(value); }

    /// <summary>Adds the counts of two pieces. Of a field that has no member, the second piece's value counts.</summary>
    /// <param name="left">One piece's counts.</param>
    /// <param name="right">The other's.</param>
    public static TokenDetails? Sum(TokenDetails? left, TokenDetails? right) => left is null || right is null ? left ?? right : new TokenDetails
    {
        Audio = TokenCount.Sum(left.Audio, right.Audio),
        CacheRead = TokenCount.Sum(left.CacheRead, right.CacheRead),
        CacheCreation = TokenCount.Sum(left.CacheCreation, right.CacheCreation),
        Reasoning = TokenCount.Sum(left.Reasoning, right.Reasoning),
        UnknownFields = FieldBag.Merge(left.UnknownFields, right.UnknownFields),
    };

    static TokenDetails IStateValue<TokenDetails>.ReadValue(ref Utf8JsonReader reader)
    {
        StateJson.ReadStartObject(ref reader, nameof(TokenDetails));
        int? audio = null, cacheRead = null, cacheCreation = null, reasoning = null;
        FieldBag? rest = null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            var isKnown = (key.SequenceEqual("audio"u8) && JsonFields.TryReadInt32(ref reader, ref audio))
                || (key.SequenceEqual("cache_read"u8) && JsonFields.TryReadInt32(ref reader, ref cacheRead))
                || (key.SequenceEqual("cache_creation"u8) && JsonFields.TryReadInt32(ref reader, ref cacheCreation))
                || (key.SequenceEqual("reasoning"u8) && JsonFields.TryReadInt32(ref reader, ref reasoning));
            if (!isKnown)
                FieldBag.Add(ref rest, key, ref reader);
        }

        return new TokenDetails { Audio = audio, CacheRead = cacheRead, CacheCreation = cacheCreation, Reasoning = reasoning, UnknownFields = rest ?? FieldBag.Empty };
    }

    static void IStateValue<TokenDetails>.WriteValue(Utf8JsonWriter writer, TokenDetails value)
    {
        writer.WriteStartObject();
        JsonFields.WriteNumber(writer, "audio"u8, value.Audio);
        JsonFields.WriteNumber(writer, "cache_read"u8, value.CacheRead);
        JsonFields.WriteNumber(writer, "cache_creation"u8, value.CacheCreation);
        JsonFields.WriteNumber(writer, "reasoning"u8, value.Reasoning);
        ((FieldBag)value.UnknownFields).WriteTo(writer);
        writer.WriteEndObject();
    }
}
