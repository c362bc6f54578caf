using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Runtime.Boot;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests.Boot;

/// <summary>A controller that starts from images in flash, again and again.</summary>
public class SiteBootTests
{
    [Fact]
    public void A_new_image_proves_itself_within_a_minute_and_costs_two_writes()
    {
        BootRig rig = new();
        rig.Deploy(1);
        Assert.True(rig.Start().IsOnTrial);
        Assert.Equal(1, rig.TakeWriteCount());
        rig.Run(59);
        Assert.True(rig.Boot.IsOnTrial);
        rig.Run(2);
        Assert.False(rig.Boot.IsOnTrial);
        Assert.Equal(1, rig.TakeWriteCount());
        for (int start = 0; start < 5; start++)
        {
            rig.Start();
            rig.Run(start == 0 ? 100 : 1);
        }

        Assert.Equal(0, rig.TakeWriteCount());
    }

    [Fact]
    public void An_image_with_which_the_controller_does_not_stay_up_gives_way_to_the_one_before()
    {
        BootRig rig = new();
        rig.Deploy(1);
        rig.Start();
        rig.Run(61);
        rig.Deploy(2);
        for (int start = 0; start < SiteTrial.MaximumAttempts; start++)
        {
            Assert.Equal(2, rig.Start().Generation);
            rig.Run(50);
        }

        Assert.Equal(1, rig.Start().Generation);
        Assert.False(rig.Boot.IsOnTrial);
        Assert.Equal(SlotProblem.TrialFailed, rig.Boot.ProblemOf(1));
        rig.TakeWriteCount();
        rig.Run(100);
        Assert.Equal(1, rig.Start().Generation);
        Assert.Equal(0, rig.TakeWriteCount());

        rig.Deploy(3);
        Assert.Equal(3, rig.Start().Generation);
        rig.Run(61);
        Assert.Equal(3, rig.Start().Generation);
    }

    [Fact]
    public void An_image_with_which_no_controller_can_be_built_is_given_up_at_once()
    {
        BootRig rig = new();
        rig.Deploy(1);
        rig.Start();
        rig.Run(61);
        rig.Deploy(2);
        rig.Start();
        rig.Boot.Abandon();

        Assert.Equal(1, rig.Start().Generation);
        rig.Boot.Abandon();
        Assert.Equal(1, rig.Start().Generation);
    }

    [Fact]
    public void The_only_image_is_tried_for_ever_and_may_still_prove_itself()
    {
        BootRig rig = new();
        rig.Deploy(1);
        for (int start = 0; start < 10; start++)
        {
            Assert.Equal(1, rig.Start().Generation);
            rig.Run(1);
        }

        Assert.Equal(SiteTrial.MaximumAttempts, rig.TakeWriteCount());
        rig.Run(61);
        Assert.Equal(1, rig.TakeWriteCount());
        Assert.False(rig.Start().IsOnTrial);
    }

    [Fact]
    public void A_store_that_takes_nothing_keeps_no_site_from_running()
    {
        BootRig rig = new();
        rig.Deploy(1);
        rig.Files.IsRefusing = true;
        for (int start = 0; start < 5; start++)
        {
            Assert.Equal(1, rig.Start().Generation);
            rig.Run(70);
            Assert.True(rig.Boot.IsOnTrial);
        }

        rig.Files.IsRefusing = false;
        rig.Run(70);
        Assert.False(rig.Boot.IsOnTrial);
    }

    [Fact]
    public void A_newer_image_that_breaks_a_rule_is_told_and_the_one_before_runs()
    {
        BootRig rig = new();
        rig.Deploy(1);
        rig.Deploy(2, site => site.Loads[2].Options.Kind = LoadKind.Lift);
        rig.Start();
        rig.Run(61);

        JsonElement fault = Assert.Single(rig.TakeFaults());
        Assert.Equal(
            ("site-image-refused", 1, true, "breaks-rule", 2),
            (fault.GetProperty("fault").GetString(), fault.GetProperty("source").GetInt32(), fault.GetProperty("isActive").GetBoolean(),
                fault.GetProperty("imageProblem").GetString(), fault.GetProperty("imageGeneration").GetInt32()));
        Assert.Equal(
            ((int)SiteErrorCode.ProtectedKind, (int)SiteField.LoadKind, 2),
            (fault.GetProperty("siteErrorCode").GetInt32(), fault.GetProperty("siteErrorField").GetInt32(), fault.GetProperty("siteErrorIndex").GetInt32()));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.SiteImageRefused, 1));
    }

    // However far the deployment came, the controller starts: with the old image, or with the new one.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_deployment_that_is_cut_at_any_byte_leaves_a_controller_that_runs(int before)
    {
        int length = BootRig.FileOf(before + 1).Length;
        for (int cut = 0; cut <= length; cut++)
        {
            BootRig rig = new();
            for (int generation = 1; generation <= before; generation++)
            {
                rig.Deploy(generation);
            }

            rig.Files.CutAfterBytes = cut;
            Assert.Throws<PowerCutException>(() => rig.Deploy(before + 1));
            SiteBoot boot = rig.Choose();
            Assert.Equal(cut == length ? before + 1 : before, boot.Generation);
            int slot = SiteSlot.SlotOf(before + 1);
            SlotProblem expected = cut == length ? SlotProblem.None : cut == 0 ? SlotProblem.Empty : SlotProblem.Damaged;
            Assert.Equal(expected, boot.ProblemOf(slot));
        }
    }

    // The record of the trial is cut in any of its writes, at any byte.
    [Fact]
    public void A_power_cut_in_the_record_of_the_trial_costs_an_attempt_at_most()
    {
        for (int write = 0; write < 4; write++)
        {
            for (int cut = 0; cut <= 40; cut++)
            {
                BootRig rig = new();
                rig.Deploy(1);
                rig.Start();
                rig.Run(61);
                rig.Deploy(2);
                for (int start = 0; start < write; start++)
                {
                    Assert.Equal(2, rig.Start().Generation);
                }

                rig.Files.CutAfterBytes = cut;
                bool isWritten = write < SiteTrial.MaximumAttempts;
                if (isWritten)
                {
                    Assert.Throws<PowerCutException>(() => rig.Choose());
                }

                long generation = rig.Choose().Generation;
                Assert.Equal(write < SiteTrial.MaximumAttempts - 1 || (isWritten && cut < BootRig.RecordBytes) ? 2 : 1, generation);
            }
        }
    }
}
