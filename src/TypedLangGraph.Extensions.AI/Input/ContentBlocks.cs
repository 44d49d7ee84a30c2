using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Input;

/// <summary>Turns what a message of a chat says and shows into content of LangChain. Calls, results and answers have other places.</summary>
internal static class ContentBlocks
{
    /// <returns>Null when there is nothing to say.</returns>
    public static MessageContent? Of(IEnumerable<AIContent> contents)
    {
        var blocks = contents.Select(Block).OfType<ContentBlock>().ToList();
        return blocks.Count switch
        {
            0 => default(MessageContent?),
            _ when blocks.TrueForAll(static block => block.Type == "text") => string.Concat(blocks.Select(static block => block.Text)),
            _ => new MessageContent(blocks),
        };
    }

    private static ContentBlock? Block(AIContent content) => content switch
    {
        TextContent text => ContentBlock.FromText(text.Text),

        // The form that all chat models of LangChain understand.
        DataContent image when image.HasTopLevelMediaType("image") => ContentBlock.FromImageUrl(image.Uri),
        UriContent image when image.HasTopLevelMediaType("image") => ContentBlock.FromImageUrl(image.Uri.ToString()),
        DataContent data => Standard(data.MediaType, "base64", data.Base64Data.ToString(), data.Name),
        UriContent uri => Standard(uri.MediaType, "url", uri.Uri.ToString(), name: null),
        HostedFileContent file => Standard(file.MediaType ?? "application/octet-stream", "file_id", file.FileId, file.Name),
        AIContent { RawRepresentation: ContentBlock block } => block,
        _ => null,
    };

    /// <summary>A block of LangChain's standard content: its source is the field that is named so.</summary>
    private static ContentBlock Standard(string mediaType, string source, string value, string? name)
    {
        var fields = new Dictionary<string, JsonPayload> { [source] = JsonValue.Create(value), ["mime_type"] = JsonValue.Create(mediaType) };
        if (name is not null)
            fields["metadata"] = new JsonObject { ["filename"] = name };
        return new ContentBlock { Type = BlockType(mediaType), UnknownFields = fields };
    }

    private static string BlockType(string mediaType) => mediaType.Split('/')[0] switch
    {
        "audio" => "audio",
        "video" => "video",
        _ => "file",
    };
}
