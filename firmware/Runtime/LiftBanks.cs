using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety.Lifts;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The lift banks of the site: decided and written after the guards. A bank that fails spoils no other.</summary>
public sealed class LiftBanks
{
    private readonly LiftEconomy[] _banks;
    private readonly bool[] _isAlwaysWanted;
    private readonly int[] _schedules;
    private readonly bool[] _isUnknown;
    private readonly bool[] _isDriven;
    private readonly bool[] _hasThrown;
    private readonly FaultRegister _faults;

    /// <summary>Opens the outputs of all banks; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    /// <param name="board">Where the outputs come from.</param>
    /// <param name="site">The site.</param>
    /// <param name="inputs">Where the contacts come from.</param>
    /// <param name="fireAlarm">The fire alarm of the site.</param>
    /// <param name="faults">Takes the faults.</param>
    public LiftBanks(IBoard board, SiteConfiguration site, SafetyInputs inputs, DigitalPoint fireAlarm, FaultRegister faults)
    {
        int count = site.LiftBanks.Length;
        _faults = faults;
        _banks = new LiftEconomy[count];
        _isAlwaysWanted = new bool[count];
        _schedules = new int[count];
        _isUnknown = new bool[count];
        _isDriven = new bool[count];
        _hasThrown = new bool[count];
        for (int i = 0; i < count; i++)
        {
            LiftBankConfiguration bank = site.LiftBanks[i];
            LiftCar[] cars = new LiftCar[bank.Cars.Length];
            for (int j = 0; j < cars.Length; j++)
            {
                LiftCarConfiguration car = bank.Cars[j];
                cars[j] = new LiftCar(
                    inputs.PointOf(car.ParkedInput),
                    inputs.PointOf(car.DoorsClosedInput),
                    car.InServiceInput == SiteConfiguration.NoInput ? null : inputs.PointOf(car.InServiceInput),
                    new EconomyRequestOutput(board.OpenDigitalOutput(car.EconomyOutput)));
            }

            DigitalPoint fireService = bank.FireServiceInput == site.FireAlarmInput ? fireAlarm : inputs.PointOf(bank.FireServiceInput);
            _banks[i] = new LiftEconomy(cars, fireAlarm, fireService, bank.DwellMilliseconds);
            _isAlwaysWanted[i] = bank.Economy == LiftEconomyMode.Always;
            _schedules[i] = bank.Schedule;
            _isDriven[i] = true;
        }
    }

    /// <summary>The schedules of the site, or null; set once, before the first scan.</summary>
    public ScheduleBank Schedules { get; set; }

    /// <summary>Banks of the site.</summary>
    public int Count => _banks.Length;

    /// <summary>A bank by its index in the site.</summary>
    public LiftEconomy At(int index) => _banks[index];

    /// <summary>Decides about every car and drives every output.</summary>
    /// <param name="phase">What the demand limiter is doing.</param>
    /// <param name="isPictureWhole">False where a phase before this one failed: nothing is asked then.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Execute(DemandPhase phase, bool isPictureWhole, long nowMilliseconds)
    {
        bool isReduced = phase == DemandPhase.Shed || phase == DemandPhase.BlockStarts;
        for (int i = 0; i < _banks.Length; i++)
        {
            LiftEconomy bank = _banks[i];
            bool hasThrown = false;
            try
            {
                bank.IsEconomyWanted = isPictureWhole && (isReduced || _isAlwaysWanted[i] || IsOutOfHours(i));
                bank.Execute(nowMilliseconds);
            }
            catch (Exception)
            {
                hasThrown = true;
                bank.WithdrawAll();
            }

            State(FaultCode.LiftEconomyFailed, i, hasThrown, _hasThrown, nowMilliseconds);
            State(FaultCode.LiftInputUnknown, i, bank.IsInputUnknown, _isUnknown, nowMilliseconds);
            bool isDriven = bank.TryWrite();
            if (isDriven != _isDriven[i])
            {
                _isDriven[i] = isDriven;
                _faults.Set(FaultCode.LiftOutputFailed, i, !isDriven, nowMilliseconds);
            }
        }
    }

    private bool IsOutOfHours(int bank) =>
        _schedules[bank] != ScheduleConfiguration.NoSchedule && !Schedules.At(_schedules[bank]).IsOccupied;

    private void State(FaultCode code, int bank, bool isActive, bool[] stated, long nowMilliseconds)
    {
        if (isActive != stated[bank])
        {
            stated[bank] = isActive;
            _faults.Set(code, bank, isActive, nowMilliseconds);
        }
    }
}
