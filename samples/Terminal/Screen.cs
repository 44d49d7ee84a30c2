// Draws what there is to see of a run: nodes on the left, states on the right, what models write below.
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Terminal;

internal static class Screen
{
    private const int NodesWidth = 36;
    private const int TimeWidth = 9;

    /// <summary>What a box takes on both sides of its content.</summary>
    private const int Frame = 4;

    public static IRenderable Draw(RunView view, int width)
    {
        IReadOnlyList<(string Name, string Time)> nodes = [.. Nodes(view.Nodes, depth: 0)];
        IReadOnlyList<string> states = [.. States(view)];
        var height = Math.Max(nodes.Count, states.Count) + 2;

        var left = new Grid().AddColumn(Column(NodesWidth - Frame - TimeWidth)).AddColumn(Column(TimeWidth).RightAligned());
        foreach (var (name, time) in nodes)
            left.AddRow(new OneLine(name), new Markup(time));
        var upper = new Grid().AddColumn(Column(NodesWidth)).AddColumn(Column(width - NodesWidth));
        upper.AddRow(Box("nodes", left, height), Box("state", new Rows(states.Select(state => new OneLine(state))), height));
        return new Rows(upper, Box("tokens", new Markup(string.Join('\n', Texts(view))), height: null), new OneLine(Ending(view)));
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
        new(content) { Header = new PanelHeader(title), Border = BoxBorder.Rounded, BorderStyle = new Style(Color.Grey), Height = height, Expand = true };

    private static GridColumn Column(int width) => new GridColumn().Width(width).NoWrap().PadLeft(0).PadRight(0);
}
