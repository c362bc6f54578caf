using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A controller with a key and a link, and somebody who holds the same key.</summary>
internal sealed class CommandRig
{
    public const string Root = "edgectl/v1/s/d/";

    public static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)(200 - i))];

    public CommandRig(VirtualRecordStore? store = null, bool hasKey = true, Action<SiteConfiguration>? change = null)
    {
        Rig = new Rig(store, change);
        Session = new LinkSession(Link, Rig.Controller.Dispatch, Rig.Board.Clock, Rig.Controller.Announcement)
        {
            Commands = Rig.Controller.Commands.Open(Link, Rig.Board.Clock, hasKey ? Key : null),
        };
        Rig.Run(1);
        Step();
    }

    public Rig Rig { get; }

    public VirtualLink Link { get; } = new();

    public LinkSession Session { get; }

    public EdgeController Controller => Rig.Controller;

    /// <summary>The counter of the next command.</summary>
    public long NextCounter { get; set; } = 1;

    /// <summary>Everything that came on the topic results.</summary>
    public List<JsonElement> Results =>
        [.. Link.Messages.Where(m => m.Topic == Root + "results").Select(m => JsonDocument.Parse(m.Payload).RootElement)];

    /// <summary>A signed command, as the wire has it.</summary>
    public static byte[] Sign(string kind, string members, byte[]? key = null, string root = Root)
    {
        string body = "{" + members.Replace('\'', '"');
        byte[] code = HMACSHA256.HashData(key ?? Key, Encoding.ASCII.GetBytes(root + "commands/" + kind + "\n" + body));
        return Encoding.ASCII.GetBytes(body + ",\"mac\":\"" + Convert.ToHexStringLower(code) + "\"}");
    }

    /// <summary>The members of every command, with the next counter and an end in five minutes.</summary>
    public string Members(string id, string arguments) => FormattableString.Invariant(
        $"'id':'{id}','counter':{NextCounter++},'expiresUtcMilliseconds':{Rig.Board.Clock.UtcMilliseconds + 300_000},{arguments}");

    /// <summary>Delivers a message, lets the link take it, and runs scans until it is carried out and told.</summary>
    public void Deliver(string kind, byte[] payload)
    {
        Assert.True(Link.Deliver(Root + "commands/" + kind, payload));
        Settle();
    }

    /// <summary>Sends a good command.</summary>
    /// <returns>What came of it: the reason, with the member at fault behind a colon.</returns>
    public string Send(string kind, string arguments, string id = "c")
    {
        int before = Results.Count;
        Deliver(kind, Sign(kind, Members(id, arguments)));
        List<JsonElement> results = Results;
        if (results.Count == before)
        {
            return "-";
        }

        JsonElement result = Assert.Single(results.Skip(before));
        Assert.Equal(kind, result.GetProperty("kind").GetString());
        string reason = result.GetProperty("reason").GetString()!;
        Assert.Equal(reason == "accepted", result.GetProperty("isAccepted").GetBoolean());
        return result.TryGetProperty("member", out JsonElement member) ? reason + ":" + member.GetString() : reason;
    }

    /// <summary>Two scans, with the link at work after each.</summary>
    public void Settle()
    {
        for (int i = 0; i < 2; i++)
        {
            Step();
            Rig.Run(1);
        }

        Step();
    }

    private void Step()
    {
        while (Session.Step())
        {
        }
    }
}
