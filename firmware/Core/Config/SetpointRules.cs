using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about setpoints.</summary>
public static class SetpointRules
{
    /// <summary>Most setpoints of one controller.</summary>
    public const int MaximumSetpoints = 4;

    /// <summary>Checks a configuration whose other parts are right.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        if (site.Setpoints.Length > MaximumSetpoints)
        {
            return new SiteError(SiteErrorCode.SetpointCount, SiteField.Setpoints, -1);
        }

        SetpointBounds bounds = site.SetpointBounds;
        if (!IsSetpoint(bounds.HeatingMaximumCentiCelsius) || !IsSetpoint(bounds.CoolingMinimumCentiCelsius))
        {
            return new SiteError(SiteErrorCode.SetpointRange, SiteField.SetpointBounds, -1);
        }

        SiteError error = null;
        for (int i = 0; error == null && i < site.Setpoints.Length; i++)
        {
            error = CheckSetpoint(site, i);
        }

        return error;
    }

    /// <summary>Holds the targets of an optimum start against the bounds.</summary>
    public static SiteError CheckTargets(SiteConfiguration site, OptimumStartOptions start, int index) =>
        start.CoolingCentiCelsius >= site.SetpointBounds.CoolingMinimumCentiCelsius
            && start.HeatingCentiCelsius <= site.SetpointBounds.HeatingMaximumCentiCelsius
            ? null
            : new SiteError(SiteErrorCode.SetpointBound, SiteField.OptimumTarget, index);

    private static SiteError CheckSetpoint(SiteConfiguration site, int index)
    {
        SetpointConfiguration setpoint = site.Setpoints[index];
        SetpointOptions options = setpoint.Options;
        SiteError error;
        if (!SiteRules.IsValidId(setpoint.Id))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.SetpointId, index);
        }

        if (!SiteRules.IsIn(setpoint.AnalogOutput, 0, SiteRules.MaximumChannel))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.SetpointOutput, index);
        }

        bool isTaken = false;
        for (int i = 0; i < site.Loads.Length; i++)
        {
            isTaken |= site.Loads[i].AnalogOutput == setpoint.AnalogOutput;
        }

        for (int i = 0; i < index; i++)
        {
            if (site.Setpoints[i].Id == setpoint.Id)
            {
                return new SiteError(SiteErrorCode.DuplicateId, SiteField.SetpointId, index);
            }

            isTaken |= site.Setpoints[i].AnalogOutput == setpoint.AnalogOutput;
        }

        if (isTaken)
        {
            return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.SetpointOutput, index);
        }

        if (!ScheduleRules.IsSchedule(site, setpoint.Schedule))
        {
            return new SiteError(SiteErrorCode.UnknownSchedule, SiteField.SetpointSchedule, index);
        }

        if (!SiteRules.IsIn(options.PreCoolMinutes, 0, SetpointOptions.MaximumPreCoolMinutes))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.SetpointPreCool, index);
        }

        error = IsSound(options)
            ? CheckBounds(site.SetpointBounds, options, index)
            : new SiteError(SiteErrorCode.SetpointRange, SiteField.SetpointOptions, index);
        return error ?? ShiftRules.Check(site, options, index);
    }

    // All of it on the line, cooling nowhere below heating, and out of hours nothing that takes more than within them.
    private static bool IsSound(SetpointOptions options) =>
        IsSetpoint(options.LowCentiCelsius) && IsSetpoint(options.HighCentiCelsius)
        && options.LowCentiCelsius <= options.HeatingUnoccupiedCentiCelsius
        && options.HeatingUnoccupiedCentiCelsius <= options.HeatingOccupiedCentiCelsius
        && SiteRules.IsIn(options.PreCoolCentiKelvin, 0, SetpointOptions.MaximumPreCoolCentiKelvin)
        && options.HeatingOccupiedCentiCelsius <= options.CoolingOccupiedCentiCelsius - options.PreCoolCentiKelvin
        && options.CoolingOccupiedCentiCelsius <= options.CoolingUnoccupiedCentiCelsius
        && options.CoolingUnoccupiedCentiCelsius <= options.HighCentiCelsius
        && options.LowCentiCelsius < options.HighCentiCelsius;

    // The rule is about the temperature and not about the hour: pre-cooling is under it too.
    private static SiteError CheckBounds(SetpointBounds bounds, SetpointOptions options, int index) =>
        options.CoolingOccupiedCentiCelsius - options.PreCoolCentiKelvin >= bounds.CoolingMinimumCentiCelsius
            && options.HeatingOccupiedCentiCelsius <= bounds.HeatingMaximumCentiCelsius
            ? null
            : new SiteError(SiteErrorCode.SetpointBound, SiteField.SetpointOptions, index);

    private static bool IsSetpoint(int centiCelsius) =>
        SiteRules.IsIn(centiCelsius, SetpointOptions.LowestCentiCelsius, SetpointOptions.HighestCentiCelsius);
}
