namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Takes a CSV text apart row by row after RFC 4180: cells may be quoted, a quote inside is doubled, a line may end within
/// quotes. Lines may end in CR LF, LF or CR; blank lines are passed over.
/// </summary>
internal sealed class CsvReader
{
    private readonly string _text;
    private readonly FindingList _findings;
    private readonly char _separator;

    // The row's cells without quotes, one after the other, and where each ends.
    private readonly List<int> _ends = [];
    private char[] _cells = new char[256];
    private int _length;

    private int _position;
    private int _nextLine = 1;

    /// <summary>Begins; the header decides whether cells are parted by commas or semicolons.</summary>
    public CsvReader(string text, FindingList findings)
    {
        _text = text;
        _findings = findings;
        _position = text.StartsWith('\uFEFF') ? 1 : 0;
        _separator = FindSeparator(text);
    }

    /// <summary>The line that the row begins in, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Cells of the row.</summary>
    public int CellCount => _ends.Count;

    /// <summary>A cell of the row, without quotes and blanks around it; holds until the next row.</summary>
    public ReadOnlySpan<char> Cell(int index)
    {
        int start = index == 0 ? 0 : _ends[index - 1];
        return _cells.AsSpan(start, _ends[index] - start).Trim();
    }

    /// <summary>Reads the next row that is not blank; false at the end.</summary>
    public bool ReadRow()
    {
        while (_position < _text.Length)
        {
            ReadLine();
            if (CellCount > 1 || !Cell(0).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static char FindSeparator(string text)
    {
        bool isQuoted = false;
        foreach (char character in text)
        {
            isQuoted ^= character == '"';
            if (!isQuoted && character is ',' or ';')
            {
                return character;
            }

            if (!isQuoted && character is '\n' or '\r')
            {
                break;
            }
        }

        return ',';
    }

    private void ReadLine()
    {
        _ends.Clear();
        _length = 0;
        Line = _nextLine;
        bool isCellStart = true;
        while (_position < _text.Length)
        {
            char character = _text[_position++];
            if (character == _separator)
            {
                _ends.Add(_length);
                isCellStart = true;
            }
            else if (character is '\n' or '\r')
            {
                PassLineEnd(character);
                break;
            }
            else if (character == '"' && isCellStart)
            {
                ReadQuoted();
                isCellStart = false;
            }
            else
            {
                Append(character);
                isCellStart &= character is ' ' or '\t';
            }
        }

        _ends.Add(_length);
    }

    private void ReadQuoted()
    {
        int openingLine = _nextLine;
        while (_position < _text.Length)
        {
            char character = _text[_position++];
            if (character == '"')
            {
                if (_position >= _text.Length || _text[_position] != '"')
                {
                    CheckAfterQuote();
                    return;
                }

                _position++;
            }
            else if (character is '\n' or '\r')
            {
                PassLineEnd(character);
            }

            Append(character);
        }

        _findings.AddLine(
            openingLine,
            0,
            new Phrase("a quote is opened and never closed", "引号未闭合"),
            new Phrase("Close it, or double a quote that belongs to the text", "请补上引号；文本中的引号须写两个"));
    }

    private void CheckAfterQuote()
    {
        if (_position < _text.Length && _text[_position] is not ('\n' or '\r' or ' ' or '\t') && _text[_position] != _separator)
        {
            _findings.AddLine(
                _nextLine,
                0,
                new Phrase("text follows a closing quote", "引号之后还有文本"),
                new Phrase("Put the whole cell in quotes, and double a quote that belongs to the text", "请将整个单元格放入引号，文本中的引号须写两个"));
        }
    }

    private void PassLineEnd(char character)
    {
        if (character == '\r' && _position < _text.Length && _text[_position] == '\n')
        {
            _position++;
        }

        _nextLine++;
    }

    private void Append(char character)
    {
        if (_length == _cells.Length)
        {
            Array.Resize(ref _cells, 2 * _length);
        }

        _cells[_length++] = character;
    }
}
