using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Core.Image;

/// <summary>One meter with registers in the process image. Staged while sampling, visible only after <see cref="Freeze"/>.</summary>
public sealed class RegisterPoint
{
    private Quality _stagedQuality;

    /// <summary>Where a sampler puts a good reading before it calls <see cref="Stage"/>.</summary>
    public ModbusReading Staged { get; } = new ModbusReading();

    /// <summary>The reading that this scan works with.</summary>
    public ModbusReading Reading { get; } = new ModbusReading();

    /// <summary>Good while readings succeed, Uncertain once one failed, Bad before the first.</summary>
    public Quality Quality { get; private set; }

    /// <summary>Says that <see cref="Staged"/> holds a good reading.</summary>
    public void Stage() => _stagedQuality = Quality.Good;

    /// <summary>Takes a failed reading: the last value stays, its age grows.</summary>
    public void StageFailure()
    {
        if (_stagedQuality == Quality.Good)
        {
            _stagedQuality = Quality.Uncertain;
        }
    }

    /// <summary>Makes the staged reading the one that this scan works with.</summary>
    public void Freeze()
    {
        if (Staged.StampMilliseconds != Reading.StampMilliseconds || _stagedQuality != Quality)
        {
            Reading.CopyFrom(Staged);
            Quality = _stagedQuality;
        }
    }
}
