namespace Zibo.EdgeCtl.Runtime;

/// <summary>One place between a thread that enters a dial reading and the scan that takes it.</summary>
public sealed class ReadingInbox
{
    private readonly object _lock = new object();
    private bool _isFull;
    private int _circuit;
    private long _dialMilliwattHours;
    private bool _isExchange;

    /// <summary>True while a reading waits; the scan asks this instead of taking the lock each time.</summary>
    public bool IsFull => _isFull;

    /// <summary>Puts a reading in.</summary>
    /// <param name="circuit">Index of the circuit.</param>
    /// <param name="dialMilliwattHours">What the dial shows, in mWh.</param>
    /// <param name="isExchange">True where a new dial begins.</param>
    /// <returns>False where the scan has not taken the one before yet.</returns>
    public bool TryPut(int circuit, long dialMilliwattHours, bool isExchange)
    {
        lock (_lock)
        {
            if (_isFull)
            {
                return false;
            }

            _circuit = circuit;
            _dialMilliwattHours = dialMilliwattHours;
            _isExchange = isExchange;
            _isFull = true;
            return true;
        }
    }

    /// <summary>Takes the reading out.</summary>
    /// <returns>False where there is none.</returns>
    public bool TryTake(out int circuit, out long dialMilliwattHours, out bool isExchange)
    {
        lock (_lock)
        {
            circuit = _circuit;
            dialMilliwattHours = _dialMilliwattHours;
            isExchange = _isExchange;
            bool wasFull = _isFull;
            _isFull = false;
            return wasFull;
        }
    }
}
