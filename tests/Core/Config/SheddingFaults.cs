using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>Ways to spoil what loads can bear and the time after an outage, and what the rules say of each: code, field, index.</summary>
internal static class SheddingFaults
{
    public static Dictionary<string, (Action<SiteConfiguration> Spoil, SiteErrorCode Code, SiteField Field, int Index)> All { get; } = new()
    {
        ["shed of less than no time"] = (s => s.Loads[1].Options.MaximumShedMilliseconds = -1, SiteErrorCode.OutOfRange, SiteField.LoadMaximumShed, 1),
        ["shed of more than a day"] = (s => s.Loads[1].Options.MaximumShedMilliseconds = 86_400_001, SiteErrorCode.OutOfRange, SiteField.LoadMaximumShed, 1),
        ["day of less than no shed"] = (s => s.Loads[1].Options.MaximumShedPerDayMilliseconds = -1, SiteErrorCode.OutOfRange, SiteField.LoadMaximumShedPerDay, 1),
        ["day of more than a day"] = (s => s.Loads[1].Options.MaximumShedPerDayMilliseconds = 86_400_001, SiteErrorCode.OutOfRange, SiteField.LoadMaximumShedPerDay, 1),
        ["starts below nothing"] = (s => s.Loads[0].Options.MaximumStartsPerHour = -1, SiteErrorCode.OutOfRange, SiteField.LoadMaximumStarts, 0),
        ["start every four minutes"] = (s => s.Loads[0].Options.MaximumStartsPerHour = 13, SiteErrorCode.OutOfRange, SiteField.LoadMaximumStarts, 0),
        ["shed that ends before the minimum off time"] = (s => s.Loads[0].Options.MaximumShedMilliseconds = 660_000, SiteErrorCode.AllowanceTooShort, SiteField.LoadMaximumShed, 0),
        ["shed of a second"] = (s => s.Loads[1].Options.MaximumShedMilliseconds = 1_000, SiteErrorCode.AllowanceTooShort, SiteField.LoadMaximumShed, 1),
        ["day that has no room for one shed"] = (s => s.Loads[0].Options.MaximumShedPerDayMilliseconds = 660_000, SiteErrorCode.AllowanceTooShort, SiteField.LoadMaximumShedPerDay, 0),
        ["hold before the outage"] = (s => s.PowerUp.HoldSeconds = -1, SiteErrorCode.OutOfRange, SiteField.PowerUpHold, -1),
        ["hold of more than an hour"] = (s => s.PowerUp.HoldSeconds = 3_601, SiteErrorCode.OutOfRange, SiteField.PowerUpHold, -1),
        ["stagger backwards"] = (s => s.PowerUp.StaggerSeconds = -1, SiteErrorCode.OutOfRange, SiteField.PowerUpStagger, -1),
        ["stagger of more than ten minutes"] = (s => s.PowerUp.StaggerSeconds = 601, SiteErrorCode.OutOfRange, SiteField.PowerUpStagger, -1),
        ["spread below nothing"] = (s => s.PowerUp.SpreadSeconds = -1, SiteErrorCode.OutOfRange, SiteField.PowerUpSpread, -1),
        ["spread of more than an hour"] = (s => s.PowerUp.SpreadSeconds = 3_601, SiteErrorCode.OutOfRange, SiteField.PowerUpSpread, -1),
    };
}
