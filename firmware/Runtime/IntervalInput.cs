using System;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The digital input of the supplier's end-of-interval pulse; one that cannot be read has no edges.</summary>
public sealed class IntervalInput
{
    private readonly IDigitalInput _input;
    private readonly DigitalPoint _point = new DigitalPoint();
    private readonly FaultRegister _faults;
    private bool _isMissing;

    /// <summary>Opens the input; throws what <see cref="IBoard"/> throws where the board lacks it.</summary>
    /// <param name="board">The board.</param>
    /// <param name="options">The demand options; they name an input.</param>
    /// <param name="scanMilliseconds">Time between two scans.</param>
    /// <param name="faults">Where a pulse that stays away is stated.</param>
    public IntervalInput(IBoard board, DemandOptions options, int scanMilliseconds, FaultRegister faults)
    {
        _input = board.OpenDigitalInput(options.IntervalPulse.Input);
        _faults = faults;
        Pulse = new IntervalPulse(_point, options, scanMilliseconds);
    }

    /// <summary>What follows the pulse.</summary>
    public IntervalPulse Pulse { get; }

    /// <summary>Reads and stages the input.</summary>
    public void Sample()
    {
        DigitalLevel level;
        try
        {
            level = _input.Read();
        }
        catch (Exception)
        {
            level = DigitalLevel.Unknown;
        }

        _point.Stage(level);
    }

    /// <summary>Makes what was staged the picture of this scan.</summary>
    public void Freeze() => _point.Freeze();

    /// <summary>States the fault, if that has changed.</summary>
    public void StateFault(long nowMilliseconds)
    {
        if (Pulse.IsMissing != _isMissing)
        {
            _isMissing = Pulse.IsMissing;
            _faults.Set(FaultCode.IntervalPulseMissing, 0, _isMissing, nowMilliseconds);
        }
    }
}
