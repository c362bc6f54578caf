using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Takes an object apart key by key. What was asked for is what is known: <see cref="Finish"/> refuses every other key, so
/// that the list of known names cannot differ from the code that reads them.
/// </summary>
internal sealed class ObjectReader
{
    private readonly JsonValue _value;
    private readonly FindingList _findings;
    private readonly Dictionary<string, JsonMember> _members = [];
    private readonly List<string> _known = [];
    private readonly Dictionary<string, Phrase> _missing = [];
    private readonly bool _isObject;

    /// <summary>Begins; a value that is no object, and a key that is written twice, become findings.</summary>
    public ObjectReader(JsonValue value, FindingList findings)
    {
        _value = value;
        _findings = findings;
        _isObject = Is(value, JsonKind.Object);
        foreach (JsonMember member in value.Members)
        {
            if (!_members.TryAdd(member.Name, member))
            {
                findings.AddPath(
                    member.Value.Path,
                    member.Line,
                    new Phrase("\"{0}\" is already written in line {1}", "“{0}”已在第 {1} 行写过")
                        .Format(member.Name, _members[member.Name].Line),
                    new Phrase("Keep one of the two", "请只保留其中一处"));
            }
        }
    }

    /// <summary>The path of the object.</summary>
    public string Path => _value.Path;

    /// <summary>The line of the object.</summary>
    public int Line => _value.Line;

    /// <summary>The names asked for so far.</summary>
    public IReadOnlyList<string> Known => _known;

    /// <summary>The path of a key.</summary>
    public string PathOf(string name) => JsonPath.Member(Path, name);

    /// <summary>The value of a key that may be left out.</summary>
    public JsonValue? Optional(string name)
    {
        _known.Add(name);
        return _members.TryGetValue(name, out JsonMember? member) ? member.Value : null;
    }

    /// <summary>The value of a key that must be there; null after a finding that gives the remedy.</summary>
    public JsonValue? Required(string name, Phrase remedy)
    {
        JsonValue? value = Optional(name);
        if (value == null && _isObject)
        {
            _missing.Add(name, remedy);
        }

        return value;
    }

    /// <summary>A text, or null where it is missing or no text.</summary>
    public string? Text(JsonValue? value) => value != null && Is(value, JsonKind.Text) ? value.Text : null;

    /// <summary>The items of a list; none where it is missing or no list.</summary>
    public IReadOnlyList<JsonValue> Items(JsonValue? value) => value != null && Is(value, JsonKind.List) ? value.Items : [];

    /// <summary>True or false; the fallback where it is missing or something else.</summary>
    public bool Truth(JsonValue? value, bool fallback) =>
        value != null && Is(value, JsonKind.Truth) ? value.Text == "true" : fallback;

    /// <summary>
    /// A whole number; one beyond 32 bits becomes the nearest that fits, which no range allows. Null where it is missing or
    /// no whole number.
    /// </summary>
    public int? WholeNumber(JsonValue? value)
    {
        double? number = Number(value);
        if (number == null)
        {
            return null;
        }

        if (double.IsFinite(number.Value) && number.Value != Math.Truncate(number.Value))
        {
            _findings.AddPath(
                value!.Path,
                value.Line,
                new Phrase("must be a whole number, not {0}", "必须是整数，而不是 {0}").Format(value.Text),
                new Phrase("Round it, or use the smaller unit that the key names", "请取整，或使用键名所示的较小单位"));
            return null;
        }

        return (int)Math.Clamp(number.Value, int.MinValue, int.MaxValue);
    }

    /// <summary>A number, infinite where it is beyond every double. Null where it is missing or no number.</summary>
    public double? Number(JsonValue? value) =>
        value != null && Is(value, JsonKind.Number)
            ? double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    /// <summary>A member of an enumeration by its name; null where it is missing or unknown.</summary>
    /// <param name="value">The value.</param>
    /// <param name="offered">Names that a remedy lists; every name where null.</param>
    public T? Choice<T>(JsonValue? value, IReadOnlyCollection<string>? offered = null)
        where T : struct, Enum
    {
        string? text = Text(value);
        if (text == null)
        {
            return null;
        }

        T? choice = ChoiceNames<T>.Find(text);
        if (choice == null)
        {
            _findings.AddPath(
                value!.Path,
                value.Line,
                new Phrase("\"{0}\" is not known here", "此处没有“{0}”").Format(text),
                NearestName.Remedy(text, ChoiceNames<T>.All, offered));
        }

        return choice;
    }

    /// <summary>Adds a finding about a value of this object.</summary>
    public void Refuse(JsonValue value, Phrase problem, Phrase remedy) =>
        _findings.AddPath(value.Path, value.Line, problem, remedy);

    /// <summary>Ends: keys that nobody asked for and keys that are missing become findings.</summary>
    public void Finish()
    {
        foreach (JsonMember member in _members.Values.Where(member => !_known.Contains(member.Name)))
        {
            _findings.AddPath(
                member.Value.Path,
                member.Line,
                new Phrase("unknown key \"{0}\"", "未知的键“{0}”").Format(member.Name),
                NearestName.Remedy(member.Name, _known));

            // A mistyped key is one mistake, not an unknown key and a missing one.
            string? meant = NearestName.Of(member.Name, _known);
            if (meant != null && _missing.Remove(meant))
            {
                _findings.Excuse(PathOf(meant));
            }
        }

        foreach ((string name, Phrase remedy) in _missing)
        {
            _findings.AddPath(PathOf(name), Line, new Phrase("\"{0}\" is missing", "缺少“{0}”").Format(name), remedy);
        }
    }

    private bool Is(JsonValue value, JsonKind kind)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        _findings.AddPath(
            value.Path,
            value.Line,
            new Phrase("must be {0}, not {1}", "必须是{0}，而不是{1}").Format(JsonValue.Name(kind), value.KindPhrase),
            value.Kind == JsonKind.Null
                ? new Phrase("Leave the key out, or give a value", "请删去该键，或给出数值")
                : new Phrase("Write {0}", "请写成{0}").Format(JsonValue.Name(kind)));
        return false;
    }
}
