using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Watches the input that tells that the supply fails, where the site has one.</summary>
/// <remarks>
///   input     | effect
///   ----------+----------------------------------------------------------------------------------
///   asserted  | one alarm when it becomes so, at most one a minute: a chattering contact must not wear out the store
///   inactive  | none
///   unknown   | a fault; taken as inactive, since the quantum bounds the loss all the same
/// </remarks>
public sealed class PowerFailMonitor
{
    /// <summary>Shortest time in ms between two alarms.</summary>
    public const int MinimumAlarmMilliseconds = 60_000;

    private readonly IDigitalInput _input;
    private readonly FaultRegister _faults;
    private DigitalLevel _level = DigitalLevel.Inactive;
    private long _nextAlarmMilliseconds = long.MinValue;

    /// <summary>Opens the input that the site names; throws what <see cref="IBoard"/> throws where the board lacks it.</summary>
    public PowerFailMonitor(IBoard board, SiteConfiguration site, FaultRegister faults)
    {
        _faults = faults;
        _input = site.PowerFailInput == SiteConfiguration.NoInput ? null : board.OpenDigitalInput(site.PowerFailInput);
    }

    /// <summary>True where the site has the input.</summary>
    public bool IsPresent => _input != null;

    /// <summary>Reads the input.</summary>
    /// <returns>True in the scan in which an alarm begins.</returns>
    public bool Update(long nowMilliseconds)
    {
        if (_input == null)
        {
            return false;
        }

        DigitalLevel level;
        try
        {
            level = _input.Read();
        }
        catch (Exception)
        {
            level = DigitalLevel.Unknown;
        }

        if (level == _level)
        {
            return false;
        }

        _level = level;
        _faults.Set(FaultCode.PowerFailing, 0, level == DigitalLevel.Active, nowMilliseconds);
        _faults.Set(FaultCode.PowerFailInputUnknown, 0, level == DigitalLevel.Unknown, nowMilliseconds);
        if (level != DigitalLevel.Active || nowMilliseconds < _nextAlarmMilliseconds)
        {
            return false;
        }

        _nextAlarmMilliseconds = nowMilliseconds + MinimumAlarmMilliseconds;
        return true;
    }
}
