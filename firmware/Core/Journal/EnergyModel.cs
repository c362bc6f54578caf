namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// Tells the energy of an interval by those before it: of some simple expectations the one that has been nearest, and the
/// difference from it. Energies of a pulse meter are told in pulses.
/// </summary>
internal sealed class EnergyModel
{
    private readonly AdaptiveNumber _first = new AdaptiveNumber();
    private readonly AdaptiveNumber _difference = new AdaptiveNumber();
    private bool _isSeeded;
    private long _last;

    public void Reset()
    {
        _first.Reset();
        _difference.Reset();
        _isSeeded = false;
        _last = 0;
    }

    /// <summary>Writes or reads the energy of a circuit.</summary>
    /// <returns>By how much it differs from the last one; 0 for the first.</returns>
    public long Code(BitPort port, IntervalBatch batch, int circuit, long othersMilliwattHours)
    {
        long energy = batch.EnergyMilliwattHours[circuit];
        energy = _isSeeded ? _difference.CodeFrom(port, energy, _last) : _first.Code(port, energy);
        batch.EnergyMilliwattHours[circuit] = energy;
        return _isSeeded ? energy - _last : 0;
    }

    public void Commit(IntervalBatch batch, int circuit)
    {
        _first.Commit();
        _difference.Commit();
        _last = batch.EnergyMilliwattHours[circuit];
        if (!_isSeeded)
        {
            _isSeeded = true;
            _difference.Seed((ulong)(_last < 0 ? -_last : _last) / 16);
        }
    }

    public void Discard()
    {
        _first.Discard();
        _difference.Discard();
    }
}
