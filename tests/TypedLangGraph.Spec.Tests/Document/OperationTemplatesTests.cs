using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Document;

/// <summary>A request is taken for the operation that it asks for, because tests are measured by it.</summary>
public sealed class OperationTemplatesTests
{
    private readonly OperationTemplates _templates = OperationTemplates.Of(SpecDocument.Load());

    [Theory]
    [InlineData("GET", "/threads/1?include=ttl", "GET /threads/{thread_id}")]
    [InlineData("POST", "/threads/search", "POST /threads/search")]
    [InlineData("GET", "/threads/1/state/2", "GET /threads/{thread_id}/state/{checkpoint_id}")]
    [InlineData("POST", "/threads/1/state/checkpoint", "POST /threads/{thread_id}/state/checkpoint")]
    [InlineData("POST", "/threads/1/runs/stream", "POST /threads/{thread_id}/runs/stream")]
    [InlineData("DELETE", "/mcp/", "DELETE /mcp/")]
    [InlineData("PATCH", "/threads/1/state", null)]
    [InlineData("GET", "/threads//state", null)]
    public void The_most_exact_path_wins(string method, string path, string? operation) => Assert.Equal(operation, _templates.Find(method, path));
}
