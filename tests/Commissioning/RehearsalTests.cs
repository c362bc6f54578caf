using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>A whole commissioning against the firmware on the virtual board, over MQTT.</summary>
public sealed class RehearsalTests : IAsyncLifetime
{
    private static readonly CommissionOptions Options = new()
    {
        AnswerTimeout = TimeSpan.FromMinutes(1),

        // A quarter of an hour is two seconds there.
        CommandValidity = TimeSpan.FromDays(1),
        SwitchTimeout = TimeSpan.FromMinutes(1),

        // Overrides last about as long as these, in seconds of the office: it must not be over before a busy computer gets to it.
        ReceiptTimeout = TimeSpan.FromMinutes(15),
        OperateTimeout = TimeSpan.FromMinutes(15),

        // Seconds pass between a look at the dial and its entry.
        DialPermille = 100,
    };

    private RehearsedOffice _office = null!;
    private RehearsedTechnician _technician = null!;
    private long _counter = 1;
    private string _heard = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _office = new RehearsedOffice();
        _technician = new RehearsedTechnician(_office);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_sound_cabinet_passes_each_check_and_ends_in_monitor_only()
    {
        CommissionProgress progress = await RunAsync(new CommissionProgress());
        string all = _heard + _office.Failure + string.Join('\n', progress.Results.Select(r => $"{r.Id} {r.Verdict} {r.Cause} {string.Join(',', r.Values)}"));
        string[] passed = [.. progress.Results.Where(result => result.Verdict == CheckVerdict.Passed).Select(result => result.Id)];
        foreach (string id in (string[])
            ["identity", "relay/chiller", "relay/air-handler", "dial/main", "dial/chiller", "hand-switch/chiller", "fire", "supply-fail", "monitor-only"])
        {
            Assert.True(passed.Contains(id), id + "\n" + all);
        }

        Assert.DoesNotContain(progress.Results, result => result.Verdict == CheckVerdict.Failed);
        Assert.True(_office.Simulation.Controller.MonitorOnly.IsActive);
        CheckResult fire = progress.Results.Single(result => result.Kind == CheckKind.Fire);
        Assert.Equal((0, 1), (fire.Values["shedCount"], fire.Values["heldOffCount"]));
        Assert.InRange(fire.Values["releaseMilliseconds"], -1_000, 0);
        Assert.False(progress.IsAccepted);
    }

    [Fact]
    public async Task Each_fault_is_found_and_its_likely_cause_is_named()
    {
        _office.Simulation.Board.Output(RehearsedOffice.ChillerOutput).IsStuck = true;
        _technician.Answers["relay/air-handler/has-stopped"] = false;
        _technician.DialFactors["chiller"] = 1.25m;
        _technician.DialFactors["main"] = 3m;
        _technician.Answers["hand-switch/chiller/hand"] = null;
        _technician.Answers["fire/may-operate"] = null;
        _technician.Answers["supply-fail/loads-on"] = false;
        CommissionProgress progress = await RunAsync(new CommissionProgress());
        Dictionary<string, CheckResult> results = progress.Results.ToDictionary(result => result.Id);

        Assert.Equal((CheckVerdict.Failed, CheckCause.NoDrop), Of(results["relay/chiller"]));
        Assert.Equal((CheckVerdict.Failed, CheckCause.OtherLoad), Of(results["relay/air-handler"]));
        Assert.Equal((CheckVerdict.Failed, CheckCause.MissingPhase), Of(results["dial/main"]));
        Assert.Equal((CheckVerdict.Failed, CheckCause.TransformerRatio), Of(results["dial/chiller"]));
        Assert.Equal(500, results["dial/chiller"].Values["likelyAmperes"]);
        Assert.Equal((CheckVerdict.Skipped, CheckCause.PassedOver), Of(results["hand-switch/chiller"]));
        Assert.Equal((CheckVerdict.Failed, CheckCause.StayedOff), Of(results["supply-fail"]));
    }

    [Fact]
    public async Task What_has_passed_is_not_asked_again_unless_the_controller_is_another()
    {
        _technician.Dials.Clear();
        foreach (string id in (string[])["relay/chiller/may-switch", "hand-switch/chiller/hand", "fire/may-operate", "supply-fail/pull"])
        {
            _technician.Answers[id] = null;
        }

        CommissionProgress progress = await RunAsync(new CommissionProgress());
        Assert.True(progress.HasPassed("relay/air-handler"));
        _technician.Asked.Clear();
        progress = CommissionProgress.Parse(progress.ToJson())!;
        await RunAsync(progress);
        Assert.Contains("relay/chiller/may-switch", _technician.Asked);
        Assert.DoesNotContain("relay/air-handler/may-switch", _technician.Asked);

        _technician.Asked.Clear();
        progress.SiteImageCrc++;
        await RunAsync(progress);
        Assert.Contains("relay/air-handler/may-switch", _technician.Asked);
    }

    [Fact]
    public async Task Another_site_file_ends_it_before_anything_is_switched()
    {
        _office.Site.Configuration.Demand.LimitWatts -= 1_000;
        CommissionProgress progress = await RunAsync(new CommissionProgress());
        Assert.Equal((CheckVerdict.Failed, CheckCause.OtherImage), Of(Assert.Single(progress.Results)));
        Assert.Empty(_technician.Asked);
    }

    private static (CheckVerdict Verdict, CheckCause Cause) Of(CheckResult result) => (result.Verdict, result.Cause);

    private async Task<CommissionProgress> RunAsync(CommissionProgress progress)
    {
        using DeviceLink link = await _office.OpenWhenReadyAsync(Token);
        Commander commander = new(link, new CommandSigner("zibo-office-1", "edge-1", _office.Key), () => _counter++, Options);
        Cabinet cabinet = new(link, commander, _office.Site.Configuration, _technician, Options, TimeProvider.System);
        CommissionProgress after = await new CommissionSession(cabinet, progress, _ => { }).RunAsync(Token);
        _heard = $"{link.Count} messages, the last of {link.Newest(_ => true)?.Body}\n";
        return after;
    }
}
