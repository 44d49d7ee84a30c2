using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TypedLangGraph.Contracts.Json;

/// <summary>Reads JSON text, strictly as RFC 8259 has it.</summary>
internal sealed class JsonParser
{
    /// <summary>Deeper than any schema, and shallow enough for the smallest stack that a compiler gives its components.</summary>
    public const int MaxDepth = 200;

    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonParser(string text) => _text = text;

    /// <exception cref="JsonFormatException">The text is something else, or is nested too deeply.</exception>
    public static JsonValue Parse(string text)
    {
        var parser = new JsonParser(text);
        if (text.Length > 0 && text[0] == '\uFEFF')
            parser._position = 1;
        var value = parser.ReadValue();
        parser.SkipWhiteSpace();
        return parser._position == text.Length ? value : throw parser.Error("there is more text behind the JSON value");
    }

    private JsonValue ReadValue()
    {
        SkipWhiteSpace();
        switch (Peek())
        {
            case '{':
                return Nested(ReadObject);
            case '[':
                return Nested(ReadArray);
            case '"':
                return JsonValue.String(ReadString());
            case 't':
                return ReadWord("true", JsonValue.True);
            case 'f':
                return ReadWord("false", JsonValue.False);
            case 'n':
                return ReadWord("null", JsonValue.Null);
            default:
                return ReadNumber();
        }
    }

    private JsonValue Nested(System.Func<JsonValue> read)
    {
        if (++_depth > MaxDepth)
            throw Error($"the JSON is nested deeper than {MaxDepth} levels");
        _position++;
        var value = read();
        _depth--;
        return value;
    }

    private JsonValue ReadObject()
    {
        var members = new JsonObjectBuilder();
        if (TryTake('}'))
            return members.ToValue();
        do
        {
            SkipWhiteSpace();
            if (Peek() != '"')
                throw Error("a name in quotes is expected");
            var name = ReadString();
            Take(':');
            members.Add(name, ReadValue());
        }
        while (TryTake(','));
        Take('}');
        return members.ToValue();
    }

    private JsonValue ReadArray()
    {
        var items = new List<JsonValue>();
        if (TryTake(']'))
            return JsonValue.Array(items);
        do
        {
            items.Add(ReadValue());
        }
        while (TryTake(','));
        Take(']');
        return JsonValue.Array(items);
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        for (_position++; Peek() is var current and not '"'; _position++)
        {
            if (current < ' ')
                throw Error(_position >= _text.Length ? "the text ends within a string" : "a control character stands within a string");
            text.Append(current == '\\' ? ReadEscape() : current);
        }

        _position++;
        return text.ToString();
    }

    private char ReadEscape()
    {
        _position++;
        switch (Peek())
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case '"' or '\\' or '/':
                return _text[_position];
            case 'u' when _position + 4 < _text.Length
                && ushort.TryParse(_text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _position += 4;
                return (char)code;
            default:
                throw Error("this escape is not known in JSON");
        }
    }

    private JsonValue ReadNumber()
    {
        var start = _position;
        if (Peek() == '-')
            _position++;
        if (Peek() == '0')
            _position++;
        else
            TakeDigits();
        if (Peek() == '.')
        {
            _position++;
            TakeDigits();
        }

        if (Peek() is 'e' or 'E')
        {
            _position++;
            if (Peek() is '+' or '-')
                _position++;
            TakeDigits();
        }

        return JsonValue.Number(_text.Substring(start, _position - start));
    }

    private void TakeDigits()
    {
        if (Peek() is < '0' or > '9')
            throw Error("a JSON value is expected");
        while (Peek() is >= '0' and <= '9')
            _position++;
    }

    private JsonValue ReadWord(string word, JsonValue value)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            throw Error("a JSON value is expected");
        _position += word.Length;
        return value;
    }

    private bool TryTake(char expected)
    {
        SkipWhiteSpace();
        if (Peek() != expected)
            return false;
        _position++;
        return true;
    }

    private void Take(char expected)
    {
        if (!TryTake(expected))
            throw Error($"'{expected}' is expected");
    }

    private void SkipWhiteSpace()
    {
        while (Peek() is ' ' or '\t' or '\r' or '\n')
            _position++;
    }

    /// <summary>The next character; NUL at the end, which is no JSON anywhere.</summary>
    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private JsonFormatException Error(string problem)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < _position && i < _text.Length; i++)
        {
            if (_text[i] == '\n')
            {
                line++;
                start = i + 1;
            }
        }

        return new(problem, line, _position - start + 1);
    }
}
