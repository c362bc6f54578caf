namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>Reads a line of a table word by word.</summary>
internal sealed class LineCursor(string line)
{
    // `ref` occurs on types (ref structs) and is told apart from a parameter's `ref` by its place.
    private static readonly HashSet<string> ModifierWords =
    [
        "public", "protected", "internal", "private", "static", "abstract", "virtual", "override", "sealed",
        "readonly", "const", "new", "unsafe", "volatile", "ref",
    ];

    private int _position;

    public string Rest => line[_position..].Trim();

    /// <summary>Takes the next word, up to a space.</summary>
    public string Word()
    {
        SkipSpaces();
        int start = _position;
        while (_position < line.Length && line[_position] != ' ')
        {
            _position++;
        }

        return start < _position ? line[start.._position] : throw Expected("a word");
    }

    /// <summary>Takes all words that are modifiers, joined by spaces.</summary>
    public string Modifiers()
    {
        List<string> words = [];
        while (ModifierWords.Contains(PeekWord()))
        {
            words.Add(Word());
        }

        return string.Join(' ', words);
    }

    /// <summary>Takes the text before one of the stop characters, or the rest of the line.</summary>
    public string Until(params char[] stops)
    {
        SkipSpaces();
        int end = line.IndexOfAny(stops, _position);
        end = end < 0 ? line.Length : end;
        string text = line[_position..end].Trim();
        _position = end;
        return text;
    }

    /// <summary>Takes what stands between an opening and its closing character; text in quotes is not looked at.</summary>
    public string Between(char open, char close)
    {
        SkipSpaces();
        if (_position >= line.Length || line[_position] != open)
        {
            throw Expected($"'{open}'");
        }

        int start = ++_position;
        char quote = '\0';
        int depth = 1;
        for (; _position < line.Length; _position++)
        {
            char c = line[_position];
            if (quote != '\0')
            {
                _position += c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == open)
            {
                depth++;
            }
            else if (c == close && --depth == 0)
            {
                return line[start.._position++].Trim();
            }
        }

        throw Expected($"'{close}'");
    }

    public TableFormatException Expected(string what) =>
        new($"expected {what} at column {_position + 1} of \"{line.Trim()}\"");

    private string PeekWord()
    {
        int before = _position;
        string word = Rest.Length == 0 ? "" : Word();
        _position = before;
        return word;
    }

    private void SkipSpaces()
    {
        while (_position < line.Length && line[_position] == ' ')
        {
            _position++;
        }
    }
}
