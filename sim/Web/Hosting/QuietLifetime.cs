using Microsoft.Extensions.Hosting;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A server that neither listens to signals nor writes to the terminal: it lives as long as whoever started it.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
