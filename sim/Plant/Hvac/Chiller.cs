namespace Zibo.EdgeCtl.Sim.Plant.Hvac;

/// <summary>
/// A machine of four compressors with its water pump; cools in summer, heats as a heat pump in winter. Its own controller
/// adds and drops compressors by the distance from the setpoint:
/// <code>
/// stages   adds one above   drops one below   (kelvin on the wrong side of the setpoint)
///   0          0.2               -
///   1          0.6             -0.4  (the pump stops too)
///   2          1.0              0.0
///   3          1.4              0.4
///   4           -               0.8
/// </code>
/// </summary>
internal sealed class Chiller(OfficePlantOptions options)
{
    private const int StageCount = 4;
    private const double FirstStageKelvin = 0.2;
    private const double StageKelvin = 0.4;
    private const double DropKelvin = 0.8;

    // The pump runs ahead of the first compressor; a stopped machine rests; further compressors follow one by one.
    private const long PumpLeadMilliseconds = 60_000;
    private const long RestMilliseconds = 180_000;
    private const long StageUpMilliseconds = 90_000;
    private const long StageDownMilliseconds = 60_000;

    // Without air the water turns cold (or hot) in about two minutes, and the machine limits itself to one compressor.
    private const long AirLossMilliseconds = 120_000;

    // Still air takes up a little by convection. In summer a quarter of the cold goes into drying the air.
    private const double StillAirShare = 0.15;
    private const double SensibleShare = 0.75;

    private MotorStart _newest = new(2.0, 1, 0.5, 60);
    private int _stages;
    private bool _isCalling;
    private bool _isHeating;
    private bool _isConnected = true;
    private long _readyMilliseconds;
    private long _nextStageMilliseconds;
    private long _airLostMilliseconds = MotorStart.Never;

    /// <summary>Compressors that may run at a time, 0 to 4.</summary>
    public int MostStages { get; private set; } = StageCount;

    /// <summary>Whether pump or compressors run or would like to.</summary>
    public bool IsCalling => _isCalling;

    /// <summary>Electric power of pump and compressors in W.</summary>
    public double PowerWatts { get; private set; }

    /// <summary>Sensible heat into the zone in W, negative when cooling.</summary>
    public double ZoneWatts { get; private set; }

    /// <summary>Power of all stages at 35 C with the pump in W.</summary>
    public static double RatedWatts(OfficePlantOptions options) =>
        (options.ChillerCoolingWatts / ChillerPerformance.CoolingCop(35)) + options.ChilledWaterPumpWatts;

    /// <summary>Takes over another machine's state, the relay apart: the copy keeps its own.</summary>
    public void CopyFrom(Chiller other)
    {
        _newest = other._newest;
        _stages = other._stages;
        _isCalling = other._isCalling;
        _isHeating = other._isHeating;
        _readyMilliseconds = other._readyMilliseconds;
        _nextStageMilliseconds = other._nextStageMilliseconds;
        _airLostMilliseconds = other._airLostMilliseconds;
        PowerWatts = other.PowerWatts;
        ZoneWatts = other.ZoneWatts;
    }

    /// <summary>Follows the relay: all stops at once; after the return the pump runs at once, compressors follow.</summary>
    public void SetConnected(bool isConnected, long nowMilliseconds)
    {
        _isConnected = isConnected;
        if (isConnected)
        {
            _readyMilliseconds = Math.Max(_readyMilliseconds, nowMilliseconds + PumpLeadMilliseconds);
        }
        else
        {
            StopCompressors(nowMilliseconds);
        }
    }

    /// <summary>Lets a part of the compressors run; those beyond it stop at once.</summary>
    /// <param name="share">The part, 0 to 1.</param>
    /// <param name="nowMilliseconds">Now.</param>
    public void SetShare(double share, long nowMilliseconds)
    {
        MostStages = (int)((StageCount * share) + 0.5);
        if (_stages > 0 && MostStages == 0)
        {
            StopCompressors(nowMilliseconds);
        }

        _stages = Math.Min(_stages, MostStages);
    }

    /// <summary>Decides on the stages; called once a tick.</summary>
    /// <param name="nowMilliseconds">Time of the tick.</param>
    /// <param name="isAllowed">Whether timetable and season let the machine run.</param>
    /// <param name="isHeating">Whether it is to heat.</param>
    /// <param name="errorKelvin">How far the room is on the wrong side of the setpoint.</param>
    /// <param name="hasAirFlow">Whether the fans move air.</param>
    public void Control(long nowMilliseconds, bool isAllowed, bool isHeating, double errorKelvin, bool hasAirFlow)
    {
        if (!isAllowed || isHeating != _isHeating)
        {
            if (_stages > 0)
            {
                StopCompressors(nowMilliseconds);
            }

            _isCalling = false;
            _isHeating = isHeating;
            return;
        }

        _airLostMilliseconds = hasAirFlow ? MotorStart.Never : Math.Min(_airLostMilliseconds, nowMilliseconds);
        Call(nowMilliseconds, errorKelvin);
        if (_isConnected && _isCalling)
        {
            bool isStarved = !hasAirFlow && nowMilliseconds - _airLostMilliseconds >= AirLossMilliseconds;
            Stage(nowMilliseconds, errorKelvin, Math.Min(isStarved ? 1 : StageCount, MostStages));
        }
    }

    /// <summary>Computes power and heat for the time from now on.</summary>
    public void UpdatePower(long nowMilliseconds, double outdoorCelsius, bool hasAirFlow)
    {
        if (!_isConnected || !_isCalling)
        {
            PowerWatts = 0;
            ZoneWatts = 0;
            return;
        }

        double capacity;
        double cop;
        double toZone;
        if (_isHeating)
        {
            capacity = options.HeatPumpHeatingWatts * ChillerPerformance.HeatingCapacityShare(outdoorCelsius);
            cop = ChillerPerformance.HeatingCop(outdoorCelsius);
            toZone = 1;
        }
        else
        {
            capacity = options.ChillerCoolingWatts * ChillerPerformance.CoolingCapacityShare(outdoorCelsius);
            cop = ChillerPerformance.CoolingCop(outdoorCelsius);
            toZone = -SensibleShare;
        }

        double stageWatts = capacity / StageCount;
        double running = _stages == 0 ? 0 : _stages - 1 + _newest.PowerFactor(nowMilliseconds);
        double delivering = _stages == 0 ? 0 : _stages - 1 + _newest.OutputFactor(nowMilliseconds);
        PowerWatts = options.ChilledWaterPumpWatts + (running * stageWatts / cop);
        ZoneWatts = delivering * stageWatts * toZone * (hasAirFlow ? 1 : StillAirShare);
    }

    /// <summary>When a start in progress changes the power next.</summary>
    public long NextChangeMilliseconds(long nowMilliseconds) =>
        _isConnected && _stages > 0 ? _newest.NextChangeMilliseconds(nowMilliseconds) : MotorStart.Never;

    private void Call(long nowMilliseconds, double errorKelvin)
    {
        if (!_isCalling && errorKelvin > FirstStageKelvin)
        {
            _isCalling = true;
            _readyMilliseconds = Math.Max(_readyMilliseconds, nowMilliseconds + PumpLeadMilliseconds);
        }
        else if (_isCalling && _stages == 0 && errorKelvin < StageKelvin - DropKelvin)
        {
            _isCalling = false;
        }
    }

    private void Stage(long nowMilliseconds, double errorKelvin, int mostStages)
    {
        if (_stages > mostStages)
        {
            _stages = mostStages;
        }

        if (nowMilliseconds < _nextStageMilliseconds || nowMilliseconds < _readyMilliseconds)
        {
            return;
        }

        if (_stages < mostStages && errorKelvin > FirstStageKelvin + (_stages * StageKelvin))
        {
            _stages++;
            _newest.Start(nowMilliseconds);
            _nextStageMilliseconds = nowMilliseconds + StageUpMilliseconds;
        }
        else if (_stages > 1 && errorKelvin < (_stages * StageKelvin) - DropKelvin)
        {
            _stages--;
            _nextStageMilliseconds = nowMilliseconds + StageDownMilliseconds;
        }
        else if (_stages == 1 && errorKelvin < StageKelvin - DropKelvin)
        {
            StopCompressors(nowMilliseconds);
            _isCalling = false;
        }
    }

    private void StopCompressors(long nowMilliseconds)
    {
        _stages = 0;
        _readyMilliseconds = nowMilliseconds + RestMilliseconds;
    }
}
