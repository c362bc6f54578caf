using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Hands a meter's newest reading from the thread that asks to the scan. Neither waits for the bus.</summary>
public sealed class ModbusMailbox
{
    private readonly object _lock = new object();
    private readonly ModbusReading _newest = new ModbusReading();
    private bool _hasReading;
    private bool _isImplausible;

    /// <summary>True where the newest answer said what cannot be.</summary>
    public bool IsImplausible
    {
        get
        {
            lock (_lock)
            {
                return _isImplausible;
            }
        }
    }

    /// <summary>Takes a good reading.</summary>
    public void Publish(ModbusReading reading)
    {
        lock (_lock)
        {
            _newest.CopyFrom(reading);
            _hasReading = true;
            _isImplausible = false;
        }
    }

    /// <summary>Takes the news that the meter did not answer, or not to be believed.</summary>
    public void PublishFailure(bool isImplausible)
    {
        lock (_lock)
        {
            _hasReading = false;
            _isImplausible = isImplausible;
        }
    }

    /// <summary>Gives the newest reading.</summary>
    /// <param name="reading">Takes the figures.</param>
    /// <returns>False where there is none yet, or the newest attempt failed.</returns>
    public bool TryTake(ModbusReading reading)
    {
        lock (_lock)
        {
            if (_hasReading)
            {
                reading.CopyFrom(_newest);
            }

            return _hasReading;
        }
    }
}
