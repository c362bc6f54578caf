using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Safety.Lifts;

/// <summary>
/// Decides which cars of a lift bank are asked to turn light and ventilation down while they wait. It has no way to a
/// supply, a call or a door: see <see cref="EconomyRequestOutput"/>.
/// </summary>
/// <remarks>
///   what is known in this scan                                         | cars
///   -------------------------------------------------------------------+-----------------------------------------
///   fire alarm or fire service not known to be inactive                | none asked
///   economy not wanted                                                 | none asked
///   a car not known to be parked, closed, and in service               | this one not asked
///   a car that was all of it for the dwell, and a free one beside it   | asked
///   no free car left (the last one went out of service)                | one request is withdrawn
///
/// A request is withdrawn in the scan in which its ground ceases, whatever the dwell. A free car is in service, not asked, and
/// its output works: at least one of a bank always is, or none is asked.
/// </remarks>
public sealed class LiftEconomy : IController
{
    private readonly LiftCar[] _cars;
    private readonly DigitalPoint _fireAlarm;
    private readonly DigitalPoint _fireService;
    private readonly int _dwellMilliseconds;

    /// <summary>Binds the decision to a bank.</summary>
    /// <param name="cars">The cars.</param>
    /// <param name="fireAlarm">The fire alarm of the site.</param>
    /// <param name="fireService">Active while the bank is in fire service.</param>
    /// <param name="dwellMilliseconds">How long a car must have been allowed to save before it is asked, in ms.</param>
    public LiftEconomy(LiftCar[] cars, DigitalPoint fireAlarm, DigitalPoint fireService, int dwellMilliseconds)
    {
        _cars = cars;
        _fireAlarm = fireAlarm;
        _fireService = fireService;
        _dwellMilliseconds = dwellMilliseconds;
    }

    /// <summary>True while saving is wanted; set by the wiring before each scan's decision.</summary>
    public bool IsEconomyWanted { get; set; }

    /// <summary>Cars of the bank.</summary>
    public int CarCount => _cars.Length;

    /// <summary>True where an input of the bank cannot be read.</summary>
    public bool IsInputUnknown
    {
        get
        {
            bool isUnknown = _fireService.Level == DigitalLevel.Unknown;
            for (int i = 0; i < _cars.Length; i++)
            {
                isUnknown |= _cars[i].IsInputUnknown;
            }

            return isUnknown;
        }
    }

    /// <summary>A car by its place in the bank.</summary>
    public LiftCar CarAt(int index) => _cars[index];

    /// <inheritdoc/>
    public void Execute(long nowMilliseconds)
    {
        bool isAllowed = IsEconomyWanted
            && _fireAlarm.Level == DigitalLevel.Inactive
            && _fireService.Level == DigitalLevel.Inactive;
        int free = 0;
        for (int i = 0; i < _cars.Length; i++)
        {
            _cars[i].Judge(isAllowed, nowMilliseconds);
            free += _cars[i].IsFree ? 1 : 0;
        }

        for (int i = 0; free == 0 && i < _cars.Length; i++)
        {
            if (_cars[i].IsRequested)
            {
                _cars[i].Withdraw();
                free++;
            }
        }

        for (int i = 0; free > 1 && i < _cars.Length; i++)
        {
            if (!_cars[i].IsRequested && _cars[i].HasDwelt(nowMilliseconds, _dwellMilliseconds))
            {
                _cars[i].Request();
                free--;
            }
        }
    }

    /// <summary>Takes back every request, whatever was decided.</summary>
    public void WithdrawAll()
    {
        for (int i = 0; i < _cars.Length; i++)
        {
            _cars[i].Withdraw();
        }
    }

    /// <summary>Drives every output once, changed or not.</summary>
    /// <returns>False where one of them could not be driven.</returns>
    public bool TryWrite()
    {
        bool isDriven = true;
        for (int i = 0; i < _cars.Length; i++)
        {
            _cars[i].Write();
            isDriven &= !_cars[i].HasOutputFailed;
        }

        return isDriven;
    }
}
