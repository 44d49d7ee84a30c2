using System.Text.Json;

namespace TypedLangGraph.Benchmarks.Corpora;

/// <summary>The least that reading a stream can cost: find each event, look at each token of its JSON, keep nothing.</summary>
internal static class TokenFloor
{
    public static int Read(ReadOnlySpan<byte> body)
    {
        var tokens = 0;
        while (body.IndexOf("\n\n"u8) is var end and >= 0)
        {
            var data = body[..end];
            data = data[(data.IndexOf("\ndata: "u8) + "\ndata: "u8.Length)..];
            var reader = new Utf8JsonReader(data);
            while (reader.Read())
                tokens++;
            body = body[(end + 2)..];
        }

        return tokens;
    }
}
