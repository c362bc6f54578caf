using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>A broker that accepts and stays silent holds up the link's thread and nothing else.</summary>
public sealed class SilentBrokerTests
{
    private const int Scans = 1_000;

    // Far longer than the scans take: had one of them waited for the link, the call would have ended before the last of them.
    private const int LinkTimeoutMilliseconds = 600_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Scans_go_on_while_the_link_waits_for_an_answer_that_never_comes(bool isEncrypted, bool answersConnect)
    {
        using MqttTls? tls = isEncrypted ? MqttTls.FromPem(null) : null;
        SilentBroker broker = new(answersConnect);
        using ControllerStory story = new("127.0.0.1", broker.Port, tls, LinkTimeoutMilliseconds);
        story.Scan();
        story.StartLink();

        // It has heard CONNECT, the hello of TLS, or the first publication, and the link waits.
        await broker.Silent.WaitAsync(TimeSpan.FromSeconds(60), Token);
        long before = story.Controller.ScanCount;
        for (int i = 0; i < Scans; i++)
        {
            story.Scan();
        }

        // The link's call is the very one that waited before the first of these scans.
        Assert.Equal(before + Scans, story.Controller.ScanCount);
        Assert.Equal((0, 0, 0), (story.Session.ConnectCount, story.Session.FailureCount, story.Session.PublishedCount));
        Assert.False(story.Controller.Faults.IsActive(Core.Reporting.FaultCode.ScanOverrun, 0));

        // Once the connection is gone the call ends as a failure: it had waited for that.
        await broker.DisposeAsync();
        await story.UntilAsync(() => story.Session.FailureCount > 0, Token);
    }
}
