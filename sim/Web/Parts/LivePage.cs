using Microsoft.AspNetCore.Components;

namespace Zibo.EdgeCtl.Sim.Web.Parts;

/// <summary>A page that follows the model: drawn anew when something has arrived, and once a second for ages.</summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    // People see no difference between four pictures a second and more; the circuit to the browser does.
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);
    private const int PeriodsOfSecondCount = 4;

    private readonly CancellationTokenSource _stop = new();

    /// <summary>Site of the controller that the page is about.</summary>
    [Parameter] public string Site { get; set; } = "";

    /// <summary>The controller.</summary>
    [Parameter] public string Device { get; set; } = "";

    /// <summary>What has arrived.</summary>
    [Inject] protected FleetModel Fleet { get; set; } = null!;

    /// <summary>The controller as it stands, or null where nothing has come from it.</summary>
    protected ControllerSnapshot? Controller { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Look();

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = FollowAsync();
        }
    }

    /// <summary>Ends the following.</summary>
    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _stop.Cancel();
            _stop.Dispose();
        }
    }

    /// <summary>Takes the newest picture; pages that show more than one controller add theirs.</summary>
    protected virtual void Look() => Controller = Fleet.Find(Site, Device);

    private async Task FollowAsync()
    {
        CancellationToken token = _stop.Token;
        using PeriodicTimer timer = new(Period);
        long seen = Fleet.Version;
        int quietCount = 0;
        try
        {
            while (await timer.WaitForNextTickAsync(token))
            {
                long version = Fleet.Version;
                if (version == seen && ++quietCount < PeriodsOfSecondCount)
                {
                    continue;
                }

                (seen, quietCount) = (version, 0);
                await InvokeAsync(() =>
                {
                    Look();
                    StateHasChanged();
                });
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }
}
