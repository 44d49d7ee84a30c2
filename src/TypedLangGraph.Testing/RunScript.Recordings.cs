using System.Net.ServerSentEvents;

namespace TypedLangGraph.Testing;

/// <content>Recorded streams.</content>
public sealed partial class RunScript
{
    /// <summary>Plays what a server has sent.</summary>
    /// <param name="path">A file that <see cref="StreamRecorder"/> wrote, or any body of server-sent events.</param>
    public static RunScript FromRecording(string path)
    {
        using var file = File.OpenRead(path);
        return FromRecording(file);
    }

    /// <summary>Plays what a server has sent.</summary>
    /// <param name="body">A body of server-sent events. Ids and <c>metadata</c> are those of the run that plays it.</param>
    public static RunScript FromRecording(Stream body)
    {
        var script = new RunScript();
        foreach (var item in SseParser.Create(body, static (_, data) => data.ToArray()).Enumerate())
        {
            if (item.EventType != "metadata")
                script.Event(item.EventType, JsonPayload.FromUtf8(item.Data));
        }

        return script;
    }
}
