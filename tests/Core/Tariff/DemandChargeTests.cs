using System.Numerics;
using CsCheck;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

public class DemandChargeTests
{
    // A contract of 1,000 kW at 36 yuan a kW; 1,050 kW are 105 %.
    [Theory]
    [InlineData(0, 1_000_000, 36_000)]
    [InlineData(800_000, 1_000_000, 36_000)]
    [InlineData(1_000_000, 1_000_000, 36_000)]
    [InlineData(1_050_000, 1_000_000, 36_000)]
    [InlineData(1_050_001, 1_050_002, 37_800.072)]
    [InlineData(1_200_000, 1_350_000, 48_600)]
    [InlineData(2_000_000, 2_950_000, 106_200)]
    public void A_contract_is_billed_as_it_is_up_to_105_percent_and_double_above(long maximumWatts, long billedWatts, decimal yuan)
    {
        DemandChargeOptions charge = Contract();

        Assert.Equal(billedWatts, DemandCharge.BilledWatts(charge, maximumWatts));
        Assert.Equal((long)(yuan * 1_000_000), DemandCharge.MicroYuan(charge, maximumWatts));
    }

    [Theory]
    [InlineData(1_050_000, 1_000_000)]
    [InlineData(1_200_000, 1_300_000)]
    public void The_other_reading_of_the_rule_bills_the_contract_beside_the_excess(long maximumWatts, long billedWatts)
    {
        DemandChargeOptions charge = Contract();
        charge.ExcessBase = ExcessBase.Contract;

        Assert.Equal(billedWatts, DemandCharge.BilledWatts(charge, maximumWatts));
    }

    [Theory]
    [InlineData(DemandChargeMode.None, 0)]
    [InlineData(DemandChargeMode.Capacity, 630_000)]
    [InlineData(DemandChargeMode.Actual, 412_345)]
    public void Other_modes_bill_nothing_the_capacity_or_every_kilowatt(DemandChargeMode mode, long billedWatts)
    {
        DemandChargeOptions charge = Contract();
        charge.Mode = mode;
        charge.CapacityVoltAmperes = 630_000;

        Assert.Equal(billedWatts, DemandCharge.BilledWatts(charge, 412_345));
    }

    [Fact]
    public void Amounts_times_prices_are_exact_where_64_bits_would_overflow() =>
        Gen.Select(Gen.Long[0, 75_000_000_000_000], Gen.Int[0, 100_000_000], Gen.Long[0, 2_000_000_000], Gen.Int[0, 1_000_000_000]).Sample(
            (milliwattHours, energyPrice, watts, powerPrice) =>
            {
                Assert.Equal(Exact(milliwattHours, energyPrice, 1_000_000), Cost.OfEnergy(milliwattHours, energyPrice));
                Assert.Equal(Exact(watts, powerPrice, 1_000), Cost.OfPower(watts, powerPrice));
            });

    private static BigInteger Exact(long amount, long price, int unit) => (((BigInteger)amount * price) + (unit / 2)) / unit;

    private static DemandChargeOptions Contract() => new()
    {
        Mode = DemandChargeMode.Contract,
        ContractWatts = 1_000_000,
        PriceMicroYuanPerKilowattMonth = 36_000_000,
    };
}
