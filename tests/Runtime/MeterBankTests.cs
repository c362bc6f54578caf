using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Meters that throw, in a bank of three.</summary>
public sealed class MeterBankTests
{
    private readonly BrittleMeter[] _meters = [new(), new(), new()];
    private readonly FaultRegister _faults = new();
    private readonly MeterBank _bank;
    private long _nowMilliseconds;

    public MeterBankTests()
    {
        _bank = new MeterBank([.. _meters], 0, _faults);
        Scan();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void One_that_throws_is_reported_and_stops_no_other(int place)
    {
        _meters[place].Throws = true;
        Scan();
        Scan();
        Assert.All(_meters, meter => Assert.Equal(3, meter.UpdateCount));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(i == place, _faults.IsActive(FaultCode.MeterFailed, i)));

        _meters[place].Throws = false;
        Scan();
        Assert.False(_faults.IsActive(FaultCode.MeterFailed, place));
        Assert.Equal(0, _faults.ActiveCount);
    }

    [Fact]
    public void All_may_throw_and_come_back_one_by_one()
    {
        foreach (BrittleMeter meter in _meters)
        {
            meter.Throws = true;
        }

        Scan();
        Assert.Equal(3, _faults.ActiveCount);
        for (int i = 0; i < _meters.Length; i++)
        {
            _meters[i].Throws = false;
            Scan();
            Assert.Equal(2 - i, _faults.ActiveCount);
            Assert.False(_faults.IsActive(FaultCode.MeterFailed, i));
        }
    }

    [Fact]
    public void What_changed_is_noted_though_a_meter_beside_it_throws()
    {
        _bank.At(0).Changes.TakeForIntervals();
        _meters[1].Throws = true;
        _meters[0].NextWatts = 5;
        _meters[2].NextWatts = 7;
        Scan();
        Assert.Equal(0b101u, _bank.At(0).Changes.TakeForIntervals());
        Assert.Equal(5, _bank.Site.PowerWatts);
    }

    private void Scan() => _bank.Update(_nowMilliseconds += 1_000);

    private sealed class BrittleMeter : Meter
    {
        public bool Throws { get; set; }

        public long NextWatts { get; set; }

        public int UpdateCount { get; private set; }

        public override long QuantumMilliwattHours => 1;

        public override void Update(long nowMilliseconds)
        {
            UpdateCount++;
            if (Throws)
            {
                throw new InvalidOperationException("broken");
            }

            PowerWatts = NextWatts;
        }
    }
}
