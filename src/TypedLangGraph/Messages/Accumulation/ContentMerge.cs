using System.Text;
using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>Content that arrives in pieces: text until the first block comes, a list of blocks from then on.</summary>
internal sealed class ContentMerge
{
    private readonly StringBuilder _text = new();
    private MergeBuffer? _buffer;
    private MergedList? _blocks;

    private MergeBuffer Buffer => _buffer ??= new MergeBuffer();

    public void Add(MessageContent piece)
    {
        if (!piece.IsText)
            AddBlocks(piece.Blocks);
        else if (_blocks is null)
            _text.Append(piece.Text);
        else if (piece.Text.Length > 0)
            _blocks.AddText(piece.Text);
    }

    public MessageContent Build()
    {
        if (_blocks is null)
            return new MessageContent(_text.ToString());
        var reader = new Utf8JsonReader(Buffer.Write(_blocks, static (writer, blocks) => blocks.WriteTo(writer)), StateDecoding.ReaderOptions);
        reader.Read();
        return StateJson.ReadValue<MessageContent>(ref reader);
    }

    private void AddBlocks(IReadOnlyList<ContentBlock> blocks)
    {
        if (_blocks is null)
        {
            _blocks = new MergedList();
            if (_text.Length > 0)
                _blocks.AddText(_text.ToString());
        }

        foreach (var block in blocks)
        {
            var reader = new Utf8JsonReader(Buffer.Write(block, StateJson.WriteValue), StateDecoding.ReaderOptions);
            reader.Read();
            _blocks.AddItem(ref reader);
        }
    }
}
