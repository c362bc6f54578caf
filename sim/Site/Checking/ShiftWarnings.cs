using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a technician should know of setpoints that are moved ahead of dear hours.</summary>
internal static class ShiftWarnings
{
    private const double CentiPerDegree = 100;

    /// <summary>The warnings of all setpoints.</summary>
    public static IEnumerable<SiteWarning> Of(string file, JsonValue root, SiteConfiguration site)
    {
        for (int i = 0; i < site.Setpoints.Length; i++)
        {
            SetpointOptions options = site.Setpoints[i].Options;
            string path = FieldGuide.PathOf(new SiteError(SiteErrorCode.ShiftRange, SiteField.SetpointShift, i), site);
            if (!options.Shift.IsUsed)
            {
                continue;
            }

            if (DoesNothing(options))
            {
                yield return Make(
                    "shift-does-nothing",
                    new("the setpoint stays as it is ahead of dear hours and in them", "高价时段之前与其间设定值均不变"),
                    new("Write \"aheadCelsius\" and \"dearCelsius\"", "请填写“aheadCelsius”和“dearCelsius”"));
            }

            LoadConfiguration? guarded = site.Loads.FirstOrDefault(load =>
                load.Comfort.TemperatureIndex == options.Shift.TemperatureIndex && options.Shift.CoolingDearCentiCelsius > load.Comfort.MaximumCentiCelsius);
            if (guarded != null)
            {
                yield return Make(
                    "shift-beyond-comfort",
                    new Phrase("in dear hours the setpoint of cooling is {0} °C, above what {1} has in \"comfort\"", "高价时段制冷设定值为 {0} ℃，高于 {1} 的“comfort”上限")
                        .Format((options.Shift.CoolingDearCentiCelsius / CentiPerDegree).ToString("0.0#", CultureInfo.InvariantCulture), guarded.Id),
                    new("Lower \"dearCelsius\": rooms lie a kelvin or so above a setpoint", "请降低“dearCelsius”：室温通常比设定值高约 1 K"));
            }

            if (!site.Schedules[site.Setpoints[i].Schedule].OptimumStart.IsUsed)
            {
                yield return Make(
                    "shift-not-learned",
                    new("its schedule has no \"optimumStart\": how long a kelvin takes is never learned", "所属时间表没有“optimumStart”：无法学习升降温速度"),
                    new("Write \"optimumStart\" with the same temperature", "请为时间表填写“optimumStart”，并使用同一温度"));
            }

            SiteWarning Make(string code, Phrase problem, Phrase remedy) =>
                new(code, new InputFinding(file, path, root.LineOf(path), 0, problem, remedy));
        }
    }

    private static bool DoesNothing(SetpointOptions options) =>
        options.Shift.CoolingAheadCentiCelsius == options.CoolingOccupiedCentiCelsius
        && options.Shift.CoolingDearCentiCelsius == options.CoolingOccupiedCentiCelsius
        && options.Shift.HeatingAheadCentiCelsius == options.HeatingOccupiedCentiCelsius
        && options.Shift.HeatingDearCentiCelsius == options.HeatingOccupiedCentiCelsius;
}
