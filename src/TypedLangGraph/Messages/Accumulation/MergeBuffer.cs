using System.Buffers;
using System.Text.Json;

namespace TypedLangGraph.Messages;

/// <summary>Writes JSON into memory that is used again and again.</summary>
internal sealed class MergeBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _writer;

    public MergeBuffer() => _writer = new Utf8JsonWriter(_bytes, JsonPayload.WriterOptions);

    /// <returns>A view that is valid until the next write.</returns>
    public ReadOnlySpan<byte> Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        _bytes.ResetWrittenCount();
        _writer.Reset();
        write(_writer, value);
        _writer.Flush();
        return _bytes.WrittenSpan;
    }
}
