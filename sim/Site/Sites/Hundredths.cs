using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads degrees and kelvins, which the firmware has in hundredths.</summary>
internal static class Hundredths
{
    private const int PerUnit = 100;

    /// <summary>A temperature in hundredths of a degree Celsius; null where it is missing or refused.</summary>
    public static int? Celsius(ObjectReader reader, JsonValue? value)
    {
        int? hundredths = Of(reader, value);
        if (hundredths is null or (>= TemperatureOptions.LowestCentiCelsius and <= TemperatureOptions.HighestCentiCelsius))
        {
            return hundredths;
        }

        int least = TemperatureOptions.LowestCentiCelsius / PerUnit;
        int most = TemperatureOptions.HighestCentiCelsius / PerUnit;
        reader.Refuse(
            value!,
            new Phrase("must be {0} to {1} °C, not {2}", "必须在 {0} 至 {1} ℃ 之间，而不是 {2}").Format(least, most, value!.Text),
            new Phrase("Write it in degrees Celsius", "请以摄氏度填写"));
        return null;
    }

    /// <summary>A number in hundredths, the nearest that 32 bits hold; null where it is missing, no number or finer.</summary>
    public static int? Of(ObjectReader reader, JsonValue? value)
    {
        double? number = reader.Number(value);
        if (number == null)
        {
            return null;
        }

        double hundredths = Math.Round(number.Value * PerUnit);
        if (double.IsFinite(number.Value) && Math.Abs(hundredths - (number.Value * PerUnit)) > 1e-6 * PerUnit)
        {
            reader.Refuse(
                value!,
                new Phrase("must be in steps of 0.01, not {0}", "最多两位小数，而不是 {0}").Format(value!.Text),
                new Phrase("Round it", "请四舍五入"));
            return null;
        }

        return (int)Math.Clamp(hundredths, int.MinValue, int.MaxValue);
    }
}
