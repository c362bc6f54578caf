using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Sends signed commands to one controller and waits for their results. Times are the controller's own.</summary>
/// <param name="link">The controller's link.</param>
/// <param name="signer">Signs.</param>
/// <param name="takeCounter">Gives a counter above all before.</param>
/// <param name="options">How long to wait.</param>
public sealed class Commander(IDeviceLink link, CommandSigner signer, Func<long> takeCounter, CommissionOptions options)
{
    private const int IdBytes = 8;
    private const int Attempts = 3;

    /// <summary>UTC of the controller in ms since 1970 by its newest message, or by the tool's clock where it has told none.</summary>
    public long UtcMilliseconds =>
        link.Newest(message => message is { IsRetained: false } && message.Number("utcMilliseconds") is not null)?.Number("utcMilliseconds")
        ?? DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    /// <summary>
    /// Sends a command, again under the same id where nothing comes back: a controller that is just connecting hears nothing yet, and
    /// one that has carried it out does not do so twice.
    /// </summary>
    /// <returns>The reason in the controller's word, <c>accepted</c> where it is in force; null without an answer.</returns>
    public async Task<string?> SendAsync(CommandKind kind, CancellationToken token, params (string Name, object Value)[] members)
    {
        string id = "c" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(IdBytes));
        int from = link.Count;
        for (int i = 0; i < Attempts; i++)
        {
            SignedCommand command = signer.Sign(
                kind,
                id,
                takeCounter(),
                UtcMilliseconds + (long)options.CommandValidity.TotalMilliseconds,
                members.Select(m => KeyValuePair.Create(m.Name, m.Value)));
            await link.SendAsync(command, token).ConfigureAwait(false);
            DeviceMessage? result = await link.WaitAsync(
                from, message => message.Topic == "results" && message.Text("id") == id, options.AnswerTimeout / Attempts, token).ConfigureAwait(false);
            if (result is not null)
            {
                return result.Text("reason");
            }
        }

        return null;
    }

    /// <summary>Asks for a state message and waits for it.</summary>
    public async Task<DeviceMessage?> StateAsync(CancellationToken token)
    {
        int from = link.Count;
        return await SendAsync(CommandKind.Request, token, ("what", "state")).ConfigureAwait(false) == "accepted"
            ? await link.WaitAsync(from, message => message.Topic == "state", options.AnswerTimeout, token).ConfigureAwait(false)
            : null;
    }
}
