using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Numbers of a tuning file, each with its range; what lies beyond is a finding.</summary>
internal sealed class TuneNumbers(FindingList findings)
{
    /// <summary>A whole number that may be left out.</summary>
    public int? Whole(ObjectReader reader, string key, int least, int most) => Checked(reader, key, least, most, reader.WholeNumber);

    /// <summary>A number that may be left out.</summary>
    public double? Number(ObjectReader reader, string key, double least, double most) => Checked(reader, key, least, most, reader.Number);

    /// <summary>A day that must be there.</summary>
    public DateOnly Day(ObjectReader reader, string key, out JsonValue? value)
    {
        value = reader.Required(key, TuneTexts.DayRemedy);
        string? text = reader.Text(value);
        if (text is null)
        {
            return default;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            || day.Year is < 2000 or > 2099)
        {
            findings.AddPath(value!.Path, value.Line, TuneTexts.BadDay.Format(text), TuneTexts.DayRemedy);
        }

        return day;
    }

    private T? Checked<T>(ObjectReader reader, string key, double least, double most, Func<JsonValue?, T?> read)
        where T : struct
    {
        JsonValue? value = reader.Optional(key);
        T? number = read(value);
        double size = Convert.ToDouble(number, CultureInfo.InvariantCulture);
        if (number is not null && (size < least || size > most))
        {
            findings.AddPath(
                value!.Path, value.Line, TuneTexts.OutOfRange.Format(least, most, value.Text), TuneTexts.RangeRemedy);
        }

        return number;
    }
}
