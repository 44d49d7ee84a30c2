// The jobs: one JSON object a line, or a list for those who only want to look.
using System.Text.Json;

namespace Worker;

internal static class JobFile
{
    /// <param name="path">The file, or null for the list.</param>
    /// <exception cref="FormatException">A line is no job, or two jobs have one id.</exception>
    public static IReadOnlyList<Job> Read(string? path)
    {
        Job[] jobs = path is null ? [.. Examples()] : [.. File.ReadLines(path).Index().Where(line => line.Item.Length > 0).Select(line => Parse(path, line))];
        if (jobs.CountBy(job => job.Id).FirstOrDefault(count => count.Value > 1) is { Key: { } id })
            throw new FormatException($"{path}: two jobs have the id \"{id}\". The journal tells jobs apart by their ids.");
        return jobs;
    }

    private static Job Parse(string path, (int Index, string Text) line)
    {
        try
        {
            return JsonSerializer.Deserialize(line.Text, WorkerJson.Default.Job)!;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new FormatException(
                $"{path}, line {line.Index + 1} is no job: {exception.Message} Write, for example, {{\"graph\":\"joke\",\"id\":\"1\",\"topic\":\"cats\"}}.", exception);
        }
    }

    private static IEnumerable<Job> Examples()
    {
        for (var number = 1; number <= 10; number++)
        {
            yield return new CountJob($"count-{number}", Upto: 5, Ms: 200);
            yield return new JokeJob($"joke-{number}", $"topic {number}");
        }
    }
}
