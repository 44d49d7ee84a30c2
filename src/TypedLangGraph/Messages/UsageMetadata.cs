using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>How many tokens a model used for a message.</summary>
[JsonConverter(typeof(MessageJsonConverter<UsageMetadata>))]
[ImmutableObject(true)]
public sealed record UsageMetadata : IStateValue<UsageMetadata>
{
    /// <summary>Tokens of the input.</summary>
    public int? InputTokens { get; init; }

    /// <summary>Tokens of the output.</summary>
    public int? OutputTokens { get; init; }

    /// <summary>Tokens of both.</summary>
    public int? TotalTokens { get; init; }

    /// <summary>What the input's tokens were, or <see langword="null"/> when the provider did not say.</summary>
    public TokenDetails? InputTokenDetails { get; init; }

    /// <summary>What the output's tokens were, or <see langword="null"/> when the provider did not say.</summary>
    public TokenDetails? OutputTokenDetails { get; init; }

    /// <summary>The fields that have no member here, as the server sent them.</summary>
    public IReadOnlyDictionary<string, JsonPayload> UnknownFields { get => field ?? FieldBag.Empty; init => field = FieldBag.From(value); }

    /// <summary>Adds the counts of two pieces of a message, or of two messages. Of a field that has no member, the second one's value counts.</summary>
    /// <param name="left">One piece's counts.</param>
    /// <param name="right">The other's.</param>
    public static UsageMetadata? Sum(UsageMetadata? left, UsageMetadata? right) => left is null || right is null ? left ?? right : new UsageMetadata
    {
        InputTokens = TokenCount.Sum(left.InputTokens, right.InputTokens),
        OutputTokens = TokenCount.Sum(left.OutputTokens, right.OutputTokens),
        TotalTokens = TokenCount.Sum(left.TotalTokens, right.TotalTokens),
        InputTokenDetails = TokenDetails.Sum(left.InputTokenDetails, right.InputTokenDetails),
        OutputTokenDetails = TokenDetails.Sum(left.OutputTokenDetails, right.OutputTokenDetails),
        UnknownFields = FieldBag.Merge(left.UnknownFields, right.UnknownFields),
    };

    static UsageMetadata IStateValue<UsageMetadata>.ReadValue(ref Utf8JsonReader reader)
    {
        StateJson.ReadStartObject(ref reader, nameof(UsageMetadata));
        int? input = null, output = null, total = null;
        TokenDetails? inputDetails = null, outputDetails = null;
        FieldBag? rest = null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            var isKnown = (key.SequenceEqual("input_tokens"u8) && JsonFields.TryReadInt32(ref reader, ref input))
                || (key.SequenceEqual("output_tokens"u8) && JsonFields.TryReadInt32(ref reader, ref output))
                || (key.SequenceEqual("total_tokens"u8) && JsonFields.TryReadInt32(ref reader, ref total))
                || (key.SequenceEqual("input_token_details"u8) && TryReadDetails(ref reader, ref inputDetails))
                || (key.SequenceEqual("output_token_details"u8) && TryReadDetails(ref reader, ref outputDetails));
            if (!isKnown)
                FieldBag.Add(ref rest, key, ref reader);
        }

        return new UsageMetadata
        {
            InputTokens = input,
            OutputTokens = output,
            TotalTokens = total,
            InputTokenDetails = inputDetails,
            OutputTokenDetails = outputDetails,
            UnknownFields = rest ?? FieldBag.Empty,
        };
    }

    static void IStateValue<UsageMetadata>.WriteValue(Utf8JsonWriter writer, UsageMetadata value)
    {
        writer.WriteStartObject();
        JsonFields.WriteNumber(writer, "input_tokens"u8, value.InputTokens);
        JsonFields.WriteNumber(writer, "output_tokens"u8, value.OutputTokens);
        JsonFields.WriteNumber(writer, "total_tokens"u8, value.TotalTokens);
        WriteDetails(writer, "input_token_details"u8, value.InputTokenDetails);
        WriteDetails(writer, "output_token_details"u8, value.OutputTokenDetails);
        ((FieldBag)value.UnknownFields).WriteTo(writer);
        writer.WriteEndObject();
    }

    private static bool TryReadDetails(ref Utf8JsonReader reader, ref TokenDetails? details)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            details = StateJson.ReadValue<TokenDetails>(ref reader);
        return reader.TokenType is JsonTokenType.EndObject or JsonTokenType.Null;
    }

    private static void WriteDetails(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TokenDetails? details)
    {
        if (details is null)
            return;
        writer.WritePropertyName(name);
        StateJson.WriteValue(writer, details);
    }
}
