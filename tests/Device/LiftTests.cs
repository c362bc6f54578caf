using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety.Lifts;
using Zibo.EdgeCtl.Device.Tests.Benches;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>Lifts are asked, never switched: only parked with closed doors, never in a fire, one car always stays. Dwell 60 s.</summary>
[TestClass]
public class LiftTests
{
    private const int Cars = 2;

    private readonly DigitalPoint[] _parked = { new DigitalPoint(), new DigitalPoint() };
    private readonly DigitalPoint[] _doors = { new DigitalPoint(), new DigitalPoint() };
    private readonly DigitalPoint[] _service = { new DigitalPoint(), new DigitalPoint() };
    private readonly SwitchedOutput[] _outputs = { new SwitchedOutput(), new SwitchedOutput() };
    private readonly DigitalPoint _fireAlarm = new DigitalPoint();
    private readonly DigitalPoint _fireService = new DigitalPoint();

    [TestMethod]
    public void A_car_is_asked_after_the_dwell_while_another_one_stays_as_it_is()
    {
        LiftEconomy bank = Make();
        Scan(bank, 0);
        Scan(bank, 59_999);
        Assert.IsFalse(_outputs[0].IsEnergised);
        Scan(bank, 60_000);
        Assert.IsTrue(_outputs[0].IsEnergised);
        Set(_parked[1], DigitalLevel.Active);
        Scan(bank, 200_000);
        Assert.IsTrue(_outputs[0].IsEnergised);
        Assert.IsFalse(_outputs[1].IsEnergised);
    }

    // 1 the alarm, 2 the firemen's switch, 3 doors, 4 no longer parked, 5 nobody wants economy.
    [TestMethod]
    [DataRow(1, 2)]
    [DataRow(1, 0)]
    [DataRow(2, 2)]
    [DataRow(2, 0)]
    [DataRow(3, 1)]
    [DataRow(3, 0)]
    [DataRow(4, 1)]
    [DataRow(4, 0)]
    [DataRow(5, 0)]
    public void A_request_is_withdrawn_in_the_scan_in_which_its_ground_ceases_or_cannot_be_read(int what, int level)
    {
        LiftEconomy bank = Make();
        Scan(bank, 0);
        Scan(bank, 60_000);
        Assert.IsTrue(_outputs[0].IsEnergised);
        switch (what)
        {
            case 1:
                Set(_fireAlarm, (DigitalLevel)level);
                break;
            case 2:
                Set(_fireService, (DigitalLevel)level);
                break;
            case 3:
                Set(_doors[0], (DigitalLevel)level);
                break;
            case 4:
                Set(_parked[0], (DigitalLevel)level);
                break;
            default:
                bank.IsEconomyWanted = false;
                break;
        }

        Scan(bank, 61_000);
        Assert.IsFalse(_outputs[0].IsEnergised);
    }

    private LiftEconomy Make()
    {
        LiftCar[] cars = new LiftCar[Cars];
        for (int i = 0; i < Cars; i++)
        {
            cars[i] = new LiftCar(_parked[i], _doors[i], _service[i], new EconomyRequestOutput(_outputs[i]));
            Set(_parked[i], i == 0 ? DigitalLevel.Active : DigitalLevel.Inactive);
            Set(_doors[i], DigitalLevel.Active);
            Set(_service[i], DigitalLevel.Active);
        }

        Set(_fireAlarm, DigitalLevel.Inactive);
        Set(_fireService, DigitalLevel.Inactive);
        LiftEconomy bank = new LiftEconomy(cars, _fireAlarm, _fireService, 60_000);
        bank.IsEconomyWanted = true;
        return bank;
    }

    private static void Scan(LiftEconomy bank, long now)
    {
        bank.Execute(now);
        bank.TryWrite();
    }

    private static void Set(DigitalPoint point, DigitalLevel level)
    {
        point.Stage(level);
        point.Freeze();
    }
}
