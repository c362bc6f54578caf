using System.Text;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tests.Config;

namespace Zibo.EdgeCtl.Core.Tests.Commands;

/// <summary>What comes from outside is bytes: none of them may throw. (Site images: SiteImageTests.)</summary>
public class CommandFuzzTests
{
    private const int Seed = 20260715;

    private static readonly string[] Sound =
    [
        """{"id":"a","counter":1,"expiresUtcMilliseconds":9,"limitWatts":5000,"durationSeconds":60,"mac":"0123456789abcdef"}""",
        """{"id":"a","counter":1,"expiresUtcMilliseconds":9,"eventId":"e","startUtcMilliseconds":1,"endUtcMilliseconds":60001,"reductionWatts":5,"level":1,"mac":"00"}""",
        """{"id":"a","counter":1,"expiresUtcMilliseconds":9,"load":"LOAD","mode":"off","durationSeconds":60,"mac":"00"}""",
        """{"id":"a","counter":1,"expiresUtcMilliseconds":9,"name":"statePeriodSeconds","value":60,"mac":"00"}""",
        """{"id":"a","counter":1,"expiresUtcMilliseconds":9,"what":"reading","circuit":"CIRCUIT","dialWattHours":60,"isExchange":true,"mac":"00"}""",
    ];

    private readonly SiteConfiguration _site = Sites.School();
    private readonly Command _command = new();

    [Fact]
    public void A_million_damaged_commands_end_with_a_command_within_bounds_or_a_reason()
    {
        Random random = new(Seed);
        CommandParser parser = new(new SiteDigest(_site));
        byte[][] sound = [.. Sound.Select(text => Encoding.ASCII.GetBytes(Filled(text)))];
        byte[] buffer = new byte[640];
        int accepted = 0;
        for (int i = 0; i < 1_000_000; i++)
        {
            byte[] original = sound[i % sound.Length];
            int length = Damage(random, original, buffer);
            parser.Parse((CommandKind)(1 + (i % sound.Length)), buffer, length, _command);
            accepted += IsSound() ? 1 : 0;
        }

        // Damage to an id or a number may leave a command; if all were refused, the test would prove nothing.
        Assert.InRange(accepted, 10_000, 900_000);
    }

    [Fact]
    public void A_million_random_messages_are_neither_genuine_nor_commands()
    {
        Random random = new(Seed);
        CommandParser parser = new(new SiteDigest(_site));
        CommandSeal seal = new(new byte[CommandSeal.KeyBytes]);
        byte[] buffer = new byte[640];
        for (int i = 0; i < 1_000_000; i++)
        {
            int length = random.Next(64);
            random.NextBytes(buffer.AsSpan(0, length));
            buffer[0] = (byte)'{';
            Assert.False(seal.IsGenuine("edgectl/v1/s/d/commands/limit", buffer, length));
            parser.Parse((CommandKind)(i % 6), buffer, length, _command);
            Assert.NotEqual(CommandReason.Accepted, _command.Reason);
        }
    }

    private string Filled(string text) => text.Replace("LOAD", _site.Loads[0].Id, StringComparison.Ordinal)
        .Replace("CIRCUIT", _site.Circuits[0].Id, StringComparison.Ordinal);

    private static int Damage(Random random, byte[] original, byte[] buffer)
    {
        original.CopyTo(buffer, 0);
        int length = original.Length;
        for (int k = random.Next(3); k >= 0; k--)
        {
            int at = random.Next(length);
            switch (random.Next(4))
            {
                case 0:
                    buffer[at] = (byte)random.Next(256);
                    break;
                case 1:
                    buffer[at] = (byte)"0123456789-{}[]\",:\\ tfne"[random.Next(24)];
                    break;
                case 2:
                    length = Math.Max(1, at);
                    break;
                default:
                    // A byte goes, and what follows moves up.
                    buffer.AsSpan(at + 1, length - at - 1).CopyTo(buffer.AsSpan(at));
                    length = Math.Max(1, length - 1);
                    break;
            }
        }

        return length;
    }

    private bool IsSound()
    {
        if (_command.Reason != CommandReason.Accepted)
        {
            return false;
        }

        Assert.NotNull(_command.Id);
        Assert.True(_command.Counter > 0 && _command.ExpiresUtcMilliseconds > 0);
        Assert.InRange(_command.LimitWatts, 0, _site.Demand.LimitWatts);
        Assert.InRange(_command.Load, Command.None, _site.Loads.Length - 1);
        Assert.InRange(_command.DurationSeconds, 0, CommandParser.MaximumLimitSeconds);
        return true;
    }
}
