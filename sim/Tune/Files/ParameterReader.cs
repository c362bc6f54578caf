using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Reads the list of parameters: a path each, with a range or a list of values.</summary>
internal sealed class ParameterReader(FindingList findings, TuneNumbers numbers, SiteText? site)
{
    private const int MaximumParameters = 32;
    private const int MaximumValues = 1_000;
    private const double MaximumNumber = 1e12;

    private readonly List<TuneParameter> _parameters = [];

    /// <summary>Reads all; a list without any is a finding.</summary>
    public IReadOnlyList<TuneParameter> Read(ObjectReader file, JsonValue? value)
    {
        foreach (JsonValue item in file.Items(value))
        {
            ReadOne(item);
        }

        if (value is not null && value.Items.Count is 0 or > MaximumParameters && !findings.Covers(value.Path))
        {
            findings.AddPath(value.Path, value.Line, TuneTexts.BadParameterCount.Format(MaximumParameters), TuneTexts.ParametersRemedy);
        }

        return _parameters;
    }

    private void ReadOne(JsonValue item)
    {
        ObjectReader reader = new(item, findings);
        JsonValue? pathValue = reader.Required("path", TuneTexts.PathRemedy);
        string text = reader.Text(pathValue) ?? string.Empty;
        JsonValue? list = reader.Optional("values");
        decimal? from = Decimal(numbers.Number(reader, "from", -MaximumNumber, MaximumNumber));
        decimal? to = Decimal(numbers.Number(reader, "to", -MaximumNumber, MaximumNumber));
        decimal? step = Decimal(numbers.Number(reader, "step", -MaximumNumber, MaximumNumber));
        reader.Finish();
        SitePath? path = pathValue is null ? null : PathOf(pathValue, text);
        List<string> values = (list, from, to, step) switch
        {
            (not null, null, null, null) => [.. reader.Items(list).Select(JsonLiteral.Of)],
            (null, decimal first, decimal last, decimal width) when width > 0 && last >= first && (last - first) / width < MaximumValues =>
                Range(first, last, width),
            _ => [],
        };
        if (values.Count is 0 or > MaximumValues || values.Distinct().Count() < values.Count)
        {
            findings.AddPath(item.Path, item.Line, TuneTexts.BadValues.Format(MaximumValues), TuneTexts.ValuesRemedy);
        }
        else if (path is not null)
        {
            _parameters.Add(new TuneParameter(path, values, JsonLiteral.Normal(site?.ValueAt(path))));
        }
    }

    private SitePath? PathOf(JsonValue value, string text)
    {
        SitePath? path = SitePath.TryParse(text);
        if (path is null)
        {
            findings.AddPath(value.Path, value.Line, TuneTexts.BadPath.Format(text), TuneTexts.PathRemedy);
        }
        else if (site is not null && !site.HasPlaceFor(path))
        {
            findings.AddPath(value.Path, value.Line, TuneTexts.NoPlace.Format(text), TuneTexts.NoPlaceRemedy);
        }
        else if (_parameters.Any(p => p.Path.Text == text))
        {
            findings.AddPath(value.Path, value.Line, TuneTexts.Twice.Format(text), TuneTexts.TwiceRemedy);
        }
        else if (_parameters.Find(p => site?.IsWithin(p.Path, path) == true) is { } other)
        {
            // The one that is put in last would undo the other, and a setting would not be what its values say.
            findings.AddPath(value.Path, value.Line, TuneTexts.SamePlace.Format(text, other.Path.Text), TuneTexts.TwiceRemedy);
        }

        return path;
    }

    // Steps of 0.1 that are added up as binary fractions would give values such as 0.30000000000000004.
    private static decimal? Decimal(double? number) =>
        number is double value && double.IsFinite(value) && Math.Abs(value) <= MaximumNumber
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : null;

    private static List<string> Range(decimal first, decimal last, decimal width)
    {
        List<string> values = [];
        for (decimal value = first; value <= last; value += width)
        {
            values.Add(JsonLiteral.Of(value));
        }

        return values;
    }
}
