using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>What a site's guards must hold to before a relay moves.</summary>
public class GuardRulesTests
{
    public static TheoryData<string> Names => [.. GuardFaults.All.Keys];

    public static TheoryData<LoadKind> ProtectedKinds =>
    [
        LoadKind.Lift, LoadKind.EmergencyLighting, LoadKind.EgressLighting, LoadKind.DomesticWaterPump, LoadKind.DrainPump,
        LoadKind.Security, LoadKind.FireService, LoadKind.ItEquipment,
    ];

    [Fact]
    public void The_school_with_guards_may_be_used() => Assert.Null(SiteRules.Check(GuardFaults.School()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_named(string name)
    {
        SiteConfiguration site = GuardFaults.School();
        (Action<SiteConfiguration> spoil, SiteErrorCode code, SiteField field, int index) = GuardFaults.All[name];
        spoil(site);
        SiteError? error = SiteRules.Check(site);
        Assert.NotNull(error);
        Assert.Equal((code, field, index), (error.Code, error.Field, error.Index));
    }

    [Fact]
    public void Two_banks_may_share_one_fire_service_and_it_may_be_the_fire_alarm()
    {
        SiteConfiguration site = GuardFaults.School();
        LiftBankConfiguration second = new()
        {
            Id = "goods",
            FireServiceInput = 8,
            Cars =
            [
                new LiftCarConfiguration { EconomyOutput = 6, ParkedInput = 10, DoorsClosedInput = 11 },
                new LiftCarConfiguration { EconomyOutput = 7, ParkedInput = 12, DoorsClosedInput = 13, InServiceInput = 14 },
            ],
        };
        site.LiftBanks = [site.LiftBanks[0], second];
        Assert.Null(SiteRules.Check(site));
        second.FireServiceInput = site.FireAlarmInput;
        Assert.Null(SiteRules.Check(site));
        second.Id = "lifts";
        Assert.Equal((SiteErrorCode.DuplicateId, SiteField.LiftBankId), (SiteRules.Check(site).Code, SiteRules.Check(site).Field));
    }

    [Theory]
    [MemberData(nameof(ProtectedKinds))]
    public void What_people_depend_on_is_refused_on_every_relay(LoadKind kind)
    {
        for (int i = 0; i < 2; i++)
        {
            SiteConfiguration site = GuardFaults.School();
            site.Loads[i].Options.Kind = kind;
            SiteError? error = SiteRules.Check(site);
            Assert.NotNull(error);
            Assert.Equal((SiteErrorCode.ProtectedKind, SiteField.LoadKind, i), (error.Code, error.Field, error.Index));
        }
    }
}
