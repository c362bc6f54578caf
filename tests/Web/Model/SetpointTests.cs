using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>What setpoints tell, and how far they are from what the site file makes of the same hour.</summary>
public sealed class SetpointTests
{
    /// <summary>A site with a setpoint that is moved in both seasons, and one that only follows them.</summary>
    internal static SiteFacts Facts { get; } = Told.Facts with
    {
        ImageCrc = 1,
        Setpoints = [new SetpointFacts("rooms", Moving()), new SetpointFacts("hall", new SetpointOptions())],
    };

    [Theory]
    [InlineData("occupied", 2_650, 0)]
    [InlineData("unoccupied", 3_000, 0)]
    [InlineData("limit-near", 2_650, 0)]
    [InlineData("safe", 2_300, 0)]
    [InlineData("arrival", 2_610, -40)]
    [InlineData("ahead-of-rate", 2_600, -50)]
    [InlineData("ahead-of-event", 2_000, 50)]
    [InlineData("dear-rate", 2_700, 50)]
    [InlineData("event", 1_850, -100)]
    [InlineData("event", 2_725, null)]
    [InlineData("arrival", 2_650, null)]
    [InlineData("a-word-of-the-future", 2_650, 0)]
    public void The_way_from_usual_follows_from_reason_temperature_and_site_file(string reason, int centiCelsius, int? shift)
    {
        Told told = new(Facts);
        told.Setpoint("rooms", centiCelsius, reason, 60_000, 2_710);
        SetpointSnapshot rooms = told.Controller.Setpoints[0];
        Assert.Equal(new SetpointSnapshot("rooms", centiCelsius, reason, Told.NoonUtcMilliseconds + 60_000, 2_710, shift), rooms);
        Assert.Equal(shift != 0, rooms.IsMoved);
    }

    [Fact]
    public void One_temperature_for_both_seasons_does_not_tell_from_where_it_is_moved()
    {
        SetpointOptions options = Moving();
        options.Shift.CoolingAheadCentiCelsius = options.Shift.HeatingAheadCentiCelsius = 2_200;
        Assert.Null(new SetpointFacts("rooms", options).ShiftCentiKelvin("ahead-of-rate", 2_200));
        options.CoolingOccupiedCentiCelsius = options.HeatingOccupiedCentiCelsius = 2_200;
        Assert.Equal(0, new SetpointFacts("rooms", options).ShiftCentiKelvin("ahead-of-rate", 2_200));
    }

    [Fact]
    public void Every_reason_of_the_firmware_moves_a_setpoint_or_leaves_it()
    {
        SetpointReason[] moving =
            [SetpointReason.Arrival, SetpointReason.AheadOfRate, SetpointReason.AheadOfEvent, SetpointReason.DearRate, SetpointReason.Event];
        Assert.All(Enum.GetValues<SetpointReason>(), reason => Assert.Equal(
            moving.Contains(reason), new SetpointSnapshot("rooms", 1, Names.Of(reason), null, null, null).IsMoved));
    }

    [Fact]
    public void Without_the_file_of_the_image_that_runs_nobody_says_how_far_it_is_moved()
    {
        Told without = new();
        without.Setpoint("rooms", 2_700, "dear-rate");
        Assert.Equal((true, null), (without.Controller.Setpoints[0].IsMoved, without.Controller.Setpoints[0].ShiftCentiKelvin));

        Told told = new(Facts with { ImageCrc = 2 });
        told.Setpoint("rooms", 2_700, "dear-rate");
        Assert.Equal(50, told.Controller.Setpoints[0].ShiftCentiKelvin);
        told.Status(true);
        Assert.Null(told.Controller.Setpoints[0].ShiftCentiKelvin);
    }

    [Fact]
    public void What_the_file_names_and_nobody_told_is_there_without_a_temperature()
    {
        Told told = new(Facts);
        told.Setpoint("attic", 2_600, "occupied");
        Assert.Equal(["rooms", "hall", "attic"], told.Controller.Setpoints.Select(setpoint => setpoint.Id));
        Assert.Equal(new SetpointSnapshot("hall", null, "", null, null, null), told.Controller.Setpoints[1]);
        Assert.False(told.Controller.Setpoints[1].IsMoved);
    }

    [Fact]
    public void The_newest_by_boot_and_sequence_counts_and_no_more_are_kept_than_a_controller_has()
    {
        Told told = new();
        told.Setpoint("rooms", 2_600, "occupied", sequence: 9);
        told.Setpoint("rooms", 2_700, "dear-rate", sequence: 8);
        Assert.Equal(2_600, told.Controller.Setpoints[0].CentiCelsius);
        told.Setpoint("rooms", 2_300, "safe", null, sequence: 1, bootId: 2);
        Assert.Equal((2_300, null), (told.Controller.Setpoints[0].CentiCelsius, told.Controller.Setpoints[0].SinceUtcMilliseconds));
        for (int i = 0; i < 40; i++)
        {
            told.Setpoint($"stranger-{i}", 2_000, "occupied");
        }

        Assert.Equal(16, told.Controller.Setpoints.Count);
    }

    private static SetpointOptions Moving()
    {
        SetpointOptions options = new()
        {
            CoolingOccupiedCentiCelsius = 2_650,
            HeatingOccupiedCentiCelsius = 1_950,
            PreCoolMinutes = 30,
            PreCoolCentiKelvin = 40,
        };
        options.Shift.CoolingDearCentiCelsius = 2_700;
        options.Shift.HeatingDearCentiCelsius = 1_850;
        return options;
    }
}
