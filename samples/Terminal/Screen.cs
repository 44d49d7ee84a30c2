// Draws what there is to see of a run: nodes on the left, states on the right, what models write below.
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Terminal;

internal static class Screen
{
    private const int NodesWidth = 34;

    public static IRenderable Draw(RunView view, int width)
    {
        IReadOnlyList<(string Name, string Time)> nodes = [.. Nodes(view.Nodes, depth: 0)];
        IReadOnlyList<string> states = [.. States(view)];
        var height = Math.Max(nodes.Count, states.Count) + 2;

        var left = new Grid { Expand = true }.AddColumn(Column()).AddColumn(Column().RightAligned());
        foreach (var (name, time) in nodes)
            left.AddRow(Line(name), Line(time));
        var upper = new Grid { Expand = true }.AddColumn(Column().Width(NodesWidth)).AddColumn(Column().Width(width - NodesWidth));
        upper.AddRow(Box("nodes", left, height), Box("state", new Rows(states.Select(Line)), height));
        return new Rows(upper, Box("tokens", new Markup(string.Join('\n', Texts(view))), height: null), Line(Ending(view)));
    }

    private static IEnumerable<(string, string)> Nodes(IEnumerable<NodeView> nodes, int depth) =>
        nodes.SelectMany(node => Nodes(node.Children, depth + 1).Prepend((new string(' ', 2 * depth) + Name(node), Time(node))));

    private static string Name(NodeView node) => node switch
    {
        { Trouble: { } trouble } => $"[red]✗ {node.Name.EscapeMarkup()}[/] [grey]{trouble.EscapeMarkup()}[/]",
        { HasEnded: true } => $"[green]✓[/] {node.Name.EscapeMarkup()}",
        _ => $"[yellow]● {node.Name.EscapeMarkup()}[/]",
    };

    private static string Time(NodeView node) => $"[grey]{node.Duration.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture)} s[/]";

    private static IEnumerable<string> States(RunView view)
    {
        foreach (var (path, lines) in view.States)
        {
            if (path.Length > 0)
                yield return $"[blue]{path.EscapeMarkup()}[/]";
            foreach (var line in lines)
                yield return $"{(line.IsChanged ? "[yellow]+[/]" : " ")} [grey]{line.Key.EscapeMarkup()}[/] {Changed(line.Text.EscapeMarkup(), line.IsChanged)}";
        }
    }

    private static string Changed(string markup, bool isChanged) => isChanged ? $"[yellow]{markup}[/]" : markup;

    private static IEnumerable<string> Texts(RunView view) =>
        view.Texts.Select(text => $"[blue]{text.Path.EscapeMarkup()}[/] {text.Text.EscapeMarkup()}").DefaultIfEmpty(" ");

    private static string Ending(RunView view) => view.Ending is { } ending ? $"[bold]{ending.EscapeMarkup()}[/]" : "[grey]running, Ctrl+C cancels[/]";

    private static Panel Box(string title, IRenderable content, int? height) =>
        new(content) { Header = new PanelHeader($" {title} "), Border = BoxBorder.Rounded, BorderStyle = new Style(Color.Grey), Height = height, Expand = true };

    private static GridColumn Column() => new GridColumn().NoWrap().PadLeft(0).PadRight(0);

    /// <summary>What is too long is cut, so that the lines can be counted.</summary>
    private static Markup Line(string markup) => new(markup) { Overflow = Overflow.Ellipsis };
}
